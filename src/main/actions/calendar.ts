import { coversUntil, type WorkYearFile, workYearFault } from '#shared/domain/calendar'
import { dayOf } from '#shared/domain/day'
import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { casesWaitingForDays, uncoveredOnBoard } from '../store/board-line'
import { deskOf, setDeskHours } from '../store/desk'
import { type Act, chainHead, latestTyped } from '../store/event'
import { type Tx, transaction } from '../store/tx'
import { setWorkYear, workYearsOf } from '../store/work-year'
import { largestFile, type OpenFile } from './json-file'
import { readCalendarFile } from './procedure-files'
import { settleDeadlines } from './settle-deadlines'
import { actOf, type SignedStation, type Station } from './station'

export function showCalendar({ db, clock }: Pick<Station, 'db' | 'clock'>): Output<'calendar.show'> {
  const desk = deskOf(db)
  if (!desk) throw new Error('The desk is not set up')
  const years = [...workYearsOf(db)]
  return {
    hours: desk.calendar,
    dutyOutsideHours: desk.dutyOutsideHours,
    years,
    coversUntil: coversUntil(years, dayOf(clock())),
    waiting: uncoveredOnBoard(db).clocks,
  }
}

/** 上班时间: for clocks that begin from now on; a stored due time keeps the hours it was counted by. */
export function setHours(
  station: SignedStation,
  { hours, dutyOutsideHours }: Asked<'calendar.setHours'>,
): Output<'calendar.show'> {
  const act = actOf(station, 'calendar.hoursSet')
  transaction(station.db, (tx) => {
    setDeskHours(tx, { calendar: hours, dutyOutsideHours }, act)
    settleWaiting(tx, act)
  })
  station.changed('desk', 'today', 'case')
  return showCalendar(station)
}

export function setYear(
  station: SignedStation,
  { year, source }: Asked<'calendar.setYear'>,
): Result<Output<'calendar.show'>, 'day-twice' | 'not-a-weekday' | 'not-a-weekend' | 'no-holidays'> {
  const fault = workYearFault(year)
  if (fault) return refuse(fault.kind)
  const act = actOf(station, 'calendar.yearSet')
  transaction(station.db, (tx) => {
    setWorkYear(tx, { ...year, source }, act)
    settleWaiting(tx, act)
  })
  station.changed('desk', 'today', 'case')
  return done(showCalendar(station))
}

/** Counts the clocks that waited for working days, as far as they are known now. */
function settleWaiting(tx: Tx, act: Act): void {
  for (const caseId of casesWaitingForDays(tx)) settleDeadlines(tx, caseId, act)
}

/**
 * At the desk's opening: the published years that it does not have yet, from a newer version of the program. A year that
 * is there stays as it is: somebody may have corrected it.
 */
export function stockCalendar({ db, clock }: Pick<Station, 'db' | 'clock'>, file: WorkYearFile): void {
  if (!deskOf(db)) return
  const known = new Set(workYearsOf(db).map(({ year }) => year))
  const missing = file.years.filter(({ year }) => !known.has(year))
  if (missing.length === 0) return
  const now = clock()
  // That the computer's clock was set back is said first (reminders): an event of now would hide it.
  const lastAt = latestTyped(db, chainHead(db).id)
  if (lastAt !== null && now < lastAt) return
  const act: Act = { kind: 'calendar.yearSet', operatorId: null, happenedAt: now, typedAt: now }
  transaction(db, (tx) => {
    for (const year of missing) setWorkYear(tx, { ...year, source: file.source }, act)
    settleWaiting(tx, act)
  })
}

export async function readCalendar(openFile: OpenFile): Promise<Output<'calendar.read'>> {
  return readCalendarFile(await openFile('json', largestFile))
}
