import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'

/** Findings without their paper, answers and 复查 that are due today or late. */
export function findingsDue(_db: Db, _now: Instant): readonly ServiceDue[] {
  return []
}
