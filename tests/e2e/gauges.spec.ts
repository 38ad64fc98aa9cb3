import { expect, type Page } from '@playwright/test'
import { hour } from '#shared/domain/day'
import { handle, revisit } from '../support/case-way'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn } from './steps'

/** A procedure that demands 60% signed; one complaint asked after by phone, one that is due still. */
async function oneByPhone(desk: TestDesk): Promise<void> {
  const { current } = await desk.ask('profile.show', {})
  const { version: _, validFrom: __, ...profile } = current
  const targets = [{ gauge: 'complaintSigned', percent: 60, clause: 'S1 第十一条：不少于 60%' }] as const
  await desk.ask('profile.adopt', {
    profile: { ...profile, revisiting: { ...profile.revisiting, targets: [...targets] } },
  })
  const first = await registerComplaint(desk, minor, '大门岗亭保安说话很冲')
  await handle(desk, first.caseId)
  await revisit(desk, first.caseId, true)
  desk.pass(hour / 4)
  const second = await registerComplaint(desk, minor, '楼道灯不亮')
  await handle(desk, second.caseId)
}

const gauge = (window: Page, name: string) =>
  window.getByRole('list', { name: '指标' }).getByRole('button', { name })

test('what is missing to the target is seen, its list is one key away, and a case of it another', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), oneByPhone) })
  await signIn(window)
  await press(window, 'F4')
  const brief = window.getByRole('list', { name: '指标' })
  await expect(brief).toContainText('投诉当面签名 ≥ 60%')
  await expect(brief).toContainText('还差 2 件')
  await look(window, 'gauges-0-brief')
  const part = screen(window, 'revisit').getByRole('button', { name: '指标' })
  await reach(part)
  await press(window, 'Enter')
  await expect(gauge(window, '投诉回访率')).toHaveAttribute('aria-current', 'true')
  await press(window, 'ArrowDown')
  await press(window, 'ArrowDown')
  const signed = gauge(window, '投诉回访当面签名率')
  await expect(signed).toHaveAttribute('aria-current', 'true')
  await expect(signed).toContainText('0.0%（0/1）')
  await expect(signed).toContainText('还差 2 件')
  await expect(window.getByText('再上门签字 2 件，或给问过的补签 1 件')).toBeVisible()
  const rows = window.getByRole('table', { name: '名单' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await look(window, 'gauges-1-signed')
  await press(window, 'Enter')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(rows.nth(1)).toContainText('该回访')
  await look(window, 'gauges-2-list')
  await press(window, 'Enter')
  await expect(screen(window, 'case').getByText('楼道灯不亮').first()).toBeVisible()
  await press(window, 'Escape')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Escape')

  for (let lines = 0; lines < 5; lines++) await press(window, 'ArrowDown')
  await expect(gauge(window, '投诉满意度')).toContainText('100.0%（1/1）')
  await expect(window.getByRole('table', { name: '分组的满意度' })).toContainText('物业部')
  await look(window, 'gauges-3-satisfaction')
  await press(window, 'Enter')
  await press(window, 'Enter')
  await expect(window.getByRole('table', { name: '每件的评价' })).toContainText('陈女士')
  await look(window, 'gauges-4-cases')
  await press(window, 'Escape')
  await expect(window.getByRole('table', { name: '分组的满意度' })).toBeVisible()
})
