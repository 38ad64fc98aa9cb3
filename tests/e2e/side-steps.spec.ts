import { expect, type Page } from '@playwright/test'
import { registerComplaint } from '../support/desk'
import { card, forward, receive, record, shown, turnToMore } from './case-steps'
import { look, test } from './journey'
import { openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, screen, signIn, type } from './steps'

const region = (window: Page, name: string) => window.getByRole('region', { name, exact: true })

async function fill(window: Page, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields))
    await type(card(window, act).getByLabel(label, { exact: true }), words)
}

test('what stands beside the way of a case is recorded from 更多, by keyboard alone', async ({
  launch,
  newFolder,
}) => {
  let number = ''
  const dataDir = await prepare(newFolder(), async (desk) => {
    number = (await registerComplaint(desk)).number
  })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await openCase(window, number)
  await shown(window, '转呈')

  await press(window, 'Alt+M')
  await expect(window.getByRole('menu')).toBeVisible()
  await look(window, 'more-acts')
  await press(window, 'Escape')
  await expect(window.getByRole('menu')).toBeHidden()
  await expect(screen(window, 'case')).toBeVisible()

  // What was half written on one card is still there after another one.
  await turnToMore(window, '登记承诺')
  await fill(window, '登记承诺', { 答应了什么: '明天上午给回话' })
  await press(window, 'Escape')
  await shown(window, '转呈')
  await turnToMore(window, '登记承诺')
  await expect(card(window, '登记承诺').getByLabel('答应了什么')).toHaveValue('明天上午给回话')
  await fill(window, '登记承诺', { 答应的时间: '昨天 10:00' })
  await press(window, 'Control+Enter')
  await expect(card(window, '登记承诺')).toContainText('这个时间已经过了')
  await fill(window, '登记承诺', { 答应的时间: '明天 10:00' })
  await record(window, '登记承诺')
  await expect(region(window, '承诺')).toContainText('明天上午给回话')

  await turnToMore(window, '记来电来访')
  await press(window, '1')
  await fill(window, '记来电来访', { 客户说了什么: '怎么还没人来' })
  await look(window, 'call')
  await record(window, '记来电来访')
  await expect(window.getByText('催办 1 次')).toBeVisible()

  await forward(window, '物业部')
  await receive(window)
  await turnToMore(window, '部门退回')
  await fill(window, '部门退回', { 为什么退回: '保安归安保公司管' })
  await record(window, '部门退回')
  await forward(window, '保安')
  await receive(window)

  await turnToMore(window, '延期')
  await fill(window, '延期', { 延到什么时候: '后天 17:00', 为什么要延: '要调看录像' })
  await look(window, 'extend')
  await record(window, '延期')
  await expect(region(window, '时限')).toContainText('延期待批')
  await turnToMore(window, '登记审批结果')
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '同意', exact: true }))
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '电话，待补签' }))
  await look(window, 'decide')
  await record(window, '登记审批结果')
  await expect(region(window, '时限')).toContainText('已延期')
  await expect(region(window, '审批')).toContainText('同意，待补签')
  await turnToMore(window, '审批补签')
  await record(window, '审批补签')
  await expect(region(window, '审批')).not.toContainText('待补签')

  // Nobody has signed yet: the correction makes a new copy, and the desk may void the case itself.
  await turnToMore(window, '更正')
  await window.getByRole('checkbox', { name: '地点' }).focus()
  await press(window, 'Space')
  await fill(window, '更正', { 地点改为: 'D座大门岗亭', 为什么更正: '写错了楼' })
  await look(window, 'correct')
  await record(window, '更正')
  await expect(region(window, '更正记录')).toContainText('D座大门岗亭')
  await expect(region(window, '单据')).toContainText('作废')
  await turnToMore(window, '作废')
  await fill(window, '作废', { 为什么作废: '登记重了' })
  await press(window, 'Control+Enter')
  await expect(window.getByText('案件已作废，编号保留，不再办理。')).toBeVisible()
  await look(window, 'void')
})
