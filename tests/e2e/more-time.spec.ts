import { expect } from '@playwright/test'
import { hour, minute, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { askApproval } from '../support/case-way'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { card, record, turnToMore } from './case-steps'
import { look, test } from './journey'
import { clockOf, openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, signIn, type } from './steps'

/** Five hours ago a 轻微 complaint; ten minutes later, in time, another hour too little was asked for. */
async function askedInTime(desk: TestDesk): Promise<string> {
  const { caseId, number, view } = await registerComplaint(desk, minor)
  const resolve = view.deadlines.find(({ clock }) => clock === 'resolve')
  if (!resolve) throw new Error('no clock runs')
  const wantedDueAt = plus(resolve.dueAt, 24 * hour)
  desk.pass(10 * minute)
  const deadlineId = resolve.id
  await askApproval(desk, caseId, { subject: 'extension', approver: '刘经理', deadlineId, wantedDueAt })
  return number
}

test('more time that was asked for in time and is granted late holds; refused, late is late', async ({
  launch,
  newFolder,
}) => {
  const numbers: string[] = []
  const fill = async (desk: TestDesk) => {
    for (let n = 0; n < 2; n++) numbers.push(await askedInTime(desk))
  }
  const dataDir = await prepare(newFolder(), fill, plus(now(), -5 * hour))
  const { window } = await launch({ dataDir })
  await signIn(window)
  await expect(window.getByRole('button', { name: '待审批 2', exact: true })).toBeVisible()
  await look(window, 'more-time-1-today')

  await openCase(window, numbers[0] ?? '')
  await expect(clockOf(window, '处理').first()).toContainText('逾期')
  await expect(clockOf(window, '处理').first()).toContainText('延期待批')
  await turnToMore(window, '登记审批结果')
  await look(window, 'more-time-2-decide')
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '同意', exact: true }))
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '电话，待补签' }))
  await record(window, '登记审批结果')
  await expect(clockOf(window, '处理').first()).toContainText('已延期')
  await expect(clockOf(window, '处理').first()).not.toContainText('逾期')
  await window.getByRole('button', { name: '处理为什么' }).click()
  await look(window, 'more-time-3-granted')
  await turnToMore(window, '审批补签')
  await record(window, '审批补签')

  await press(window, 'F10')
  await openCase(window, numbers[1] ?? '')
  await turnToMore(window, '登记审批结果')
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '不同意', exact: true }))
  await press(window, 'Control+Enter')
  await expect(card(window, '登记审批结果')).toContainText('不同意要写上意见')
  await type(card(window, '登记审批结果').getByLabel('审批意见'), '今天必须修好')
  await record(window, '登记审批结果')
  await expect(clockOf(window, '处理').first()).toContainText('逾期')
  await turnToMore(window, '延期')
  await expect(card(window, '延期')).not.toContainText('处理现在')
  await look(window, 'more-time-4-refused')
})
