import { expect, type Page } from '@playwright/test'
import { critical, registerComplaint } from '../support/desk'
import {
  approve,
  card,
  close,
  complete,
  forward,
  giveBack,
  opinion,
  receive,
  record,
  result,
  revisit,
  turnTo,
} from './case-steps'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn, type } from './steps'

async function report(window: Page): Promise<void> {
  await expect(card(window, '呈报').getByRole('radio', { name: '园总' })).toBeChecked()
  await record(window, '呈报')
}

async function inWords(window: Page, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await turnTo(window, act)
  for (const [label, words] of Object.entries(fields))
    await type(card(window, act).getByLabel(label, { exact: true }), words)
  await record(window, act)
}

test('a 重大 complaint is told to 园总, coordinated and answered, and closes only with an approval', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => void (await registerComplaint(desk, critical)))
  const { window } = await launch({ dataDir })
  await look(window, 'sign-in')
  await signIn(window)
  const row = window.getByRole('list', { name: '待办案件' }).getByRole('listitem')
  await expect(row).toContainText('重大')
  await expect(row.getByRole('button')).toBeFocused()
  await look(window, 'today-critical')
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()

  await forward(window, '物业部', '刘经理')
  await look(window, 'critical-1-report')
  await report(window)
  await receive(window)
  await receive(window, '登记呈报签收')
  await look(window, 'critical-2-coordinate')
  await inWords(window, '登记协调', { 谁定的: '刘经理', 怎么协调的: '物业部牵头，三天内修好并核对损失' })
  await look(window, 'critical-3-reply')
  await inWords(window, '登记答复', { 答复人: '刘经理', 怎么答复的: '已去电说明，客户同意等核损' })

  await turnTo(window, '销项')
  await look(window, 'critical-4-close-early')
  for (const gap of ['意见表没有交回', '没有处理结果', '没有相关部门意见', '没有回访', '销项需要审批'])
    await expect(window.getByRole('list', { name: '还缺' })).toContainText(gap)

  await complete(window)
  await giveBack(window)
  await result(window, '电梯已修好，损失核定后赔付')
  await opinion(window, '属实，已追责')
  await revisit(window, { isSolved: true })
  await close(window)
  await expect(card(window, '销项').getByText('还没有批准，请先在上面请批。')).toBeInViewport({ ratio: 1 })
  await look(window, 'critical-5-no-approval')
  await approve(window, '销项', { reason: '客户已书面认可赔付' })
  await expect(card(window, '销项')).toContainText('已经批准，可以办了')
  await look(window, 'critical-6-approved')
  await type(card(window, '销项').getByLabel('说明（为什么先销项）'), '内容确认的签名在原件上')
  await press(window, 'Control+Enter')
  await expect(window.getByText('案件已销项，需要时可以补打单据。')).toBeVisible()

  const clocks = await window.getByRole('region', { name: '时限' }).getByRole('listitem').allInnerTexts()
  expect(clocks.map((clock) => clock.split(/\s/)[0]).sort()).toEqual(
    ['转呈', '呈报', '协调', '答复', '处理', '交回', '回访', '满月升级'].sort(),
  )
})
