import { dayOf, monthOf } from '#shared/domain/day'
import { hasEnded } from '#shared/domain/month-review'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import { changeMeasure, insertMeasure, insertProgress, measureOf } from '../store/measure'
import { isMonthFrozen } from '../store/month-review'
import { type Db, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'

/** 定措施: with whom and until when, or that is still open. */
export function decideMeasure(
  station: SignedStation,
  { month, ...decided }: Asked<'review.decide'>,
): Result<Output<'review.decide'>, Refusal<'review.decide'>> {
  const { db, operator } = station
  if (isMonthFrozen(db, month)) return refuse('month-archived')
  if (!isKnown(db, decided.departmentId)) return refuse('no-such-department')
  const act = actOf(station, 'measure.decided')
  transaction(db, (tx) => {
    insertMeasure(tx, { month, ...decided, at: act.typedAt, operatorId: operator.id }, act)
  })
  station.changed('month', 'today')
  return done({})
}

/** Until its month is archived; from then on only what became of it is told. */
export function rewordMeasure(
  station: SignedStation,
  { measureId, ...decided }: Asked<'review.change'>,
): Result<Output<'review.change'>, Refusal<'review.change'>> {
  const { db } = station
  const measure = measureOf(db, measureId)
  if (!measure) return refuse('no-such-measure')
  if (isMonthFrozen(db, measure.month)) return refuse('month-archived')
  if (!isKnown(db, decided.departmentId)) return refuse('no-such-department')
  transaction(db, (tx) => {
    changeMeasure(tx, measureId, decided, actOf(station, 'measure.changed'))
  })
  station.changed('month', 'today')
  return done({})
}

export function tellMeasure(
  station: SignedStation,
  { measureId, ...told }: Asked<'review.tell'>,
): Result<Output<'review.tell'>, Refusal<'review.tell'>> {
  const { db, operator } = station
  const measure = measureOf(db, measureId)
  if (!measure) return refuse('no-such-measure')
  if (measure.progress.some(hasEnded)) return refuse('ended-already')
  if (told.outcome !== 'done' && told.words === '') return refuse('reason-missing')
  const act = actOf(station, 'measure.told')
  const { on, ...outcome } = told
  if (on > dayOf(act.typedAt)) return refuse('day-not-yet')
  if (on < lastTold(measure.month, measure.progress)) return refuse('before-decided')
  // The archived F13 of that month says how it stood then.
  if (isMonthFrozen(db, monthOf(on))) return refuse('month-archived')
  transaction(db, (tx) => {
    const progress = { measureId, onDay: on, ...outcome, at: act.typedAt, operatorId: operator.id }
    insertProgress(tx, progress, act)
  })
  station.changed('month', 'today')
  return done({})
}

function lastTold(month: string, progress: readonly { readonly on: string }[]): string {
  return progress.at(-1)?.on ?? `${month}-01`
}

function isKnown(db: Db, departmentId: number | null): boolean {
  return departmentId === null || departmentsOf(db).some(({ id }) => id === departmentId)
}
