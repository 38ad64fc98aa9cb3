import { hour, type Instant, plus } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import type { Db } from '../store/tx'
import { activitiesDue } from './activities-due'
import { findingsDue } from './findings-due'
import { meetingsDue } from './meetings-due'
import { surveysDue } from './surveys-due'
import { walksDue } from './walks-due'

/** 巡检与服务 on 今日: what is due today or late, the most urgent first. */
export function serviceDue(db: Db, now: Instant): ServiceDue[] {
  return [walksDue, findingsDue, surveysDue, activitiesDue, meetingsDue]
    .flatMap((dueOf) => dueOf(db, now))
    .sort((one, other) => rank(one, now) - rank(other, now) || (one.dueAt < other.dueAt ? -1 : 1))
}

/** A danger, then guests who are there within the hour: what has been late for days goes on being late meanwhile. */
function rank({ isUrgent, part, dueAt }: ServiceDue, now: Instant): number {
  if (isUrgent) return 0
  return part === 'meetings' && dueAt <= plus(now, hour) ? 1 : 2
}
