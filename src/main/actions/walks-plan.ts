import type { Calendar } from '#shared/domain/calendar'
import { dayOf, hour, type Instant, plus } from '#shared/domain/day'
import type { ListedKind, WalkId } from '#shared/domain/walk'
import { slotsIn, WalkPlan, type WalkSlot } from '#shared/domain/walk-times'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { WalkKey } from '#shared/ipc/walk-views'
import { done, type Result, refuse } from '#shared/result'
import type { BuiltIn } from '../built-in'
import { insertChecklist, newestChecklist } from '../store/checklist'
import { ruleSet, setRule } from '../store/desk-rule'
import type { Db, Tx } from '../store/tx'
import { transaction } from '../store/tx'
import { insertWalk, knownWalk, slotsTaken, type Walk, walkOf, walkOfSlot } from '../store/walk-list'
import { calendarOf } from '../store/work-year'
import type { OperatorsAct } from './make-slip'
import { actOf, type SignedStation } from './station'

export type WalkStation = SignedStation & { readonly builtIn: BuiltIn }

/** Null: nobody ever set the times, and nothing of 巡检 is due. */
export function planOf(db: Db): WalkPlan | null {
  const set = ruleSet(db, 'walkTimes')
  return set === null ? null : WalkPlan.parse(set)
}

/** So far ahead F16 can be printed. */
const ahead = 7 * 24 * hour

/** Of the plan, up to a week ahead, and nobody has done anything about it yet. */
export function slotsLeft(db: Db, now: Instant): readonly WalkSlot[] {
  const plan = planOf(db)
  if (!plan) return []
  const taken = slotsTaken(db, plan.since)
  const isTaken = (kind: ListedKind, at: Instant) => taken.has(`${kind} ${at}`)
  return slotsIn(plan, calendarOf(db), { from: plan.since, until: plus(now, ahead) }).filter(
    // One that was begun before its day became a day off is the same.
    ({ kind, plannedAt, nominalAt }) => !isTaken(kind, plannedAt) && !isTaken(kind, nominalAt),
  )
}

/** 本周第 n 次; null where the plan, as it is now, does not have it, or has one a week. */
export function placeInWeek(plan: WalkPlan | null, calendar: Calendar, plannedAt: Instant): number | null {
  if (!plan) return null
  const from = plus(plannedAt, -6 * 24 * hour)
  const span = { from, until: plus(plannedAt, 7 * 24 * hour) }
  const week = slotsIn({ ...plan, since: from }, calendar, span).filter(
    (slot) => slot.kind === 'weekly' && weekOf(slot.plannedAt) === weekOf(plannedAt),
  )
  const place = week.findIndex((slot) => slot.plannedAt === plannedAt)
  return place < 0 || week.length < 2 ? null : place + 1
}

/** Weeks since Monday, 5 January 1970. */
function weekOf(at: Instant): number {
  return Math.floor((Date.parse(`${dayOf(at)}T00:00:00.000Z`) / (24 * hour) - 4) / 7)
}

class Refused<Reason extends string> extends Error {
  constructor(readonly reason: Reason) {
    super('refused')
  }
}

/** All of it or nothing: what is refused leaves no walk either that came to be on the way. */
export function wholly<Value, Reason extends string>(
  db: Db,
  change: (tx: Tx) => Result<Value, Reason>,
): Result<Value, Reason> {
  try {
    return transaction(db, (tx) => {
      const result = change(tx)
      if (!result.ok) throw new Refused(result.reason)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason)
    throw error
  }
}

/** The walk that is meant; of the plan it comes to be with this, the first act. */
export function walkMeant(tx: Tx, builtIn: BuiltIn, key: WalkKey, act: OperatorsAct): Walk | null {
  if (key.by === 'id') return walkOf(tx, key.walkId)
  const { kind, plannedAt } = key
  const known = walkOfSlot(tx, kind, plannedAt)
  if (known) return known
  const isLeft = slotsLeft(tx, act.typedAt).some((slot) => slot.kind === kind && slot.plannedAt === plannedAt)
  return isLeft ? knownWalk(tx, makeWalk(tx, builtIn, { kind, plannedAt }, act)) : null
}

type Of = Pick<WalkSlot, 'kind' | 'plannedAt'>

function makeWalk(tx: Tx, builtIn: BuiltIn, { kind, plannedAt }: Of, act: OperatorsAct): WalkId {
  const checklistId = currentChecklist(tx, builtIn, act)
  return insertWalk(
    tx,
    { kind, plannedAt, checklistId, madeAt: act.typedAt, madeBy: act.operatorId },
    { ...act, kind: 'walk.planned' },
  )
}

/** What ships becomes the desk's first version with its first walk. */
function currentChecklist(tx: Tx, { checklist }: BuiltIn, act: OperatorsAct): number {
  return newestChecklist(tx)?.id ?? insertChecklist(tx, checklist, { ...act, kind: 'checklist.taken' })
}

/** The walk that is meant is a record from now on; null: 加一次周检, planned for this moment. */
export function beginWalk(
  station: WalkStation,
  { walk: key }: Asked<'walk.begin'>,
): Result<Output<'walk.begin'>, Refusal<'walk.begin'>> {
  const { db, builtIn } = station
  const act = actOf(station, 'walk.planned')
  const walkId = transaction(db, (tx) => {
    if (key !== null) return walkMeant(tx, builtIn, key, act)?.id ?? null
    const unplanned = { kind: 'weekly', plannedAt: act.typedAt } as const
    return walkOfSlot(tx, 'weekly', act.typedAt)?.id ?? makeWalk(tx, builtIn, unplanned, act)
  })
  if (walkId === null) return refuse('no-such-walk')
  station.changed('walk', 'today')
  return done({ walkId })
}

/** 巡检时间. What the times before have missed is kept, each a record of its own: it waits to be walked or dropped. */
export function setTimes(
  station: WalkStation,
  { times }: Asked<'walk.setTimes'>,
): Result<Output<'walk.setTimes'>, Refusal<'walk.setTimes'>> {
  const { db, builtIn } = station
  if (JSON.stringify(planOf(db)?.times ?? null) === JSON.stringify(times)) return refuse('nothing-changed')
  const act = actOf(station, 'walk.timesSet')
  transaction(db, (tx) => {
    for (const slot of slotsLeft(tx, act.typedAt))
      if (slot.plannedAt < act.typedAt) makeWalk(tx, builtIn, slot, act)
    setRule(tx, 'walkTimes', { times, since: act.typedAt }, act)
  })
  station.changed('walk', 'today')
  return done({})
}
