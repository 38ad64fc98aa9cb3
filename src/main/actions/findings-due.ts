import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import { lateBounds, paperDue, recheckDue } from '#shared/domain/walk-finding'
import { countDue, type FindingsDue, findingSql } from '../store/finding-line'
import type { Db } from '../store/tx'
import { calendarOf } from '../store/work-year'

/** Findings without their paper, answers and 复查 that are due today or late, counted by what is to be done. */
export function findingsDue(db: Db, now: Instant): readonly ServiceDue[] {
  const calendar = calendarOf(db)
  const bounds = lateBounds(calendar, now)
  const { isDangerUnreported, isGraveUnreported, isWithoutPaper, isAnswerToday, isRecheckToday } = findingSql
  const line = (words: string, due: FindingsDue, dueOf: (at: Instant) => Instant = (at) => at) =>
    due.firstAt === null
      ? []
      : [
          {
            part: 'findings' as const,
            words: `${words} ${due.count} 件`,
            dueAt: dueOf(due.firstAt),
            isLate: due.late > 0,
          },
        ]
  const dangers = countDue(db, isDangerUnreported, 'foundAt', '1', bounds)
  return [
    // It stands on top of everything else, whatever has been late for longer (S2 2.3).
    ...line('安全隐患未上报', dangers).map((due) => ({ ...due, isUrgent: true })),
    ...line('严重问题未上报', countDue(db, isGraveUnreported, 'foundAt', '1', bounds)),
    ...line(
      '问题该发单',
      countDue(db, isWithoutPaper, 'foundAt', findingSql.isPaperLate, bounds),
      (foundAt) => paperDue(calendar, foundAt),
    ),
    ...line('整改等回复', countDue(db, isAnswerToday, 'limitAt', findingSql.isAnswerLate, bounds)),
    ...line('复查', countDue(db, isRecheckToday, 'lookAt', findingSql.isRecheckLate, bounds), (lookAt) =>
      recheckDue(calendar, lookAt),
    ),
  ]
}
