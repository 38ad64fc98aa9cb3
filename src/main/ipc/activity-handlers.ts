import { done } from '#shared/result'
import { copyYear } from '../actions/activities-copy'
import { listActivities, showActivity } from '../actions/activities-list'
import { dropActivity, putActivity, recordActivity } from '../actions/activities-record'
import { printNotice, printPlan, printRecord } from '../actions/activities-sheets'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `activity.${string}`>

/** The questions of activity-questions.ts: 客户沟通计划 (F27, F28). */
export function activityHandlers(signed: () => Signed) {
  return {
    'activity.list': (input) => done(listActivities(signed(), input)),
    'activity.show': (input) => showActivity(signed(), input),
    'activity.put': (input) => putActivity(signed(), input),
    'activity.record': (input) => recordActivity(signed(), input),
    'activity.drop': (input) => dropActivity(signed(), input),
    'activity.copyYear': (input) => copyYear(signed(), input),
    'activity.printPlan': (input) => printPlan(signed(), input),
    'activity.printRecord': (input) => printRecord(signed(), input),
    'activity.printNotice': (input) => printNotice(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
