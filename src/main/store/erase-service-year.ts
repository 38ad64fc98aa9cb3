import { type ActivityId, yearOf } from '#shared/domain/activity'
import type { IsoMonth } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import { activities } from './activity'
import { eraseSheetsTitled } from './erase-paper'
import { type Erasable, erasable } from './erase-record'
import { meetings } from './meeting'
import { meetingTitle, noticeTitle, planTitle, recordTitle } from './service-sheets'
import { statement } from './statement'
import type { Tx } from './tx'

const activityItself = erasable(activities)
const meetingItself = erasable(meetings)

/** With its F28, and the F27 of its year, which names who was to do it; that can be printed again of what is left. */
export const erasedActivity: Erasable = {
  table: activityItself.table,
  erase: (tx, id, act) => {
    for (const title of [recordTitle, noticeTitle]) eraseSheetsTitled(tx, title(id as ActivityId), act)
    eraseSheetsTitled(tx, planTitle(yearOf(monthOf(tx, id))), act)
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

function monthOf(tx: Tx, id: number): IsoMonth {
  const row = statement<[number], { month: IsoMonth }>(tx, 'SELECT month FROM activity WHERE id = ?').get(id)
  if (!row) throw new Error(`There is no activity ${id}`)
  return row.month
}
