import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { ClockName } from '#shared/domain/profile'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What was said of a clock, and whether somebody looked. Views, no records: nothing here is more than a sign that the
// clerk need not be told twice. It lies on the disk so that a restart repeats nothing.

export type ReminderLevel = 'soon' | 'late'

/** A running clock that is 将到期 or 逾期. */
export type PressingClock = {
  readonly deadlineId: number
  readonly caseId: CaseId
  readonly clock: ClockName
  readonly dueAt: Instant
  readonly soonAt: Instant
}

/** The index's own words: no other way to these clocks (tests/main/store/board-line.test.ts). */
export const pressingSql = `SELECT id AS deadlineId, caseId, clock, dueAt, coalesce(soonAt, dueAt) AS soonAt
  FROM deadline WHERE stoppedAt IS NULL AND coalesce(soonAt, dueAt) <= ? ORDER BY coalesce(soonAt, dueAt)`

export function pressingClocks(db: Db, now: Instant): readonly PressingClock[] {
  return statement<[Instant], PressingClock>(db, pressingSql).all(now)
}

export type Saying = { readonly deadlineId: number; readonly level: ReminderLevel; readonly saidAt: Instant }

export function sayings(db: Db): readonly Saying[] {
  return statement<[], Saying>(db, 'SELECT deadlineId, level, saidAt FROM reminder').all()
}

export type Said = Pick<Saying, 'deadlineId' | 'level'>

export function say(tx: Tx, { deadlineId, level }: Said, saidAt: Instant): void {
  statement(tx, 'INSERT INTO reminder (deadlineId, level, saidAt) VALUES (?, ?, ?)').run(
    deadlineId,
    level,
    saidAt,
  )
}

export function forget(tx: Tx, { deadlineId, level }: Said): void {
  statement(tx, 'DELETE FROM reminder WHERE deadlineId = ? AND level = ?').run(deadlineId, level)
}

export type UnseenReminder = Said & {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly clock: ClockName
  readonly dueAt: Instant
}

/**
 * What was said, still holds, and nobody has looked at: 逾期 first, then what runs out first. Of a clock that got worse
 * only the worse is shown, and nothing of it once that was seen.
 */
export function unseenReminders(db: Db, now: Instant, limit: number): readonly UnseenReminder[] {
  return statement<{ now: Instant; limit: number }, UnseenReminder>(
    db,
    `SELECT deadlineId, level, caseId, number, clock, dueAt
       FROM reminder JOIN deadline ON deadline.id = deadlineId JOIN caseRecord ON caseRecord.id = caseId
       WHERE seenAt IS NULL AND stoppedAt IS NULL AND CASE level
         WHEN 'late' THEN dueAt < @now
         ELSE coalesce(soonAt, dueAt) <= @now AND NOT EXISTS (
           SELECT 1 FROM reminder AS worse WHERE worse.deadlineId = reminder.deadlineId AND worse.level = 'late')
       END
       ORDER BY level, dueAt, deadlineId LIMIT @limit`,
  ).all({ now, limit })
}

/** Answers whether anything was unseen before. */
export function setSeen(db: Db, { deadlineId, level }: Said, now: Instant): boolean {
  return (
    statement(db, 'UPDATE reminder SET seenAt = ? WHERE deadlineId = ? AND level = ? AND seenAt IS NULL').run(
      now,
      deadlineId,
      level,
    ).changes > 0
  )
}

export function setCaseSeen(db: Db, caseId: CaseId, now: Instant): boolean {
  return (
    statement(
      db,
      `UPDATE reminder SET seenAt = ? WHERE seenAt IS NULL
         AND deadlineId IN (SELECT id FROM deadline WHERE caseId = ?)`,
    ).run(now, caseId).changes > 0
  )
}

/** For the notice that names one case. */
export function numberOfCase(db: Db, caseId: CaseId): CaseNumber | null {
  return (
    statement<[CaseId], { number: CaseNumber }>(db, 'SELECT number FROM caseRecord WHERE id = ?').get(caseId)
      ?.number ?? null
  )
}
