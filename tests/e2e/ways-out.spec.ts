import { expect, type Page } from '@playwright/test'
import { clockTimeOf } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { forward as hand, receive as take } from '../support/case-way'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { approve, card, forward, record, shown, turnTo, turnToMore } from './case-steps'
import { look, test } from './journey'
import { clockOf, openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signIn, takeDown, type } from './steps'

const closed = (window: Page) => window.getByText('案件已销项，需要时可以补打单据。')

/** 销项 with that outcome, its nature and a note. */
async function closeAs(window: Page, outcome: string, note: string): Promise<void> {
  await turnTo(window, '销项')
  await choose(card(window, '销项').getByRole('radio', { name: outcome, exact: true }))
  const nature = card(window, '销项').getByRole('radio', { name: '有效', exact: true })
  if (await nature.isVisible()) await choose(nature)
  await type(card(window, '销项').getByLabel(/^说明/), note)
  await press(window, 'Control+Enter')
  await expect(closed(window)).toBeVisible()
}

test('answered on the spot: numbered, and the desk itself is the handler', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, { name: '陈女士', content: '门禁卡刷不开' })
  await register(window)
  await press(window, '1')
  await press(window, 'Enter')
  await reach(window.getByRole('button', { name: '当场办结' }))
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
  if (!(await card(window, '当场办结').isVisible())) await turnToMore(window, '当场办结')
  await shown(window, '当场办结')
  await type(card(window, '当场办结').getByLabel('处理结果', { exact: true }), '重新写卡，当面试过')
  await choose(card(window, '当场办结').getByRole('radio', { name: '本人签名' }))
  await look(window, 'ways-out-1-on-the-spot')
  await record(window, '当场办结')
  await expect(clockOf(window, '交回')).toHaveCount(0)
  await closeAs(window, '当场办结', '当面办好，客户已走')
  await look(window, 'ways-out-2-closed')
})

test('sent back, withdrawn, void, unsolvable: every way a case may take is recorded, and its number stays', async ({
  launch,
  newFolder,
}) => {
  const numbers: string[] = []
  const fill = async (desk: TestDesk) => {
    for (const words of ['走廊灯不亮', '电梯太慢', '登记重复的一件', '对面工地夜里施工']) {
      const one = await registerComplaint(desk, minor, words)
      if (numbers.length !== 2) await take(desk, one.caseId, await hand(desk, one.caseId))
      numbers.push(one.number)
    }
  }
  const { window } = await launch({ dataDir: await prepare(newFolder(), fill) })
  await signIn(window)
  const [back = '', withdrawn = '', double = '', hopeless = ''] = numbers

  await openCase(window, back)
  await turnToMore(window, '部门退回')
  await type(card(window, '部门退回').getByLabel('为什么退回'), '这段走廊归招商运营部管')
  await look(window, 'ways-out-3-sent-back')
  await record(window, '部门退回')
  await forward(window, '招商运营部')
  await record(window, '登记领单')
  await expect(clockOf(window, '转呈')).toHaveCount(2)

  await press(window, 'F10')
  await openCase(window, withdrawn)
  await closeAs(window, '撤诉', '客户来电撤回')

  await press(window, 'F10')
  await openCase(window, double)
  await turnToMore(window, '作废')
  await type(card(window, '作废').getByLabel('为什么作废'), '同一件登记了两次')
  await look(window, 'ways-out-4-void')
  await press(window, 'Control+Enter')
  await expect(window.getByText('案件已作废，编号保留，不再办理。')).toBeVisible()
  await look(window, 'ways-out-5-voided')

  await press(window, 'F10')
  await openCase(window, hopeless)
  await turnToMore(window, '无法处理')
  await approve(window, '无法处理', { reason: '工地不归园区管' })
  await type(card(window, '无法处理').getByLabel('为什么无法处理'), '工地有夜间施工许可')
  await type(card(window, '无法处理').getByLabel('怎么跟客户说的'), '已说明，下周再问城管')
  await type(card(window, '无法处理').getByLabel('下次答复客户'), '明天 10:00')
  await look(window, 'ways-out-6-unsolvable')
  await record(window, '无法处理')
  await expect(clockOf(window, '季度复查')).toBeVisible()
  await expect(clockOf(window, '承诺')).toBeVisible()
  // What ended is folded away below what runs.
  const further = window.getByRole('button', { name: /^另有 \d+ 个时限$/ })
  await reach(further)
  await press(window, 'Enter')
  await expect(clockOf(window, '处理').first()).toContainText(/未解决|晚了/)

  await press(window, 'F10')
  const list = window.getByRole('list', { name: '待办案件' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
})

test('请示主管: numbered with running clocks; 不立项 closes it', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, { name: '陈女士', content: '隔壁工地夜里施工' })
  await reach(window.getByRole('button', { name: '请示主管' }))
  await press(window, 'Enter')
  await look(window, 'consult-1-whom')
  await type(window.getByLabel('请示谁'), '刘经理')
  await type(window.getByLabel('请示什么'), '是不是我们园区的事')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('main')).toContainText('待定立项')
  await look(window, 'consult-2-registered')
  await press(window, 'F10')
  await window.getByRole('list', { name: '待办案件' }).getByRole('button').first().press('Enter')
  await shown(window, '登记请示结果')
  await choose(card(window, '登记请示结果').getByRole('radio', { name: '不同意', exact: true }))
  await type(card(window, '登记请示结果').getByLabel('审批意见'), '不归园区管，已告知客户')
  await press(window, 'Control+Enter')
  await expect(closed(window)).toBeVisible()
  await look(window, 'consult-3-not-accepted')
})

/** Hours that the desk is not in now: it opens later today, or has closed. */
function closedNow() {
  return clockTimeOf(now()) < '12:00'
    ? { opensAt: '20:00', closesAt: '22:00' }
    : { opensAt: '07:00', closesAt: '08:00' }
}

test('in the evening with an empty desk 值班 takes the paper, and the desk’s clocks wait for its opening', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async () => {}, undefined, { hours: closedNow() })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await takeDown(window, { name: '陈女士', content: '地库灯全灭了' }, 'F3')
  await register(window)
  await press(window, 'F10')
  const row = window.getByRole('list', { name: '待办案件' }).getByRole('listitem')
  await expect(row).toContainText('转呈')
  await expect(row).not.toContainText('逾期')
  await row.getByRole('button').press('Enter')
  await forward(window, '物业部')
  await shown(window, '登记领单')
  await type(card(window, '登记领单').getByLabel('领单人'), '值班李师傅')
  await record(window, '登记领单')
  await expect(clockOf(window, '转呈')).toContainText('按时')
  await window.getByRole('button', { name: '转呈为什么' }).press('Enter')
  await expect(window.getByRole('region', { name: '时限' })).toContainText('不计')
  await look(window, 'evening')
})
