import type { CaseId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { GaugeName } from '#shared/domain/gauge'
import { type GaugePart, listedIn, type StandingCounts } from '#shared/domain/gauge-list'
import type { ItemStanding } from '#shared/domain/item-standing'
import type { PeriodicOutcome } from '#shared/domain/periodic-visit'
import type { RevisitWay } from '#shared/domain/revisit'
import { pointsSql } from './revisit-point'
import { signedComplaintsSql, signedPeriodicSql, waysSql } from './revisit-reached'
import { type CasePortion, endedWindowsSql, isOfPortion, type Looked, openWindowsSql } from './revisit-window'
import { statement } from './statement'
import type { Db } from './tx'

// What each gauge counts, one row for each window, revisit or point: its figure is how many there are of each standing,
// its list is the same rows, so that neither can say what the other does not.

/** 月回访 of the rounds of the period's months that nobody made yet. */
const planned = `SELECT 'periodic' AS source, id, NULL AS caseId, NULL AS round, NULL AS at, way, 1 AS isOpen,
    'planned' AS standing
  FROM periodicVisit INDEXED BY periodicVisitOfRound
  WHERE planId IS NOT NULL AND month >= @firstMonth AND month <= @lastMonth AND outcome IS NULL AND droppedAt IS NULL
    AND @now < @until`

export const gaugeItemsSql: Readonly<Record<GaugeName, string>> = {
  complaintRate: endedWindowsSql('complaint'),
  repairRate: endedWindowsSql('job'),
  complaintSigned: `${signedComplaintsSql} UNION ALL ${doableSql('complaint')}`,
  periodicSigned: `${signedPeriodicSql} UNION ALL ${planned}`,
  remote: `${waysSql} UNION ALL ${doableSql(null)} UNION ALL ${planned}`,
  settled: pointsSql,
  open: openWindowsSql(null),
}

/** What is done now counts now: of a period that is over nothing can be added. */
function doableSql(of: 'complaint' | null): string {
  return `SELECT * FROM (${openWindowsSql(of)}) WHERE @now < @until`
}

/** A period and the moment it is looked at; its months where 月回访 are planned by month. */
export type Period = Looked & { readonly firstMonth: IsoMonth; readonly lastMonth: IsoMonth }

/** Of a portion of them, or of all. */
export function standingCounts(
  db: Db,
  name: GaugeName,
  period: Period,
  portion: CasePortion | null = null,
): StandingCounts {
  const rows = statement<Period, { standing: ItemStanding; count: number }>(
    db,
    `SELECT standing, count(*) AS count FROM (${gaugeItemsSql[name]})
       ${portion === null ? '' : `WHERE ${isOfPortion('id')}`} GROUP BY standing`,
  ).all({ ...period, ...portion })
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]))
}

/** One line of a gauge's list. What is null of a customer was erased, or never known. */
export type Item = {
  readonly source: 'case' | 'periodic' | 'drawn'
  readonly id: number
  readonly caseId: CaseId | null
  readonly round: number | null
  readonly at: Instant | null
  readonly way: RevisitWay | null
  readonly isOpen: number
  readonly standing: ItemStanding
  readonly number: string | null
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
  readonly address: string | null
  /** Of a 月回访; null of a case. */
  readonly month: IsoMonth | null
  readonly building: string | null
  readonly outcome: PeriodicOutcome | null
}

type Page = { readonly limit: number; readonly offset: number }

/** What can still be done on top, the earliest first; of what counts the newest first. */
export function listItems(
  db: Db,
  { name, part }: { readonly name: GaugeName; readonly part: GaugePart },
  period: Period,
  page: Page,
): readonly Item[] {
  const standings = listedIn[name][part]
  if (standings.length === 0) return []
  const place = standings.map((standing, at) => `WHEN '${standing}' THEN ${at}`).join(' ')
  const order = part === 'missing' ? 'isOpen DESC, at, id' : 'at DESC, id DESC'
  return statement<Period & Page, Item>(
    db,
    `SELECT item.source, item.id, item.caseId, item.round, item.at, item.way, item.isOpen, item.standing,
       coalesce(caseRecord.number, periodicVisit.number) AS number,
       coalesce(periodicVisit.company, caseRecord.company) AS company,
       coalesce(periodicVisit.contactName, caseRecord.contactName) AS contactName,
       coalesce(caseRecord.isAnonymous, 0) AS isAnonymous,
       coalesce(periodicVisit.address, caseRecord.address) AS address,
       periodicVisit.month, periodicVisit.building, periodicVisit.outcome
     FROM (SELECT *, CASE standing ${place} END AS place FROM (${gaugeItemsSql[name]})
       WHERE place IS NOT NULL ORDER BY place, ${order} LIMIT @limit OFFSET @offset) AS item
     LEFT JOIN caseRecord ON caseRecord.id = item.caseId
     LEFT JOIN periodicVisit ON item.source = 'periodic' AND periodicVisit.id = item.id
     ORDER BY item.place, ${order.replaceAll(/\b(isOpen|at|id)\b/g, 'item.$1')}`,
  ).all({ ...period, ...page })
}
