import { create } from 'zustand'
import { type Instant, instantOf, plus } from '#shared/domain/day'

const tick = 10_000

// The window has no clock of its own: it counts on from the last moment that main named, so that its chips and main's
// deadlines never disagree. Nothing that shows a time is drawn before the first answer.
const useClock = create<{ readonly now: Instant }>()(() => ({ now: instantOf(0) }))
let heard = { at: instantOf(0), since: 0 }

/** Main's `now`, as an answer brought it. */
export function setNow(at: Instant): void {
  heard = { at, since: performance.now() }
  useClock.setState({ now: at })
}

/** This moment, to the millisecond, never ahead of main's clock. */
export function nowAt(): Instant {
  return plus(heard.at, Math.floor(performance.now() - heard.since))
}

/** The time as screens show it; draws again every ten seconds. */
export function useNow(): Instant {
  return useClock((clock) => clock.now)
}

export function startTicking(): () => void {
  const timer = setInterval(() => useClock.setState({ now: nowAt() }), tick)
  return () => clearInterval(timer)
}
