import { activityDue, activityTotals } from '#shared/domain/activity'
import type { Instant } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import type { ActivityLine, ActivityView } from '#shared/ipc/activity-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Activity, activitiesOfYear, activityOf } from '../store/activity'
import { noticeTitle, planTitle, recordTitle } from '../store/service-sheets'
import { slipNamed } from '../store/slip'
import { activitiesToCopy } from './activities-copy'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

/** 客户沟通计划 of a year. */
export function listActivities(station: Station, { year }: Asked<'activity.list'>): Output<'activity.list'> {
  const { db, clock } = station
  const now = clock()
  const rows = activitiesOfYear(db, year)
  const slip = slipNamed(db, 'F27', planTitle(year))
  return {
    rows: rows.map((activity) => maskedLine(activity, now)),
    totals: activityTotals(rows),
    toCopy: activitiesToCopy(db, year).length,
    slip: slip && viewOfSlip(station, slip),
  }
}

export function showActivity(
  station: Station,
  { activityId }: Asked<'activity.show'>,
): Result<ActivityView, Refusal<'activity.show'>> {
  const activity = activityOf(station.db, activityId)
  return activity ? done(viewOfActivity(station, activity)) : refuse('no-such-activity')
}

/** Whole, for it can be corrected. */
export function viewOfActivity(station: Station, activity: Activity): ActivityView {
  const { db, clock } = station
  const { id, time, departmentId, contact, plan, attended, people, record, decided, effect } = activity
  const { by, recordedAt, dropReason, isErased } = activity
  const slips = [slipNamed(db, 'F28', recordTitle(id)), slipNamed(db, 'F28', noticeTitle(id))]
  const [slip] = slips.flatMap((one) => (one ? [one] : [])).toSorted((one, other) => other.id - one.id)
  return {
    ...lineOf(activity, clock()),
    time,
    departmentId,
    contact,
    plan,
    attended,
    people,
    record,
    decided,
    effect,
    by,
    recordedAt,
    dropReason,
    isErased,
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

function maskedLine(activity: Activity, now: Instant): ActivityLine {
  const line = lineOf(activity, now)
  return {
    ...line,
    title: maskPhonesIn(line.title),
    audience: maskPhonesIn(line.audience),
    organiser: maskPhonesIn(line.organiser),
    place: maskPhonesIn(line.place),
  }
}

function lineOf(activity: Activity, now: Instant): ActivityLine {
  const { id, kind, month, plannedOn, title, audience, organiser, department, place } = activity
  const { budget, spent, heldOn, isDropped } = activity
  return {
    id,
    kind,
    month,
    plannedOn,
    title,
    audience,
    organiser,
    department,
    place,
    budget,
    spent,
    heldOn,
    isDropped,
    due: activityDue(activity, now),
  }
}
