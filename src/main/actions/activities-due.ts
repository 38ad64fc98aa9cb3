import type { Instant } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'

/** What the 客户沟通计划 has for these days that are due today or late. */
export function activitiesDue(_db: Db, _now: Instant): readonly ServiceDue[] {
  return []
}
