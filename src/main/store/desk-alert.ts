import type { Instant } from '#shared/domain/day'
import type { DeskAlert } from '#shared/ipc/board-views'
import { statement } from './statement'
import type { Db, Tx } from './tx'

/** What has to be read, until somebody has; what was read before is said anew. */
export type SaidAlert = Extract<DeskAlert, { kind: 'clock-set-back' | 'admin-recovered' }>

export function sayAlert(tx: Tx, alert: SaidAlert, saidAt: Instant): void {
  statement(tx, 'INSERT OR REPLACE INTO deskAlert (kind, body, saidAt, seenAt) VALUES (?, ?, ?, NULL)').run(
    alert.kind,
    JSON.stringify(alert),
    saidAt,
  )
}

export function unseenAlerts(db: Db): readonly SaidAlert[] {
  return statement<[], { body: string }>(db, 'SELECT body FROM deskAlert WHERE seenAt IS NULL')
    .all()
    .map(({ body }) => JSON.parse(body))
}

/** Whether the clock still stands before the event that told that it had been set back. */
export function isClockBehind(db: Db, now: Instant): boolean {
  const lastAt = statement<[], { at: Instant | null }>(
    db,
    `SELECT json_extract(body, '$.lastAt') AS at FROM deskAlert WHERE kind = 'clock-set-back'`,
  ).get()?.at
  return lastAt != null && now < lastAt
}

export function setAlertSeen(db: Db, kind: SaidAlert['kind'], now: Instant): boolean {
  return (
    statement(db, 'UPDATE deskAlert SET seenAt = ? WHERE kind = ? AND seenAt IS NULL').run(now, kind)
      .changes > 0
  )
}
