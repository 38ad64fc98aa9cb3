import { dayOf, type IsoDay, type IsoMonth, monthOf } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { lastDayOf } from '#shared/domain/month'
import { draftOf, type MonthDraft, proposedDueOn } from '#shared/domain/month-draft'
import { hasEnded, type Measure, standingOn, standingWords } from '#shared/domain/month-review'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { MeasureView, ReviewView } from '#shared/ipc/review-questions'
import { done, type Result, refuse } from '#shared/result'
import { measuresCarriedInto, measuresOf } from '../store/measure'
import { isMonthFrozen, opinionsOf, putOpinion, putReview, reviewOf } from '../store/month-review'
import { forgetTyped, keepTyped, typedOf } from '../store/month-typed'
import { currentProfile } from '../store/profile'
import { transaction } from '../store/tx'
import { countFigures } from './figure-counts'
import { opinionGivers } from './opinion-givers'
import { reviewFacts } from './review-facts'
import { titleOfReview } from './review-sheet'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfRegister } from './view-slip'

type Nothing = Record<string, never>

export function showReview(station: Station, { month }: Asked<'review.show'>): ReviewView {
  const { db, clock } = station
  const today = dayOf(clock())
  const view = (measure: Measure) => viewOfMeasure(measure, month, today)
  const known = opinionsOf(db, month)
  return {
    month,
    isArchived: isMonthFrozen(db, month),
    review: reviewOf(db, month),
    typed: { ...typedOf(db, month) },
    carried: measuresCarriedInto(db, month).map(view),
    measures: measuresOf(db, month).map(view),
    opinions: opinionGivers(db).map(({ id, name }) => ({
      ...(known.get(id) ?? { departmentId: id, words: '', signedBy: '', signedOn: null }),
      department: name,
    })),
    slip: viewOfRegister(station, { month, form: 'F13', title: titleOfReview(month) }),
  }
}

function viewOfMeasure(measure: Measure, month: IsoMonth, today: IsoDay): MeasureView {
  const last = lastDayOf(month)
  // Decided in the month that still runs: there is nothing to be told of it before it is due.
  const isNew =
    measure.progress.length === 0 && measure.month === monthOf(today) && (measure.dueOn ?? today) >= today
  return {
    ...measure,
    standing: isNew ? '' : standingWords(measure, month, today),
    hasEnded: hasEnded(standingOn(measure, today < last ? today : last)),
  }
}

export async function draftReview(
  { db, clock }: Station,
  { month }: Asked<'review.draft'>,
): Promise<MonthDraft> {
  const now = clock()
  const facts = await reviewFacts(db, month, now, await countFigures(db, periodOfMonth(month), now))
  return draftOf(facts, proposedDueOn(month, currentProfile(db)))
}

export function typeReview({ db }: Station, { month, fields }: Asked<'review.type'>): Nothing {
  transaction(db, (tx) => {
    for (const [field, text] of Object.entries(fields)) {
      if (text === null) forgetTyped(tx, month, [field])
      else keepTyped(tx, month, field, text)
    }
  })
  return {}
}

export function recordReview(
  station: SignedStation,
  { month, ...texts }: Asked<'review.record'>,
): Result<Output<'review.record'>, Refusal<'review.record'>> {
  const { db, operator } = station
  if (isMonthFrozen(db, month)) return refuse('month-archived')
  if (texts.repeated === '' && texts.analysis === '') return refuse('nothing-typed')
  const act = actOf(station, 'monthReview.written')
  transaction(db, (tx) => {
    putReview(tx, { month, ...texts, at: act.typedAt, operatorId: operator.id }, act)
    forgetTyped(tx, month, ['repeated', 'analysis'])
  })
  station.changed('month')
  return done({})
}

export function opine(
  station: SignedStation,
  { month, departmentId, ...told }: Asked<'review.opine'>,
): Result<Output<'review.opine'>, Refusal<'review.opine'>> {
  const { db, operator } = station
  if (isMonthFrozen(db, month)) return refuse('month-archived')
  if (!opinionGivers(db).some(({ id }) => id === departmentId)) return refuse('no-such-department')
  if (told.words === '' && told.signedBy === '') return refuse('opinion-missing')
  const act = actOf(station, 'monthOpinion.told')
  if (told.signedOn !== null && told.signedOn > dayOf(act.typedAt)) return refuse('day-not-yet')
  transaction(db, (tx) => {
    putOpinion(tx, { month, departmentId, ...told, at: act.typedAt, operatorId: operator.id }, act)
  })
  station.changed('month')
  return done({})
}
