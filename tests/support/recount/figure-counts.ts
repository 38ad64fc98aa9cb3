import type { Span } from '#shared/domain/calendar'
import { isAppointed } from '#shared/domain/clocks'
import { type Instant, isWithin } from '#shared/domain/day'
import type { ClockName } from '#shared/domain/profile'
import type { FigureCase } from './figure-case'

// What the figures count, before it is said in words (domain.md, Figures).

/** In time and late, of the clocks that stopped or ran out in a period. */
export type ClockCounts = { readonly met: number; readonly late: number }

type FigureClock = FigureCase['deadlines'][number]

/** Without those that the customer's own appointment moved: they are counted apart. */
export function clockCounts(
  cases: readonly FigureCase[],
  clock: ClockName,
  period: Span,
  now: Instant,
): ClockCounts {
  return counted(clocksOf(cases, clock, false), period, now)
}

/** 客户约定: those that the customer's own appointment moved. */
export function appointedCounts(cases: readonly FigureCase[], period: Span, now: Instant): ClockCounts {
  return counted(clocksOf(cases, 'resolve', true), period, now)
}

function clocksOf(cases: readonly FigureCase[], clock: ClockName, areAppointed: boolean) {
  return cases
    .flatMap((one) => one.deadlines)
    .filter((deadline) => deadline.clock === clock && isAppointed(deadline) === areAppointed)
}

/**
 * A limit that was passed counts as late when it ran out, however it ended afterwards: late stays late. One that ended
 * before it ran out counts only if it was met: 改级终止, 不再适用 and 未解决 in time are neither. More time that was
 * granted is in `dueAt`.
 */
function counted(deadlines: readonly FigureClock[], period: Span, now: Instant): ClockCounts {
  let met = 0
  let late = 0
  for (const { dueAt, stoppedAt, ending } of deadlines) {
    const isLate = stoppedAt === null ? now > dueAt : stoppedAt > dueAt
    if (isLate && isWithin(dueAt, period)) late++
    if (!isLate && stoppedAt !== null && ending === 'met' && isWithin(stoppedAt, period)) met++
  }
  return { met, late }
}

/**
 * Revisits whose window ended in the period, and how many of them reached the customer; 拒绝 and 联系不上 stay in and are
 * told apart, who is exempt is not asked (domain.md, Figures). A clock that went on as another grade's is no window of its
 * own, nor is one that came to wait for nothing before it ran out.
 */
export function revisitCounts(cases: readonly FigureCase[], period: Span, now: Instant) {
  const counts = { reached: 0, windows: 0, refused: 0, unreachable: 0 }
  for (const one of cases) {
    if (one.exempt !== null) continue
    for (const { round, stoppedAt, ending } of windowsOf(one, period, now)) {
      counts.windows++
      if (ending === 'met') counts.reached++
      else if (stoppedAt === null) continue
      else if (one.revisits.some((revisit) => revisit.round === round && revisit.outcome === 'refused'))
        counts.refused++
      else if (one.outcome === 'unreachable' || one.unreachable.includes(round)) counts.unreachable++
    }
  }
  return counts
}

function windowsOf({ deadlines }: FigureCase, period: Span, now: Instant): readonly FigureClock[] {
  return deadlines.filter(
    ({ clock, dueAt, stoppedAt, ending }) =>
      clock === 'revisit' &&
      dueAt <= now &&
      isWithin(dueAt, period) &&
      ending !== 'regraded' &&
      !(ending === 'lapsed' && stoppedAt !== null && stoppedAt <= dueAt),
  )
}

/** 免回访 of the period, by ground. */
export function exemptCounts(cases: readonly FigureCase[], period: Span) {
  const grounds = cases.flatMap(({ exempt }) => (exempt && isWithin(exempt.at, period) ? [exempt.why] : []))
  const noName = grounds.filter((why) => why === 'noName').length
  return { noName, replyOnly: grounds.length - noName }
}

/**
 * 再次提出: contacts after a missed limit or after 已处理, and new cases of a matter that was closed; several earlier
 * cases of one matter were raised again once.
 */
export function raisedAgain(cases: readonly FigureCase[], period: Span): number {
  return cases.reduce((count, { calls, links }) => {
    const calledAgain = calls.filter((call) => call.isRaisedAgain && isWithin(call.at, period)).length
    const isAgain = links.some((link) => link.kind === 'again' && link.isLater && isWithin(link.at, period))
    return count + calledAgain + (isAgain ? 1 : 0)
  }, 0)
}

/** Places for a signature that stayed without ink because the customer would not, or had gone. */
export function unsigned(cases: readonly FigureCase[], period: Span) {
  const kinds = cases
    .flatMap((one) => one.signatures)
    .filter(({ at }) => isWithin(at, period))
    .map(({ kind }) => kind)
  return {
    refused: kinds.filter((kind) => kind === 'refused').length,
    left: kinds.filter((kind) => kind === 'left').length,
  }
}
