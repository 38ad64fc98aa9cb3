import { expect } from '@playwright/test'
import type { CaseId } from '#shared/domain/case'
import { addDays, dayOf, instantAt, type TimeOfDay } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { complete, forward, handle, receive, revisit } from '../support/case-way'
import { registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn, type } from './steps'

/** Handled yesterday, and its paper still out; and one that is closed, whose paper waits for its box. */
async function paperOut(desk: TestDesk): Promise<void> {
  const { caseId } = await registerComplaint(desk)
  await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
  const handoffId = await forward(desk, caseId)
  await receive(desk, caseId, handoffId)
  await complete(desk, caseId, handoffId)
  const closed = (await registerComplaint(desk, undefined, '车位被占')).caseId
  await handle(desk, closed)
  await revisit(desk, closed, true)
  await close(desk, closed)
}

async function close(desk: TestDesk, caseId: CaseId): Promise<void> {
  const ending = { outcome: 'solved', nature: 'valid', note: '已与客户确认', mergedInto: null } as const
  await desk.ask('case.close', { caseId, at: desk.now, ...ending })
}

test('what should be back is counted, found and brought back; a lost sheet is replaced', async ({
  launch,
  newFolder,
}) => {
  const yesterday = instantAt(addDays(dayOf(now()), -1), '09:00' as TimeOfDay)
  const hours = { opensAt: '00:00', closesAt: '24:00' }
  const { window } = await launch({ dataDir: await prepare(newFolder(), paperOut, yesterday, { hours }) })
  await signIn(window)
  await expect(window.getByRole('button', { name: '该收回 1' })).toBeVisible()
  await look(window, 'slips-1-today')
  await press(window, 'Alt+w')
  const list = window.getByRole('list', { name: '该收回的单子' })
  await expect(list).toContainText('在 物业部 · 张主管')
  await look(window, 'slips-2-out')
  await press(window, 'Alt+2')
  await expect(window.getByRole('list', { name: '下班前该收回的单子' })).toBeVisible()
  await look(window, 'slips-3-closing')
  await press(window, 'Alt+3')
  await press(window, 'Alt+ArrowLeft')
  await expect(window.getByRole('table', { name: '投诉处置记录' })).toContainText('张主管')
  await expect(window.getByRole('table', { name: '投诉处置记录' }).getByRole('button').first()).toBeFocused()
  await look(window, 'slips-4-dispatch')
  await press(window, 'F9')
  await expect(window.getByText(/投诉处置记录表 .*第 1 份/)).toBeVisible()
  await press(window, 'Alt+1')
  await expect(window.getByRole('button', { name: /打开案件/ })).toBeFocused()
  await press(window, 'Enter')

  await expect(window.getByRole('region', { name: '登记交回' })).toBeVisible()
  const card = window.getByRole('region', { name: '单据去向' })
  await window
    .getByRole('region', { name: '单据' })
    .getByRole('button', { name: '去向', exact: true })
    .press('Enter')
  await press(window, '1')
  await expect(card.getByRole('radio', { name: '收回前台' })).toBeChecked()
  await look(window, 'slips-5-card')
  await card.getByRole('radio', { name: '遗失' }).focus()
  await press(window, 'Space')
  await type(card.getByLabel('怎么丢的'), '部门搬家时丢了')
  await press(window, 'Control+Enter')
  await expect(card.getByRole('radio', { name: '补打（原件遗失）' })).toBeChecked()
  await look(window, 'slips-6-lost')
  await press(window, 'Control+Enter')
  await expect(card).toBeHidden()
  const slips = window.getByRole('region', { name: '单据' })
  await expect(slips).toContainText('待补签 内容签、领单签')
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('遗失：部门搬家时丢了')
  await look(window, 'slips-7-replaced')
  await press(window, 'Escape')
  await press(window, 'F1')
  await expect(screen(window, 'help')).toBeVisible()
  await press(window, 'Alt+1')
  await expect(window.getByText(/接待人员服务标准.*第 1 份/)).toBeVisible()
  await look(window, 'slips-8-help')
})
