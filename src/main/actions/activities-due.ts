import { activityDue, activityKindWord, yearOf } from '#shared/domain/activity'
import { addDays, addMonths, dayOf, type Instant, monthOf, shortDay } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import type { ServiceDue } from '#shared/domain/service'
import { type Activity, activitiesLeft } from '../store/activity'
import type { Db } from '../store/tx'

/** A year that is over is history after so many months; its own list still says 逾期. */
const remembered = 2

/** What the 客户沟通计划 has for these days: a week before its day, or in its month, and late after it. */
export function activitiesDue(db: Db, now: Instant): readonly ServiceDue[] {
  const today = dayOf(now)
  const until = monthOf(addDays(today, 7))
  const from = monthOf(addMonths(today, -remembered))
  return activitiesLeft(db, until).flatMap((activity) => {
    const due = activityDue(activity, now)
    if (!due || (activity.month < from && yearOf(activity.month) < yearOf(today))) return []
    return [{ part: 'activities', words: wordsOf(activity, now), ...due } as const]
  })
}

function wordsOf({ kind, title, plannedOn, month }: Activity, now: Instant): string {
  const year = yearOf(month) === yearOf(dayOf(now)) ? '' : `${yearOf(month)}年`
  const when = plannedOn === null ? `${Number(month.slice(5))}月` : shortDay(plannedOn)
  return `${year}${when}${activityKindWord[kind]}：${maskPhonesIn(title)}`
}
