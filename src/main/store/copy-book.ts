import { open } from 'node:fs/promises'
import type { Db } from './tx'

const pagesAtOnce = 100
const pagesUnsynced = 2048

/**
 * A copy of the book as of the moment at which it ends, made while the desk works. At its end SQLite waits, and the desk with
 * it, until the disk has all that was written: so it is sent there all along, and the last pages are copied when the rest
 * lies there. Answers what `clock` says at that moment.
 */
export async function copyBook<Moment>(db: Db, to: string, clock: () => Moment): Promise<Moment> {
  const file = await open(to, 'w', 0o600)
  let unsynced = 0
  let syncing: Promise<void> | null = null
  let fault: unknown = null
  const sync = () => {
    unsynced = 0
    syncing = file
      .datasync()
      .catch((error: unknown) => {
        fault = error
      })
      .finally(() => {
        syncing = null
      })
  }
  let isLast = false
  try {
    await db.backup(to, {
      progress: ({ remainingPages }) => {
        if (fault) throw fault
        if (!isLast) unsynced += pagesAtOnce
        const isEnd = !isLast && remainingPages <= pagesAtOnce
        if (syncing === null && (isEnd || unsynced >= pagesUnsynced)) {
          isLast = isEnd
          sync()
        }
        // None in this turn of the loop: what was written before is still on its way.
        return remainingPages <= pagesAtOnce && syncing ? 0 : pagesAtOnce
      },
    })
    return clock()
  } finally {
    await syncing
    await file.close()
  }
}
