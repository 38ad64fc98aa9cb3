import { clockState, type Ending } from '#shared/domain/clocks'
import { dayOf, type Instant, millis, minute } from '#shared/domain/day'
import { durationWords } from '#shared/domain/figures'
import { type ClockName, clockWord } from '#shared/domain/profile'

/** What a chip needs of a clock; a line of the board knows only running ones. */
export type ChipClock = {
  readonly clock: ClockName
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly stoppedAt?: Instant | null
  readonly ending?: Ending | null
}

export function chipWords(clock: ChipClock, now: Instant): string {
  const { dueAt, stoppedAt = null, ending = null } = clock
  const between = wholeMinutes(millis(stoppedAt ?? now) - millis(dueAt))
  const state = clockState({ ...clock, stoppedAt, ending }, now)
  switch (state) {
    case 'running':
      // 交回 is due by closing time: the day says more than the hours.
      return clock.clock === 'return' && dayOf(dueAt) === dayOf(now)
        ? `今天${clockWord.return}`
        : `剩 ${between}`
    case 'soon':
      return `将到期 ${between}`
    case 'late':
      return `逾期 ${between}`
    case 'met':
      return '按时'
    case 'metLate':
      return `晚了 ${between}`
    case 'ended':
      return '未解决'
  }
}

/** A begun minute counts: nothing is 剩 0 分 or 逾期 0 分. */
function wholeMinutes(ms: number): string {
  return durationWords(Math.max(1, Math.ceil(Math.abs(ms) / minute)) * minute)
}
