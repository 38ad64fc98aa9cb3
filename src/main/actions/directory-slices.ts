import { setTimeout as pause } from 'node:timers/promises'
import { type Db, type Tx, transaction } from '../store/tx'

/** In milliseconds: nobody at the desk notices; the commit that follows waits for the disk as every one does. */
const sliceLasts = 20
const breath = 5

/** What is done in slices stops between two of them. */
export type Watching = {
  readonly isCanceled: () => boolean
  readonly progress: (done: number) => void
}

/**
 * Does each of them through the ledger, some milliseconds' worth in a transaction, and lets the desk work in between.
 * Answers whether it came to the end.
 */
export async function inSlices<One>(
  db: Db,
  all: readonly One[],
  act: (tx: Tx, one: One) => void,
  { isCanceled, progress }: Watching,
): Promise<boolean> {
  let at = 0
  while (at < all.length) {
    if (isCanceled()) return false
    at = transaction(db, (tx) => {
      const until = performance.now() + sliceLasts
      let next = at
      do {
        const one = all[next]
        if (one === undefined) throw new Error('A list with a hole')
        act(tx, one)
        next += 1
      } while (next < all.length && performance.now() < until)
      return next
    })
    progress(at)
    await pause(breath)
  }
  return !isCanceled()
}
