import { randomInt } from 'node:crypto'
import { type IsoMonth, spanOf } from '#shared/domain/day'
import { isOver } from '#shared/domain/month'
import { drawnOf, drawSize, isAskingOver } from '#shared/domain/repair-draw'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { DrawView } from '#shared/ipc/draw-questions'
import type { MonthView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { sha256 } from '../store/canonical'
import { householdsOf, setHouseholds } from '../store/desk'
import { currentProfile } from '../store/profile'
import { insertDrawnOrder, insertRepairDraw } from '../store/repair-draw'
import { drawnOrdersOf, finishedOrders, repairDrawOf, unitsInResidence } from '../store/repair-draw-of'
import { transaction } from '../store/tx'
import { titleOfDraw } from './repair-draw-paper'
import { drawnRows } from './repair-draw-rows'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfRegister } from './view-slip'

/** 抽查 of that month: what was drawn and what came of it, or what would be drawn. */
export function showDraw(station: Station, { month }: Asked<'draw.show'>): DrawView {
  const { db, clock } = station
  const made = repairDrawOf(db, month)
  const households = householdsOf(db)
  return {
    month,
    isMonthOver: isOver(month, clock()),
    finished: finishedOrders(db, spanOf(month)).length,
    households,
    proposedHouseholds: households === null ? unitsInResidence(db) : null,
    share: currentProfile(db).revisiting.draw,
    draw: made && {
      seed: made.seed,
      percent: made.percent,
      householdPercent: made.householdPercent,
      finished: made.finished,
      households: made.households,
      size: made.size,
      madeAt: made.madeAt,
      madeBy: made.madeBy,
    },
    rows: drawnRows(db, drawnOrdersOf(db, month)),
    slip: viewOfRegister(station, { month, form: 'F06', title: titleOfDraw(month) }),
  }
}

/** For 归档 → 检查: how many were drawn, and how many of them nobody has asked yet. */
export function drawStanding({ db, clock }: Station, month: IsoMonth): MonthView['draw'] {
  const orders = drawnOrdersOf(db, month)
  if (orders.length > 0)
    return { drawn: orders.length, left: orders.filter(({ outcome }) => !isAskingOver(outcome)).length }
  const isWanted = isOver(month, clock()) && currentProfile(db).revisiting.draw.percent > 0
  return isWanted && finishedOrders(db, spanOf(month)).length > 0 ? { drawn: 0, left: 0 } : null
}

const seedDigits = 8

/** Once for each month that is over. The seed is made here and kept: whoever has it draws the same orders. */
export function makeDraw(
  station: SignedStation,
  { month }: Asked<'draw.make'>,
): Result<DrawView, Refusal<'draw.make'>> {
  const { db, operator } = station
  const act = actOf(station, 'draw.made')
  if (!isOver(month, act.typedAt)) return refuse('month-not-over')
  const seed = String(randomInt(10 ** seedDigits)).padStart(seedDigits, '0')
  const outcome = transaction(db, (tx): Result<void, Refusal<'draw.make'>> => {
    if (repairDrawOf(tx, month)) return refuse('drawn-already')
    const { percent, householdPercent } = currentProfile(tx).revisiting.draw
    if (percent === 0) return refuse('none-wanted')
    const households = householdsOf(tx)
    if (households === null) return refuse('households-missing')
    const orders = finishedOrders(tx, spanOf(month))
    const finished = orders.length
    if (finished === 0) return refuse('nothing-finished')
    const numbers = orders.map(({ number }) => number)
    const size = drawSize({ finished, households, percent, householdPercent })
    const share = { percent, householdPercent, finished, households, size }
    const made = { madeAt: act.typedAt, madeBy: operator.id }
    const drawId = insertRepairDraw(
      tx,
      { month, seed, ...share, numbers: JSON.stringify(numbers), ...made },
      act,
    )
    const known = new Map(orders.map((order) => [order.number, order]))
    for (const [place, number] of drawnOf({ numbers, seed, size, sha256 }).entries()) {
      const order = known.get(number)
      if (!order) throw new Error(`${number} was not among the finished orders`)
      insertDrawnOrder(tx, { drawId, workOrderId: order.id, caseId: order.caseId, place: place + 1 }, act)
    }
    return done(undefined)
  })
  if (!outcome.ok) return outcome
  station.changed('case')
  return done(showDraw(station, { month }))
}

/** 户数: how many households the desk serves. */
export function changeHouseholds(station: SignedStation, { households }: Asked<'desk.setHouseholds'>): void {
  transaction(station.db, (tx) => setHouseholds(tx, households, actOf(station, 'desk.householdsSet')))
  station.changed('desk')
}
