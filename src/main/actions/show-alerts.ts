import { firstUnknownYear } from '#shared/domain/calendar'
import { addDays, dayOf, type Instant, type IsoDay } from '#shared/domain/day'
import type { Profile } from '#shared/domain/profile'
import type { DeskAlert } from '#shared/ipc/board-views'
import { uncoveredOnBoard } from '../store/board-line'
import { unseenAlerts } from '../store/desk-alert'
import { currentProfile } from '../store/profile'
import type { Db } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { monthAlerts } from './month-alerts'

/** From how long before the last known day on the desk is told: time to find the next year's notice and type it in. */
const warnedDays = 60

/** What only the desk can mend. */
export function deskAlerts(db: Db, now: Instant): DeskAlert[] {
  const ends = calendarEnds(db, now)
  return [...(ends ? [ends] : []), ...monthAlerts(db, now), ...unseenAlerts(db)]
}

/** 工作日历到期: the first year whose working days are not known, soon to be needed or waited for already. */
function calendarEnds(db: Db, now: Instant): DeskAlert | null {
  const { clocks, year } = uncoveredOnBoard(db)
  if (year !== null) return { kind: 'calendar-ends', year, waiting: clocks }
  const calendar = calendarOf(db)
  const first = firstUnknownYear(calendar.years ?? [], dayOf(now))
  const lastKnown = addDays(`${first}-01-01` as IsoDay, -1)
  const isSoon = addDays(lastKnown, -warnedDays) <= dayOf(now)
  const isNeeded = isSoon && (calendar.keepsHolidays || countsWorkingDays(currentProfile(db)))
  return isNeeded ? { kind: 'calendar-ends', year: first, waiting: 0 } : null
}

function countsWorkingDays({ rules }: Profile): boolean {
  return rules.some(
    ({ limit, notBefore, movesOffDays }) =>
      limit.unit === 'workingDays' || notBefore?.unit === 'workingDays' || movesOffDays === true,
  )
}
