import { dayOf, type Instant, monthOf } from '#shared/domain/day'
import { isArchived } from '../store/month-archive'
import type { Tx } from '../store/tx'

/** The moment by which something counts in a month: when it happened, or, its month being archived, when it was typed. */
export function countedAt(tx: Tx, happenedAt: Instant, typedAt: Instant): Instant {
  return isArchived(tx, monthOf(dayOf(happenedAt))) ? typedAt : happenedAt
}
