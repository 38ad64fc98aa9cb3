import { clockState } from '#shared/domain/clocks'
import { dayOf, type Instant, millis, minute } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { type ClockName, clockWord } from '#shared/domain/profile'
import type { Ending } from '#shared/domain/runs'

/** What a chip needs of a clock; a line of the board knows only running ones. */
export type ChipClock = {
  readonly clock: ClockName
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly soonAt: Instant
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
      return endingWord[ending ?? 'lapsed']
  }
}

/** How a clock ended in time without being met; `met` is said by its state. */
const endingWord: Readonly<Record<Ending, string>> = {
  met: '按时',
  unresolved: '未解决',
  regraded: '改级终止',
  lapsed: '不再计',
}

/** The clocks that the window lists, those that run first; 满月升级 is quiet and last. */
export function clockOrder<Clock extends ListedClock>(deadlines: readonly Clock[]): readonly Clock[] {
  const rank = ({ clock, stoppedAt }: Clock) => (clock === 'month' ? 2 : stoppedAt === null ? 0 : 1)
  return deadlines.toSorted(
    (a, b) => rank(a) - rank(b) || b.round - a.round || (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0),
  )
}

type ListedClock = {
  readonly clock: ClockName
  readonly round: number
  readonly dueAt: Instant
  readonly stoppedAt: Instant | null
}

/** A clock that cannot be counted yet. */
export function uncoveredWords(year: number): string {
  return `日历只到 ${year - 1} 年，补上 ${year} 年的工作日后再算`
}

/** A begun minute counts: nothing is 剩 0 分 or 逾期 0 分. */
function wholeMinutes(ms: number): string {
  return durationWords(Math.max(1, Math.ceil(Math.abs(ms) / minute)) * minute)
}
