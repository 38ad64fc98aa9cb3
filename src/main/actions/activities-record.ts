import { type ActivityId, activityState } from '#shared/domain/activity'
import { dayOf, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import type { ActivityView } from '#shared/ipc/activity-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Activity, activityOf, changeActivity, insertActivity } from '../store/activity'
import { departmentsOf } from '../store/desk'
import { type Tx, transaction } from '../store/tx'
import { viewOfActivity } from './activities-list'
import { actOf, type SignedStation } from './station'

/** 加一项, or a change of what is still to be held. */
export function putActivity(
  station: SignedStation,
  { activityId, ...told }: Asked<'activity.put'>,
): Result<ActivityView, Refusal<'activity.put'>> {
  const { db } = station
  const { plannedOn, month, departmentId } = told
  if (plannedOn !== null && monthOf(plannedOn) !== month) return refuse('not-in-month')
  if (departmentId !== null && !departmentsOf(db).some(({ id }) => id === departmentId))
    return refuse('no-such-department')
  const fields = {
    ...told,
    time: told.time || null,
    organiser: told.organiser || null,
    contact: told.contact || null,
    place: told.place || null,
    plan: told.plan || null,
  }
  if (activityId !== null)
    return changed(station, activityId, (tx, activity) => {
      if (activity.isErased) return 'erased'
      const state = activityState(activity)
      if (state !== 'left') return state === 'held' ? 'recorded' : 'dropped'
      changeActivity(tx, activityId, fields, actOf(station, 'activity.changed'))
      return null
    })
  const act = actOf(station, 'activity.planned')
  const made = { ...fields, madeAt: act.typedAt, madeBy: act.operatorId }
  return answered(
    station,
    transaction(db, (tx) => insertActivity(tx, made, act)),
  )
}

/** 登记办结: 时间、地点、沟通人员、事件和处理结果, and the effect (S1 四 (二) 2); again, it is corrected. */
export function recordActivity(
  station: SignedStation,
  { activityId, heldOn, ...told }: Asked<'activity.record'>,
): Result<ActivityView, Refusal<'activity.record'>> {
  const today = dayOf(station.clock())
  if (heldOn > today) return refuse('day-in-future')
  // Of an earlier day no hour is known: its noon is within it wherever the desk's hours are.
  const happenedAt = heldOn === today ? undefined : instantAt(heldOn, '12:00' as TimeOfDay)
  const act = actOf(station, 'activity.held', happenedAt)
  return changed(station, activityId, (tx, activity) => {
    if (activity.isErased) return 'erased'
    if (activity.isDropped) return 'dropped'
    changeActivity(
      tx,
      activityId,
      {
        heldOn,
        time: told.time || null,
        place: told.place || null,
        people: told.people || null,
        attended: told.attended,
        record: told.record,
        decided: told.decided || null,
        effect: told.effect || null,
        spent: told.spent,
        recordedAt: act.typedAt,
        recordedBy: act.operatorId,
      },
      act,
    )
    return null
  })
}

/** 取消, with why; without a reason it is on the plan again. */
export function dropActivity(
  station: SignedStation,
  { activityId, reason }: Asked<'activity.drop'>,
): Result<ActivityView, Refusal<'activity.drop'>> {
  const act = actOf(station, reason === '' ? 'activity.resumed' : 'activity.dropped')
  return changed(station, activityId, (tx, activity) => {
    if (activity.isErased) return 'erased'
    if (activity.heldOn !== null) return 'recorded'
    if (activity.dropReason === reason) return 'nothing-changed'
    const dropped =
      reason === '' ? { droppedAt: null, dropReason: null } : { droppedAt: act.typedAt, dropReason: reason }
    changeActivity(tx, activityId, dropped, act)
    return null
  })
}

function changed<Reason extends string>(
  station: SignedStation,
  activityId: ActivityId,
  change: (tx: Tx, activity: Activity) => Reason | null,
): Result<ActivityView, Reason | 'no-such-activity'> {
  const refusal = transaction(station.db, (tx): Reason | 'no-such-activity' | null => {
    const activity = activityOf(tx, activityId)
    return activity ? change(tx, activity) : 'no-such-activity'
  })
  return refusal === null ? answered(station, activityId) : refuse(refusal)
}

function answered(station: SignedStation, activityId: ActivityId): Result<ActivityView, never> {
  station.changed('service', 'today')
  return done(viewOfActivity(station, knownActivity(station, activityId)))
}

function knownActivity({ db }: Pick<SignedStation, 'db'>, activityId: ActivityId): Activity {
  const activity = activityOf(db, activityId)
  if (!activity) throw new Error(`There is no activity ${activityId}`)
  return activity
}
