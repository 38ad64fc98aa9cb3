/** Locks the desk by itself once nobody has touched keyboard or mouse for so long. */
export type IdleLock = {
  /** A key, the mouse, a touch. */
  readonly touched: () => void
  /** Whether it is time by now. */
  readonly look: () => void
}

type Idle = {
  readonly minutes: () => number
  readonly lock: () => void
  /** Milliseconds that only go on: a computer's clock that is set must neither lock the desk nor keep it open. */
  readonly steady: () => number
}

export const lookForIdleEvery = 5_000

export function openIdleLock({ minutes, lock, steady }: Idle): IdleLock {
  let lastTouch = steady()
  let hasLocked = false
  return {
    touched: () => {
      lastTouch = steady()
      hasLocked = false
    },
    look: () => {
      if (hasLocked || steady() - lastTouch < minutes() * 60_000) return
      hasLocked = true
      lock()
    },
  }
}
