import { type Calendar, closingOn, openingOn } from '#shared/domain/calendar'
import { dayOf, type Instant, minute, plus } from '#shared/domain/day'
import { whereWords } from '#shared/domain/slip-place'
import { proposalFor } from '#shared/domain/slip-proposal'
import type { Asked, Output } from '#shared/ipc/contract'
import { type SlipOut, slipPageLength } from '#shared/ipc/slip-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { type CaseFile, caseFilesById } from '../store/facts'
import { type Slip, slipsByIds, unconfirmedSlips } from '../store/slip'
import { countDueBefore, slipsDueBefore } from '../store/slip-place'
import { calendarOf } from '../store/work-year'
import { draftsOnBoard } from './drafts'
import { matterLine } from './lines'
import { pageShown } from './page-shown'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

/** 该收回未收回. */
export function showOut(station: Station, { page }: Asked<'slip.out'>): Output<'slip.out'> {
  const now = station.clock()
  return { now, ...pageOf(station, now, page) }
}

/** 下班检查: all that is due until the desk closes, sheets nobody has confirmed, drafts that still wait. */
export function showClosing(station: Station, { page }: Asked<'slip.closing'>): Output<'slip.closing'> {
  const { db, clock } = station
  const now = clock()
  const closesAt = closingOn(calendarOf(db), dayOf(now))
  // What is due at closing itself is due today.
  const before = plus(closesAt > now ? closesAt : now, 1)
  return {
    now,
    closesAt,
    ...pageOf(station, before, page),
    unconfirmed: unconfirmed(station, slipPageLength),
    drafts: draftsOnBoard(station),
  }
}

/** Sheets that nobody has confirmed, or that never were drawn. */
export function unconfirmed(station: Station, limit: number): SlipView[] {
  return unconfirmedSlips(station.db, limit)
    .map((slip) => viewOfSlip(station, slip))
    .filter(({ drawing }) => drawing !== 'underWay')
}

/** Of a page that is not there any more the last one. */
function pageOf(station: Station, before: Instant, page: number) {
  const { db } = station
  const total = countDueBefore(db, before)
  const shown = pageShown(page, total, slipPageLength)
  const rows = sheetsDueBefore(station, before, slipPageLength, shown * slipPageLength)
  return { rows: [...rows], page: shown, total }
}

export function sheetsDueBefore(
  station: Station,
  before: Instant,
  limit: number,
  offset: number,
): readonly SlipOut[] {
  const { db } = station
  const ids = slipsDueBefore(db, before, limit, offset)
  const known = slipsByIds(db, ids)
  const slips = ids.flatMap((id) => known.get(id) ?? [])
  const files = caseFilesById(
    db,
    slips.flatMap(({ caseId }) => caseId ?? []),
  )
  const fileOf = ({ caseId }: Slip) => (caseId === null ? null : (files.get(caseId) ?? null))
  return slips.map((slip) => rowOf(station, slip, fileOf(slip)))
}

function rowOf(station: Station, slip: Slip, file: CaseFile | null): SlipOut {
  return {
    slip: viewOfSlip(station, slip),
    holder: whereWords(slip.where, slip.department),
    since: slip.where.at ?? slip.printedAt,
    matter: file ? matterLine(file.matter) : '',
    proposal: proposalFor(slip, file),
  }
}

const checkedBefore = 30 * minute

/** The last half hour of desk hours, in which 下班检查 is proposed. A desk without hours never closes. */
export function isClosingSoon(calendar: Calendar, now: Instant): boolean {
  if (calendar.hours.every((opening) => opening === null)) return false
  const opening = openingOn(calendar, dayOf(now))
  return (
    opening !== null &&
    now >= opening.from &&
    now < opening.until &&
    plus(now, checkedBefore) >= opening.until
  )
}
