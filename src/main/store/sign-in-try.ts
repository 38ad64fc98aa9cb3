import type { OperatorId } from '#shared/domain/case'
import type { Tries } from '#shared/domain/sign-in-wait'
import { statement } from './statement'
import type { Db, Tx } from './tx'

/** What was tried: each has its own count, so that wrong PINs do not bar the way back. */
export type Tried = 'pin' | 'recovery'

export function triesOf(db: Db, operatorId: OperatorId, what: Tried): Tries | null {
  return (
    statement<[OperatorId, Tried], Tries>(
      db,
      'SELECT failures, blockedUntil, lastSeenAt FROM signInTry WHERE operatorId = ? AND what = ?',
    ).get(operatorId, what) ?? null
  )
}

export function setTries(tx: Tx, operatorId: OperatorId, what: Tried, tries: Tries): void {
  statement(
    tx,
    `INSERT OR REPLACE INTO signInTry (operatorId, what, failures, blockedUntil, lastSeenAt)
     VALUES (@operatorId, @what, @failures, @blockedUntil, @lastSeenAt)`,
  ).run({ operatorId, what, ...tries })
}

export function clearTries(tx: Tx, operatorId: OperatorId, what: Tried): void {
  statement(tx, 'DELETE FROM signInTry WHERE operatorId = ? AND what = ?').run(operatorId, what)
}
