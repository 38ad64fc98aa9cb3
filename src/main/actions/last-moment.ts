import type { CaseFacts } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { lastMomentOfOrder } from '#shared/domain/work-order'

/** The last thing that happened to the case: nothing happens after it is closed. */
export function lastMomentOf(facts: CaseFacts): Instant {
  const { matter, rounds, handoffs, revisits, gradeChanges, promises, approvals, calls, workOrders } = facts
  const moments = [
    matter.receivedAt,
    ...rounds.flatMap(({ startedAt, coordination, reply, opinion, appointment, unsolvable }) => [
      startedAt,
      coordination?.at,
      reply?.at,
      opinion?.at,
      appointment?.at,
      unsolvable?.at,
    ]),
    ...handoffs.flatMap(({ sentAt, received, completion, returned, sentBack }) => [
      sentAt,
      received?.at,
      completion?.at,
      returned?.at,
      sentBack?.at,
    ]),
    ...revisits.map(({ at }) => at),
    ...gradeChanges.map(({ at }) => at),
    ...promises.flatMap(({ madeAt, kept }) => [madeAt, kept?.at]),
    ...approvals.flatMap(({ askedAt, decision }) => [askedAt, decision?.at]),
    ...calls.map(({ at }) => at),
    ...workOrders.flatMap((order) => [lastMomentOfOrder(order) ?? undefined, order.returnedAt ?? undefined]),
  ]
  return moments
    .filter((moment) => moment !== undefined)
    .reduce((last, moment) => (moment > last ? moment : last))
}
