import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { textOf } from '../print/page'
import { registerComplaint, type TestDesk } from '../support/desk'
import { forward, receive, revisit, turnTo } from './case-steps'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn } from './steps'

/** Registered, forwarded, received, done: what is left is to ask the customer. */
async function handledOnce(desk: TestDesk): Promise<void> {
  const { caseId } = await registerComplaint(desk)
  const at = desk.now
  const { departments } = await desk.ask('desk.show', {})
  const property = departments.find(({ name }) => name === '物业部')
  if (!property) throw new Error('There is no 物业部')
  const lead = { role: 'lead', departmentId: property.id, person: '张主管' } as const
  const { handoffs } = await desk.ask('case.forward', { caseId, at, ...lead })
  const [handoff] = handoffs
  if (!handoff) throw new Error('There is no handoff')
  const taken = { handoffId: handoff.id, by: '张主管', way: 'signed', witness: '' } as const
  await desk.ask('case.receive', { caseId, at, ...taken })
  await desk.ask('case.complete', {
    caseId,
    at,
    handoffId: handoff.id,
    completedAt: at,
    handler: '赵队长',
  })
  await desk.ask('case.result', {
    caseId,
    at,
    words: '保安班长口头道歉',
    handler: '赵队长',
    completedAt: at,
    remedy: '',
    prevention: '',
    subjectKind: 'person',
    subjectName: '保安 小孙',
    signature: null,
  })
}

/** The sheet that was stored last. */
function newestPaper(dataDir: string): string {
  const folder = join(dataDir, 'paper')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.pdf'),
  )
  const times = files.map((name) => ({ file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
  const [newest] = times.sort((a, b) => b.at - a.at)
  if (!newest) throw new Error('No sheet was stored')
  return newest.file
}

test('what was not solved begins again under its number, and the 续页 of the second round is printed with it', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), handledOnce)
  const { window } = await launch({ dataDir })
  await signIn(window)
  await press(window, 'F4')
  await expect(screen(window, 'revisit').getByRole('radio', { name: '已答' })).toBeFocused()
  await look(window, 'revisit-due')
  await press(window, 'Escape')
  await expect(window.getByRole('list', { name: '待办案件' }).getByRole('button')).toBeFocused()
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
  await revisit(window, { isSolved: false })
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('没有解决，第 2 次处理开始')
  await expect(window.getByText('第 2 次处理', { exact: true }).first()).toBeVisible()
  await look(window, 'second-round-1-forward')
  await forward(window, '物业部')
  await receive(window)
  await turnTo(window, '登记完成')

  const before = newestPaper(dataDir)
  await press(window, 'F9')
  await expect(window.getByText('补打哪一种？')).toBeVisible()
  await look(window, 'second-round-2-reprint')
  await press(window, 'Alt+1')
  await expect(window.getByText('客户投诉意见表　第 2 份', { exact: true })).toBeVisible()
  await expect.poll(() => newestPaper(dataDir)).not.toBe(before)
  const sheet = newestPaper(dataDir)
  const text = (await textOf(sheet)).replace(/\s/g, '')
  expect(execFileSync('pdfinfo', [sheet], { encoding: 'utf8' })).toMatch(/Pages:\s+2/)
  expect(text).toContain('第2次处理')
  expect(text).toContain('副本')
  expect(text.indexOf('保安班长口头道歉')).toBeLessThan(text.indexOf('第2次处理'))
  await reach(window.getByRole('button', { name: '查看' }).first())
  await press(window, 'Enter')
  await expect(window.locator('canvas')).toHaveCount(2)
  await drawn(window)
  await look(window, 'second-round-3-sheet')
})
