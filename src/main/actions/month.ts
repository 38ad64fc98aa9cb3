import { dayOf, type IsoMonth, monthOf, spanOf } from '#shared/domain/day'
import { isOver, monthsBetween, reportDueOn } from '#shared/domain/month'
import type { ArchiveView, MonthRow, MonthView } from '#shared/ipc/views'
import { firstReservedMonth } from '../store/blank'
import { firstCountedAt, receivedIn } from '../store/case-period'
import { type Archive, archivesOf } from '../store/month-archive'
import { currentProfile } from '../store/profile'
import { slipsOfMonth } from '../store/slip'
import { drawStanding } from './repair-draw'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

/** Every month since the first case, or the first number that was reserved; the newest first. */
export function listMonths({ db, clock }: Station): MonthRow[] {
  const now = clock()
  const thisMonth = monthOf(dayOf(now))
  const counted = firstCountedAt(db)
  const first = [counted === null ? thisMonth : monthOf(dayOf(counted)), firstReservedMonth(db) ?? thisMonth]
  const archives = archivesOf(db)
  return monthsBetween(first.toSorted()[0] ?? thisMonth, thisMonth)
    .toReversed()
    .map((month) => {
      const counts = receivedIn(db, spanOf(month))
      return { month, ...counts, isOver: isOver(month, now), archives: of(archives, month) }
    })
}

export function showMonth(station: Station, { month }: { month: IsoMonth }): MonthView {
  const { db, clock } = station
  const now = clock()
  return {
    month,
    asOf: now,
    isOver: isOver(month, now),
    reportDueOn: reportDueOn(month, currentProfile(db)),
    draw: drawStanding(station, month),
    archives: of(archivesOf(db), month),
    reports: slipsOfMonth(db, month, 'report').map((slip) => viewOfSlip(station, slip)),
  }
}

function of(archives: readonly Archive[], month: IsoMonth): ArchiveView[] {
  return archives.filter((archive) => archive.month === month).map(viewOfArchive)
}

export function viewOfArchive({ id: _, folder: _folder, ...archive }: Archive): ArchiveView {
  return archive
}
