import type { Instant } from '#shared/domain/day'
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
    .sort((one, other) => rank(one) - rank(other) || (one.dueAt < other.dueAt ? -1 : 1))
}

function rank({ isUrgent }: ServiceDue): number {
  return isUrgent ? 0 : 1
}
