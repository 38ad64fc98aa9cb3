import { lateBounds } from '#shared/domain/walk-finding'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { findingPageLength } from '#shared/ipc/finding-questions'
import { done, type Result, refuse } from '#shared/result'
import { countFindings, findingOf, findingsListed, findingsOfNotice } from '../store/finding-line'
import { noticeOf } from '../store/notice'
import { calendarOf } from '../store/work-year'
import { lineOfFinding, viewOfFinding } from './finding-views'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** What is to be done about what walks found, the most urgent first. */
export function listFindings(
  { db, clock }: Station,
  { filter, page }: Asked<'finding.list'>,
): Output<'finding.list'> {
  const now = clock()
  const calendar = calendarOf(db)
  const bounds = lateBounds(calendar, now)
  const totals = countFindings(db, bounds)
  const total = totals[filter]
  const shown = pageShown(page, total, findingPageLength)
  const rows = findingsListed(db, filter, bounds, findingPageLength, shown * findingPageLength)
  return { rows: rows.map((row) => lineOfFinding(row, calendar, now)), page: shown, total, totals }
}

export function showFinding(
  station: Station,
  { findingId }: Asked<'finding.show'>,
): Result<Output<'finding.show'>, Refusal<'finding.show'>> {
  const row = findingOf(station.db, findingId)
  return row ? done(viewOfFinding(station, row)) : refuse('no-such-finding')
}

/** A sheet of it lies under the scanner. */
export function findingOfNotice(
  { db }: Station,
  { noticeId }: Asked<'finding.ofNotice'>,
): Result<Output<'finding.ofNotice'>, Refusal<'finding.ofNotice'>> {
  const findings = noticeOf(db, noticeId) ? findingsOfNotice(db, noticeId) : []
  const finding = findings.find(({ passedAt }) => passedAt === null) ?? findings[0]
  return finding ? done({ findingId: finding.id }) : refuse('no-such-notice')
}
