import { activityDue, activityKindWord } from '#shared/domain/activity'
import { addDays, dayOf, type Instant, monthOf, shortDay } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import { type Activity, activitiesLeft } from '../store/activity'
import type { Db } from '../store/tx'

/** What the 客户沟通计划 has for these days: a week before its day, or in its month, and late after it. */
export function activitiesDue(db: Db, now: Instant): readonly ServiceDue[] {
  const soon = monthOf(addDays(dayOf(now), 7))
  return activitiesLeft(db, soon).flatMap((activity) => {
    const due = activityDue(activity, now)
    return due ? [{ part: 'activities', words: wordsOf(activity), ...due } as const] : []
  })
}

function wordsOf({ kind, title, plannedOn, month }: Activity): string {
  const when = plannedOn === null ? `${Number(month.slice(5))}月` : shortDay(plannedOn)
  return `${when}${activityKindWord[kind]}：${title}`
}
