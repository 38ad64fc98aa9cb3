import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, plus } from '#shared/domain/day'
import { tellBoard } from '../../../src/main/actions/tell-board'
import type { StoredDeadline } from '../../../src/main/store/deadline'
import { caseFileOf } from '../../../src/main/store/facts'
import { transaction } from '../../../src/main/store/tx'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const board = () => desk.ask('today.show', { only: null })

/** The board, were these the clocks of the case. */
async function withClocks(clocks: (all: readonly StoredDeadline[]) => readonly StoredDeadline[]) {
  const { caseId } = await registerComplaint(desk, minor)
  const file = caseFileOf(desk.db, caseId)
  if (!file) throw new Error('no file')
  transaction(desk.db, (tx) => tellBoard(tx, { ...file, deadlines: clocks(file.deadlines) }))
  return file.deadlines
}

test('满月升级 makes a case 将到期 and never 逾期, and is not what it is sorted by', async () => {
  const all = await withClocks((clocks) => clocks.filter(({ clock }) => clock === 'month'))
  const month = all.find(({ clock }) => clock === 'month')
  if (!month) throw new Error('no 满月升级')
  expect(await board()).toMatchObject({ counts: { late: 0, soon: 0 }, rows: [{ clock: null }] })
  desk.now = month.soonAt
  expect((await board()).counts).toMatchObject({ late: 0, soon: 1 })
  desk.now = plus(month.dueAt, hour)
  expect((await board()).counts).toMatchObject({ late: 0, soon: 1 })
})

test('a clock that stopped counts no more, and a case without a running one stands on the board without a time', async () => {
  await withClocks((clocks) =>
    clocks.map((clock) => ({ ...clock, stoppedAt: clock.startedAt, ending: 'met' as const })),
  )
  desk.pass(1000 * hour)
  expect(await board()).toMatchObject({ total: 1, counts: { late: 0, soon: 0 }, rows: [{ clock: null }] })
})

test('the earliest 将到期 of several clocks counts, whichever runs out first', async () => {
  const all = await withClocks((clocks) =>
    clocks.map((clock) => ({ ...clock, soonAt: clock.clock === 'resolve' ? clock.startedAt : clock.soonAt })),
  )
  expect(all.find(({ clock }) => clock === 'resolve')).toBeDefined()
  expect(await board()).toMatchObject({ counts: { soon: 1 }, rows: [{ clock: { clock: 'forward' } }] })
})
