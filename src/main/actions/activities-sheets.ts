import { activityKindWord } from '#shared/domain/activity'
import { maskPhonesIn } from '#shared/domain/mask'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { ActivityFacts, ActivityPlanRow } from '../forms/activity-facts'
import { type Activity, activitiesOfYear, activityOf } from '../store/activity'
import { noticeTitle, planTitle, recordTitle } from '../store/service-sheets'
import { printSheet, type SheetStation } from './print-sheet'

/** F27, 客户沟通计划 of a year. */
export async function printPlan(
  station: SheetStation,
  { year }: Asked<'activity.printPlan'>,
): Promise<Result<SlipView, Refusal<'activity.printPlan'>>> {
  const activities = activitiesOfYear(station.db, year)
  if (activities.length === 0) return refuse('nothing-there')
  const wanted = { form: 'F27', title: planTitle(year), month: null } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F27',
    facts: { ...head, year, rows: activities.map(planRow) },
  }))
  station.changed('service')
  return done(slip)
}

function planRow(activity: Activity): ActivityPlanRow {
  const { month, kind, title, plannedOn, budget, heldOn, spent, isDropped } = activity
  return {
    month,
    title,
    kindWord: activityKindWord[kind],
    // The plan lies about and hangs on walls.
    audience: maskPhonesIn(activity.audience),
    organiser: maskPhonesIn(organiserOf(activity, '\n')),
    place: maskPhonesIn(activity.place),
    plannedOn,
    budget,
    heldOn,
    spent,
    isDropped,
    note: maskPhonesIn(isDropped ? activity.dropReason : activity.plan),
  }
}

function organiserOf({ department, organiser }: Activity, between: string): string {
  return [department, organiser].filter((part) => part !== '').join(between)
}

/** F28, 客户沟通记录: printed ahead for the hand, or with what was written down. */
export async function printRecord(
  station: SheetStation,
  { activityId }: Asked<'activity.printRecord'>,
): Promise<Result<SlipView, Refusal<'activity.printRecord'>>> {
  const activity = activityOf(station.db, activityId)
  if (!activity) return refuse('no-such-activity')
  if (activity.isErased) return refuse('erased')
  if (activity.isDropped) return refuse('dropped')
  const wanted = { form: 'F28', title: recordTitle(activityId), month: null } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F28',
    facts: { ...head, sheet: 'record', ...factsOf(activity) },
  }))
  station.changed('service')
  return done(slip)
}

/** 活动通知, to hang up: only of what is still to come and has its day. */
export async function printNotice(
  station: SheetStation,
  { activityId }: Asked<'activity.printNotice'>,
): Promise<Result<SlipView, Refusal<'activity.printNotice'>>> {
  const activity = activityOf(station.db, activityId)
  if (!activity) return refuse('no-such-activity')
  if (activity.isErased) return refuse('erased')
  if (activity.isDropped) return refuse('dropped')
  if (activity.heldOn !== null) return refuse('recorded')
  if (activity.plannedOn === null) return refuse('no-day')
  const wanted = { form: 'F28', title: noticeTitle(activityId), month: null } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F28',
    facts: { ...head, sheet: 'notice', ...factsOf(activity) },
  }))
  station.changed('service')
  return done(slip)
}

function factsOf(activity: Activity): Omit<ActivityFacts, 'organisation' | 'slip' | 'sheet'> {
  const { kind, title, audience, contact, plan, plannedOn, heldOn, time, place } = activity
  const { people, attended, record, decided, effect, budget, spent } = activity
  return {
    kindWord: activityKindWord[kind],
    title,
    audience,
    organiser: organiserOf(activity, '　'),
    contact,
    plan,
    plannedOn,
    heldOn,
    time,
    place,
    people,
    attended,
    record,
    decided,
    effect,
    budget,
    spent,
    by: activity.by,
  }
}
