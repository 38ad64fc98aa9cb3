import { expect, it } from 'vitest'
import { BlankForm, kindsOn } from '#shared/domain/blank'
import { dayOf, hour, type Instant, type IsoMonth, minute, monthOf, plus, spanOf } from '#shared/domain/day'
import { parseNumber } from '#shared/domain/number'
import type { BlankRow } from '#shared/ipc/blank-questions'
import { statement } from '../../../src/main/store/statement'
import { verify } from '../../../src/main/store/verify'
import { plainSheets, readyPrinter } from '../../support/busy-desk'
import { minor, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { below, type Dice, dice, oneOf } from '../../support/dice'
import { registerJob } from '../../support/order-way'

// Random walks: whatever is reserved, registered, typed in, spoiled and archived in whatever order, each number of each
// month is there once, as a case or as a blank.

async function blanks(desk: TestDesk, state: BlankRow['state']): Promise<readonly BlankRow[]> {
  return (await desk.ask('blank.list', { page: 0 })).rows.filter((row) => row.state === state)
}

async function typeIn(desk: TestDesk, { blankId, reservedAt }: BlankRow, roll: Dice): Promise<void> {
  const { id: draftId, content } = await desk.ask('blank.typeIn', { blankId })
  const late = (Date.parse(desk.now) - Date.parse(reservedAt)) * roll()
  const onPaper = content.onPaper && { ...content.onPaper, at: plus(reservedAt, Math.floor(late)) }
  const customer = { ...content.customer, isAnonymous: true }
  const kind = oneOf(roll, kindsOn(content.onPaper?.form ?? null))
  const written = { ...content, kind, customer, content: '停电', answers: minor, onPaper }
  await desk.ask('draft.save', { draftId, atOnce: true, content: written })
  await desk.ask('case.register', { draftId })
}

async function act(desk: TestDesk, roll: Dice): Promise<void> {
  desk.pass(below(roll, 3 * hour))
  const open = await blanks(desk, 'open')
  const dead = await blanks(desk, 'void')
  switch (below(roll, 6)) {
    case 0:
      await desk.ask('blank.reserve', { form: oneOf(roll, BlankForm.options), count: 1 + below(roll, 4) })
      return
    case 1:
    case 2:
      await (roll() < 0.6 ? registerComplaint(desk) : registerJob(desk))
      return
    case 3:
      if (open.length > 0) await typeIn(desk, oneOf(roll, open), roll)
      return
    case 4:
      if (open.length > 0)
        await desk.ask('blank.void', { blankId: oneOf(roll, open).blankId, reason: 'spoiled' })
      return
    default: {
      const lost = dead.filter(({ caseId }) => caseId === null)
      if (lost.length > 0) await typeIn(desk, oneOf(roll, lost), roll)
    }
  }
}

const numbersSql = {
  case: `SELECT number FROM caseRecord
    UNION ALL SELECT number FROM blank WHERE caseId IS NULL AND number NOT LIKE 'PG-%'`,
  order: `SELECT number FROM workOrder
    UNION ALL SELECT number FROM blank WHERE workOrderId IS NULL AND number LIKE 'PG-%'`,
}

/** Every number of a case or a 派工单 that stands on paper, and how often. */
function numbersOf(desk: TestDesk, series: 'case' | 'order', month: IsoMonth): readonly number[] {
  const sql = numbersSql[series]
  return statement<[], { number: string }>(desk.db, sql)
    .all()
    .map(({ number }) => parseNumber(number))
    .flatMap((parts) => (parts?.month === month ? [parts.place] : []))
    .toSorted((a, b) => a - b)
}

it.each([7, 8])('no number is missing and none stands twice, however the month goes (%i)', async (seed) => {
  const desk = await openTestDesk(readyPrinter, {
    draw: plainSheets.draw,
    now: '2026-10-20T01:00:00.000Z' as Instant,
  })
  try {
    await setUp(desk)
    const roll = dice(seed)
    for (const month of ['2026-10', '2026-11'] as const) {
      for (let acts = 0; acts < 20; acts++) await act(desk, roll)
      // Some go over the end of the month, unarchived yet.
      desk.now = plus(spanOf(month as IsoMonth).until, minute)
      for (let acts = 0; acts < 3; acts++) await act(desk, roll)
      await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
      const { numbers, points } = await desk.ask('month.points', { month })
      expect(points).toContainEqual({ kind: 'openBlanks', count: 0 })
      for (const [series, checked] of [
        ['case', numbers.case],
        ['order', numbers.dispatch],
      ] as const) {
        expect([checked.missing, checked.twice]).toEqual([[], []])
        const places = numbersOf(desk, series, month as IsoMonth)
        expect(places).toEqual(places.map((_, index) => index + 1))
        expect(places.length).toBe(checked.last)
      }
    }
    const rows = (await desk.ask('blank.list', { page: 0 })).rows
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(1)
    // The number's month is that of its reservation, whenever the sheet was typed in.
    for (const row of rows) expect(parseNumber(row.number)?.month).toBe(monthOf(dayOf(row.reservedAt)))
    expect([desk.faults, verify(desk.db).kind]).toEqual([[], 'whole'])
  } finally {
    desk.close()
  }
})
