import { setTimeout as pause } from 'node:timers/promises'

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
