import { dayOf, type Instant, type IsoDay, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import { previousMonth, reportDueOn, reportRemindedFrom } from '#shared/domain/month'
import type { DeskAlert } from '#shared/ipc/board-views'
import { measuresDue } from '../store/measure'
import { archivedMonths } from '../store/month-archive'
import { isMonthUsed } from '../store/month-points'
import { currentProfile } from '../store/profile'
import { slipsOfMonth } from '../store/slip'
import type { Db } from '../store/tx'
import { earlierMonths } from './month-check'

/**
 * 月报 from five days before its day, 月度归档 from the first of the next month, 措施 from the day on which they are due: each
 * one line on 今日, until it is done.
 */
export function monthAlerts(db: Db, now: Instant): DeskAlert[] {
  return [reportDue(db, now), archiveDue(db, now), measuresAreDue(db, now)].flatMap((alert) => alert ?? [])
}

function reportDue(db: Db, now: Instant): DeskAlert | null {
  const month = monthOf(dayOf(now))
  const dueOn = reportDueOn(month, currentProfile(db))
  const from = reportRemindedFrom(dueOn)
  if (dayOf(now) < from || !isMonthUsed(db, month)) return null
  // One of the month's first days is not what the managers wait for.
  const isMade = slipsOfMonth(db, month, 'report').some(({ printedAt }) => printedAt >= startOf(from))
  return isMade ? null : { kind: 'report-due', month, dueOn }
}

function startOf(on: IsoDay): Instant {
  return instantAt(on, '00:00' as TimeOfDay)
}

function archiveDue(db: Db, now: Instant): DeskAlert | null {
  const month = previousMonth(monthOf(dayOf(now)))
  if (archivedMonths(db).has(month) || !isMonthUsed(db, month)) return null
  return { kind: 'archive-due', month, earlier: earlierMonths(db, month).length }
}

/** Told of in this month's 月总结, whichever month decided it. */
function measuresAreDue(db: Db, now: Instant): DeskAlert | null {
  const due = measuresDue(db, dayOf(now))
  const [first] = due
  if (!first?.dueOn) return null
  const { words, dueOn } = first
  return { kind: 'measures-due', count: due.length, month: monthOf(dayOf(now)), words, dueOn }
}
