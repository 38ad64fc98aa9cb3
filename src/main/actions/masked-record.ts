import { maskPhonesIn } from '#shared/domain/mask'
import type { RevisitRecord } from '#shared/domain/revisit'

/** As it is shown: a phone that somebody typed beside a name or into an opinion is masked like any other. */
export function maskedRecord(record: RevisitRecord): RevisitRecord {
  const { taken, unreachable, review, managed } = record
  return {
    ...record,
    taken: taken && { ...taken, by: maskPhonesIn(taken.by) },
    unreachable: unreachable && { ...unreachable, reason: maskPhonesIn(unreachable.reason) },
    review: review && { ...review, words: maskPhonesIn(review.words) },
    managed: managed && { ...managed, words: maskPhonesIn(managed.words), by: maskPhonesIn(managed.by) },
  }
}
