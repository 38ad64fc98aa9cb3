import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'

/** Days of a campaign that are due today or late. */
export function surveysDue(_db: Db, _now: Instant): readonly ServiceDue[] {
  return []
}
