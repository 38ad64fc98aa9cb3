import type { RestoreNote } from '#shared/domain/backup'
import { deskOf, noteDesk } from './desk'
import { raiseNumbers } from './issued-numbers'
import { statement } from './statement'
import { type Db, transaction } from './tx'

/**
 * What a book that was put back from a backup has to know: it goes on after the numbers that were issued since, and an
 * event says that it was restored, and from when. The same once more changes nothing.
 */
export function recordRestore(db: Db, { restoredAt, takenAt, numbers }: RestoreNote): void {
  transaction(db, (tx) => {
    raiseNumbers(tx, numbers)
    const isRecorded = statement<[string, string], { one: 1 }>(
      tx,
      'SELECT 1 AS one FROM event WHERE kind = ? AND typedAt = ?',
    ).get('desk.restored', restoredAt)
    if (isRecorded || !deskOf(tx)) return
    noteDesk(tx, {
      kind: 'desk.restored',
      operatorId: null,
      happenedAt: takenAt ?? restoredAt,
      typedAt: restoredAt,
    })
  })
}
