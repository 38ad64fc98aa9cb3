import { expect } from '@playwright/test'
import { minute, plus } from '#shared/domain/day'
import type { TestDesk } from '../support/desk'
import { toAsk } from '../support/to-ask'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn } from './steps'

/** Six to ask: by phone, at the door, one by letter; in three buildings and in none. One more is not to be asked yet. */
async function severalToAsk(desk: TestDesk): Promise<void> {
  await toAsk(desk, { contactName: '陈女士', address: 'C座 506' })
  await toAsk(desk, { contactName: '周女士', address: 'A座 1203', phones: [] })
  await toAsk(desk, { contactName: '赵先生', address: 'A座 203', phones: [] })
  await toAsk(desk, { contactName: '吴先生', address: 'B座 1001' }, { channel: 'letter' })
  const urged = await toAsk(desk, { company: '乙物流有限公司', contactName: '郑女士', address: '东门外' })
  const call = {
    channel: 'phone',
    purpose: 'urge',
    caller: '郑女士',
    phone: '',
    words: '有人管吗',
    told: '',
  } as const
  await desk.ask('case.call', { caseId: urged, at: desk.now, ...call })
  const tried = await toAsk(desk, { contactName: '钱先生', address: 'C座 1502' })
  await desk.ask('case.revisit', {
    caseId: tried,
    at: desk.now,
    way: 'phone',
    outcome: 'notReached',
    quality: null,
    timeliness: null,
    said: '',
    isSolved: null,
    signature: null,
    next: { at: plus(desk.now, 300 * minute), way: 'phone' },
  })
  // From now on nobody is asked before the seventh day (S1, of repairs).
  const { current } = await desk.ask('profile.show', {})
  const { version: _version, validFrom: _validFrom, ...wanted } = current
  const window = { limit: { unit: 'days', count: 10 }, notBefore: { unit: 'days', count: 7 } } as const
  const rules = wanted.rules.map((rule) => (rule.clock === 'revisit' ? { ...rule, ...window } : rule))
  await desk.ask('profile.adopt', { profile: { ...wanted, rules } })
  await toAsk(desk, { contactName: '孙女士', address: 'B座 611' })
}

test('a round from door to door: filtered by method and building, chosen line by line and all, printed', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), severalToAsk) })
  await signIn(window)
  await press(window, 'F4')
  const revisits = screen(window, 'revisit')
  const list = revisits.getByRole('list', { name: '该回访的客户' })
  await expect(list.getByRole('listitem')).toHaveCount(6)
  await expect(revisits.getByRole('radio', { name: '已答' })).toBeFocused()
  await expect(list).toContainText('催办 1 次')
  await expect(list).toContainText('再打　第 2 次')
  await look(window, 'round-1-list')

  await press(window, 'Alt+f')
  const ways = revisits.getByRole('list', { name: '方式' })
  await expect(ways.getByRole('button', { name: '全部 6' })).toBeFocused()
  await expect(ways.getByRole('button', { name: '电话 3' })).toBeVisible()
  await look(window, 'round-2-methods')
  await press(window, 'Escape')
  await expect(revisits.getByRole('radio', { name: '已答' })).toBeFocused()
  await press(window, 'Alt+f')
  await press(window, 'ArrowDown')
  await press(window, 'ArrowDown')
  await expect(ways.getByRole('button', { name: '上门 2' })).toBeFocused()
  await press(window, 'Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(revisits.getByRole('heading', { name: '周女士' })).toBeVisible()
  await expect(revisits.getByRole('radio', { name: '已答' })).toBeFocused()

  await press(window, 'Alt+p')
  const panel = revisits.getByRole('region', { name: '排一轮' })
  await expect(list.getByRole('checkbox').first()).toBeFocused()
  await press(window, 'Space')
  await expect(panel.getByRole('status')).toHaveText('选了 1 位')
  await press(window, 'ArrowDown')
  await press(window, 'Control+a')
  await expect(panel.getByRole('status')).toHaveText('选了 2 位')
  await press(window, 'Alt+m')
  await expect(panel.getByText('上门回访单', { exact: false }).first()).toBeVisible()
  await expect(panel.getByText(/等 2 户/)).toBeVisible()
  await press(window, 'Alt+r')
  await expect(panel.getByText('开了 2 张回访记录表', { exact: false })).toBeVisible()
  await look(window, 'round-3-planned')
  await press(window, 'Escape')
  await expect(revisits.getByRole('radio', { name: '已答' })).toBeFocused()

  // Who is not to be asked yet stands apart.
  await press(window, 'Alt+f')
  await press(window, '1')
  await expect(list.getByRole('listitem')).toHaveCount(6)
  await press(window, 'Alt+t')
  await expect(revisits.getByRole('list', { name: '时间' }).getByRole('button').first()).toBeFocused()
  await press(window, '2')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText('孙女士')
  await expect(list).toContainText('起回访')
  await look(window, 'round-4-later')
})
