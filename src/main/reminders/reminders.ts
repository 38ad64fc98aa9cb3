import type { Instant } from '#shared/domain/day'
import { keyOf } from '../actions/see-reminders'
import type { PressingClock, ReminderLevel, Said, Saying } from '../store/reminder'

/** How a running clock stands; 满月升级 is never late, the program raises the case at that minute (S0 ③⑶). */
export function levelOf(
  { clock, dueAt, soonAt }: Pick<PressingClock, 'clock' | 'dueAt' | 'soonAt'>,
  now: Instant,
): ReminderLevel | null {
  if (clock !== 'month' && dueAt < now) return 'late'
  return soonAt <= now ? 'soon' : null
}

export type Due = PressingClock & { readonly level: ReminderLevel }

export type Remembered = {
  /** To be said now, what runs out first on top. */
  readonly say: readonly Due[]
  /** What holds no longer: the clock stopped, was given more time, or the computer's clock went back. */
  readonly forget: readonly Said[]
}

/**
 * What is to be said now, given which clocks press and what was said: each thing once, again when 将到期 became 逾期,
 * and anew when a limit that was moved is reached anew. Whether it was seen changes nothing here: it was said.
 */
export function remember(
  pressing: readonly PressingClock[],
  said: readonly Saying[],
  now: Instant,
): Remembered {
  const clocks = new Map(pressing.map((clock) => [clock.deadlineId, clock]))
  const standing = new Set<string>()
  const forget: Said[] = []
  for (const saying of said) {
    const clock = clocks.get(saying.deadlineId)
    if (clock && holds(saying, clock, now)) standing.add(keyOf(saying))
    else forget.push({ deadlineId: saying.deadlineId, level: saying.level })
  }
  const say = pressing.flatMap((clock) => {
    const level = levelOf(clock, now)
    return level === null || standing.has(keyOf({ ...clock, level })) ? [] : [{ ...clock, level }]
  })
  return { say, forget }
}

/** Said after that level had begun, and it is no better since. */
function holds({ level, saidAt }: Saying, clock: PressingClock, now: Instant): boolean {
  const current = levelOf(clock, now)
  if (current === null || (level === 'late' && current !== 'late')) return false
  return level === 'late' ? saidAt > clock.dueAt : saidAt >= clock.soonAt
}
