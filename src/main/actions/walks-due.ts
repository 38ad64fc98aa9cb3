import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'

/** Walks of the plan that are due today or late. */
export function walksDue(_db: Db, _now: Instant): readonly ServiceDue[] {
  return []
}
