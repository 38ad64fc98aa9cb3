import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'

/** Meetings of today and tomorrow that are due today or late. */
export function meetingsDue(_db: Db, _now: Instant): readonly ServiceDue[] {
  return []
}
