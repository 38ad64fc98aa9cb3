import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import { type ChainHead, chainHead } from './event'
import { statement } from './statement'
import type { Db } from './tx'

// A WAL that was cut off or lost opens as a whole book of some time ago: SQLite cannot know of the records that are
// gone. So the head of the chain is written beside the database after each commit. It is never ahead of what is on the
// disk, and is not synced: after a power cut it may be behind, which is no harm.

export function headFileOf(database: string): string {
  return `${database}-head`
}

/** Where the chain ended when it was last written; null: never, or not readable, and then it says nothing. */
export function lastHead(database: string): ChainHead | null {
  try {
    const [, id, hash = ''] =
      /^(\d{1,15}) ([0-9a-f]{64})\n/.exec(readFileSync(headFileOf(database), 'utf8')) ?? []
    return id === undefined ? null : { id: Number(id), hash }
  } catch {
    return null
  }
}

/** Whether the book still has all that it had: the event that was the last is there, the same. */
export function hasHead(db: Db, { id, hash }: ChainHead): boolean {
  if (id === 0) return true
  return (
    statement<[number], { hash: string }>(db, 'SELECT hash FROM event WHERE id = ?').get(id)?.hash === hash
  )
}

const files = new WeakMap<Db, { readonly file: string; last: number }>()

/** From now on the head is written after each commit of this connection. */
export function keepHead(db: Db, database: string): void {
  files.set(db, { file: headFileOf(database), last: chainHead(db).id })
}

/** Called after a commit. What keeps it from being written must not undo what was stored. */
export function noteHead(db: Db): void {
  const kept = files.get(db)
  if (!kept) return
  const head = chainHead(db)
  if (head.id === kept.last) return
  kept.last = head.id
  try {
    // In place: one block, never truncated first, so that it is the old line or the new one.
    const handle = openSync(kept.file, constants.O_WRONLY | constants.O_CREAT, 0o600)
    try {
      writeSync(handle, `${head.id} ${head.hash}\n`, 0)
    } finally {
      closeSync(handle)
    }
  } catch {}
}
