import { type CaseFacts, handledAt } from '#shared/domain/case-facts'
import type { Deadline } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import type { CaseCall, CaseLink } from '#shared/domain/follow-up'

/** 第 n 次: this time and each earlier matter that it is linked to as 又来了; what was found on the way is no repeat. */
export function timesRaised(links: readonly Pick<CaseLink, 'kind' | 'isLater' | 'number'>[]): number {
  const earlier = links.filter(({ kind, isLater }) => kind === 'again' && isLater)
  return 1 + new Set(earlier.map(({ number }) => number)).size
}

/**
 * Whether a contact at that moment raises the matter again (domain.md, Raised again): a limit was missed by then, late
 * or not met at all; or it was 已处理 or closed. 催办 and 查询进度 before that are contacts only. A round that began since
 * is under way again, but a limit missed in an earlier one stays missed.
 */
export function isRaisedAgain(
  facts: CaseFacts,
  deadlines: readonly Pick<Deadline, 'clock' | 'dueAt' | 'stoppedAt'>[],
  at: Instant,
): boolean {
  const { closing } = facts.matter
  if (closing && closing.at <= at) return true
  if (deadlines.some((deadline) => wasMissed(deadline, at))) return true
  const round = facts.rounds.findLast(({ startedAt }) => startedAt <= at)
  const doneAt = round ? handledAt(facts, round) : null
  return doneAt !== null && doneAt <= at
}

/** Another caller with the same fault raises nothing again: for him it is the first time. */
export function raisesAgain(
  { purpose, at }: Pick<CaseCall, 'purpose' | 'at'>,
  file: CaseFacts & { readonly deadlines: Parameters<typeof isRaisedAgain>[1] },
): boolean {
  return purpose !== 'sameFault' && isRaisedAgain(file, file.deadlines, at)
}

/** 季度复查 is the desk's own list: no customer waits for it. */
function wasMissed(
  { clock, dueAt, stoppedAt }: Pick<Deadline, 'clock' | 'dueAt' | 'stoppedAt'>,
  at: Instant,
): boolean {
  return clock !== 'review' && dueAt < at && (stoppedAt === null || stoppedAt > dueAt)
}
