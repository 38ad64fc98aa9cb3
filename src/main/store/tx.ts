import type Database from 'better-sqlite3'
import { noteHead } from './last-head'

export type Db = Database.Database

declare const open: unique symbol

/** A connection with a transaction open on it: only through one are records written and numbers taken. */
export type Tx = Db & { readonly [open]: true }

/**
 * Runs `act` in one immediate transaction: all of it is kept, or, when it throws, nothing. `act` may not wait for
 * anything, since everything else that the connection does meanwhile would land in the same transaction.
 */
export function transaction<Outcome>(db: Db, act: (tx: Tx) => Outcome): Outcome {
  // better-sqlite3 would quietly make a savepoint: an inner failure would be lost, the outer half kept.
  if (db.inTransaction) throw new Error('A transaction is already open on this connection')
  const outcome = db.transaction(() => act(db as Tx)).immediate()
  noteHead(db)
  return outcome
}

/** Catches a Tx that was kept after its transaction had ended: what it wrote would be on its own. */
export function assertOpen(tx: Tx): void {
  if (!tx.inTransaction) throw new Error('The transaction of this Tx has ended')
}
