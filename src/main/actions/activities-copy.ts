import { type ActivityId, type PlanYear, yearLater } from '#shared/domain/activity'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Activity, activitiesOfYear, copiedOf, insertActivity } from '../store/activity'
import { type Db, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'

/**
 * What the year before had and this one has not yet: neither copied before, whatever became of the copy, nor typed in
 * here under the same title in the same month. What was dropped or erased is no model.
 */
export function activitiesToCopy(db: Db, year: PlanYear): readonly Activity[] {
  const before = activitiesOfYear(db, year - 1)
  if (before.length === 0) return []
  const copied: ReadonlySet<ActivityId> = copiedOf(db, year - 1)
  const here = new Set(activitiesOfYear(db, year).map(({ month, title }) => `${month} ${title}`))
  return before.filter(
    ({ id, month, title, isDropped, isErased }) =>
      !isDropped && !isErased && !copied.has(id) && !here.has(`${yearLater(month)} ${title}`),
  )
}

/** 照去年排: the same months, without days; what it cost last year is no budget, the budget is. */
export function copyYear(
  station: SignedStation,
  { year }: Asked<'activity.copyYear'>,
): Result<Output<'activity.copyYear'>, Refusal<'activity.copyYear'>> {
  const act = actOf(station, 'activity.copied')
  const copied = transaction(station.db, (tx) => {
    const before = activitiesToCopy(tx, year)
    for (const { id, kind, month, time, title, audience, organiser, ...rest } of before) {
      const { departmentId, contact, place, budget, plan } = rest
      insertActivity(
        tx,
        {
          copiedFrom: id,
          kind,
          month: yearLater(month),
          plannedOn: null,
          time: time || null,
          title,
          audience,
          organiser: organiser || null,
          departmentId,
          contact: contact || null,
          place: place || null,
          budget,
          plan: plan || null,
          madeAt: act.typedAt,
          madeBy: act.operatorId,
        },
        act,
      )
    }
    return before.length
  })
  if (copied === 0) return refuse('nothing-to-copy')
  station.changed('service', 'today')
  return done({ copied })
}
