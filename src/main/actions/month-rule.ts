import { nextOpening } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import { currentRound } from '#shared/domain/case-facts'
import { type Instant, latest } from '#shared/domain/day'
import { casesPastTheirMonth } from '../store/deadline'
import type { Act } from '../store/event'
import { caseFileOf } from '../store/facts'
import { type Tx, transaction } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { raiseGrade } from './raise-grade'
import { settleDeadlines } from './settle-deadlines'
import type { Station } from './station'

/**
 * A complaint 有效 or 待查 that is not handled within its month becomes 重大 by itself, at the minute it falls due, once;
 * the new clocks start at the next desk opening; one that is 重大 already keeps its clocks (S0 ③⑶). Answers how many.
 */
export function raiseByMonth({ db, clock, changed }: Pick<Station, 'db' | 'clock' | 'changed'>): number {
  const now = clock()
  const due = casesPastTheirMonth(db, now)
  // One case that cannot be raised must not hold up those behind it.
  const failures: unknown[] = []
  for (const { caseId, dueAt } of due) {
    try {
      transaction(db, (tx) => raise(tx, caseId, dueAt, now))
    } catch (error) {
      failures.push(error)
    }
  }
  if (due.length > failures.length) changed('case', 'today')
  if (failures.length > 0) throw failures[0]
  return due.length
}

function raise(tx: Tx, caseId: CaseId, dueAt: Instant, typedAt: Instant): void {
  const file = caseFileOf(tx, caseId)
  if (!file) return
  const act = (kind: Act['kind']): Act => ({ kind, operatorId: null, happenedAt: dueAt, typedAt })
  // A round that began after that minute would keep the limits of the lower grade.
  const since = latest(currentRound(file).startedAt, file.gradeChanges.at(-1)?.at ?? dueAt)
  const at = latest(dueAt, since)
  raiseGrade(
    tx,
    file,
    {
      at,
      to: 'critical',
      why: 'month',
      ground: file.matter.grade === 'critical' ? null : 'openForAMonth',
      reason: '',
      by: '',
      clocksFrom: nextOpening(calendarOf(tx), at).from,
    },
    act,
  )
  settleDeadlines(tx, caseId, act('case.settled'))
}
