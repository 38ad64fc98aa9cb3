import { type ActivityId, type PlanYear, yearOf } from '#shared/domain/activity'
import type { IsoMonth } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import { activities } from './activity'
import { everHeld } from './earlier-values'
import { eraseSheetsTitled } from './erase-paper'
import { type Erasable, erasable } from './erase-record'
import { meetings } from './meeting'
import { meetingTitle, noticeTitle, planTitle, recordTitle } from './service-sheets'
import type { Tx } from './tx'

const activityItself = erasable(activities)
const meetingItself = erasable(meetings)

/**
 * With its F28, and the F27 of each year that it stood in, which names who was to do it; those can be printed again of
 * what is left.
 */
export const erasedActivity: Erasable = {
  table: activityItself.table,
  erase: (tx, id, act) => {
    for (const title of [recordTitle, noticeTitle]) eraseSheetsTitled(tx, title(id as ActivityId), act)
    for (const year of yearsOf(tx, id)) eraseSheetsTitled(tx, planTitle(year), act)
    activityItself.erase(tx, id, act)
  },
}

/** With its F29; room and hours, and what was ticked, stay. */
export const erasedMeeting: Erasable = {
  table: meetingItself.table,
  erase: (tx, id, act) => {
    eraseSheetsTitled(tx, meetingTitle(id as MeetingId), act)
    meetingItself.erase(tx, id, act)
  },
}

/** It may have been moved into another year after the first one's plan was printed. */
function yearsOf(tx: Tx, id: number): ReadonlySet<PlanYear> {
  return new Set(everHeld<IsoMonth>(tx, activities.name, id, 'month').map(yearOf))
}
