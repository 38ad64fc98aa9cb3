import { setTimeout as pause } from 'node:timers/promises'
import { chainHead } from '../store/event'
import type { Db } from '../store/tx'

/** In milliseconds: a key that is pressed meanwhile waits no longer than that, and a breath is taken in between. */
const sliceLasts = 8
const breath = 1

/** What was begun is to end: thrown out of the middle of slices, and no fault. */
export class Canceled extends Error {}

export type Pace = () => Promise<void>

/** Asked between two pieces of long reading in the main process: lets the desk work, or throws Canceled. */
export function paceOf(isCanceled: () => boolean): Pace {
  let until = performance.now() + sliceLasts
  return async () => {
    if (isCanceled()) throw new Canceled()
    if (performance.now() < until) return
    await pause(breath)
    until = performance.now() + sliceLasts
  }
}

/** All of what is known by its id, some at once, the desk working in between. */
export async function allOf<Id, Row>(
  pace: Pace,
  ids: readonly Id[],
  atOnce: number,
  read: (ids: readonly Id[]) => readonly Row[],
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += atOnce) {
    await pace()
    rows.push(...read(ids.slice(at, at + atOnce)))
  }
  return rows
}

const mostTries = 5

/**
 * Reads in slices what is one moment's all the same: if anything was recorded in between, it is read again. Whoever
 * records without a pause for so many times gets a list that may lack what moved.
 */
export async function readSteadily<Read>(db: Db, read: () => Promise<Read>): Promise<Read> {
  for (let tries = 1; ; tries++) {
    const before = chainHead(db).id
    const found = await read()
    if (chainHead(db).id === before || tries >= mostTries) return found
  }
}
