import type { CaseId, CloseOutcome } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { Counted } from '#shared/domain/figure-counted'
import type { FigureStanding } from '#shared/domain/figure-standing'
import { sharedBy } from '#shared/domain/gauge-list'
import type { PeriodicOutcome } from '#shared/domain/periodic-visit'
import type { CaseState } from '#shared/domain/progress'
import { caseItemsSql, isOfAddresses, kindsSql, partSql } from './figure-cases'
import { type Counting, clockItemsSql } from './figure-clocks'
import {
  contactsSql,
  exemptItemsSql,
  isAgain,
  oneCaseSql,
  raisedAgainSql,
  saidItemsSql,
  unsignedSql,
} from './figure-items'
import { gaugeItemsSql, type Period } from './gauge-item'
import { endedWindowsSql } from './revisit-window'
import { statement } from './statement'
import type { Db } from './tx'

// What a number counts, one row for each: the list of every figure, and of every value of a picture.

/** `addresses`: of the building that is asked for, as a JSON array; SQL knows no buildings. */
type Bound = Period & Counting & { readonly is: string; readonly addresses: string; readonly caseId: number }

/** The rows of what is counted, with a rank: what went wrong comes first, then the earliest; of what is counted the newest. */
function itemsSql(counted: Counted): string {
  switch (counted.of) {
    case 'cases': {
      const { which, kinds, part } = counted
      const isPart =
        part === null ? [] : part.by === 'building' ? [isOfAddresses] : [`${partSql[part.by]} = @is`]
      return caseItemsSql(which, kindsSql[kinds], ...isPart)
    }
    case 'contacts':
      return contactsSql
    case 'raisedAgain':
      return raisedAgainSql
    case 'again':
      return caseItemsSql('received', kindsSql[counted.kinds], isAgain)
    case 'repeated':
      return caseItemsSql('received', kindsSql[counted.kinds], 'category = @is', isOfAddresses)
    case 'unsigned':
      return unsignedSql
    case 'clock':
      return clockItemsSql(counted.clock, counted.kinds)
    case 'windows':
      return gaugeItems(
        endedWindowsSql(counted.kinds === 'job' ? 'job' : 'complaint'),
        counted.only === 'notReached' ? ['refused', 'unreachable'] : null,
      )
    case 'exempt':
      return exemptItemsSql(counted.kinds)
    case 'said':
      return saidItemsSql(counted.kinds, counted.what)
    case 'gauge':
      return gaugeItems(gaugeItemsSql[counted.name], sharedBy[counted.name].whole)
    case 'case':
      return oneCaseSql
  }
}

function gaugeItems(sql: string, standings: readonly string[] | null): string {
  const among = standings && `WHERE standing IN (${standings.map((one) => `'${one}'`).join(', ')})`
  return `SELECT source, id, caseId, at, NULL AS until, standing FROM (${sql}) ${among ?? ''}`
}

function boundOf(counted: Counted, period: Period, addresses: readonly string[]): Bound {
  const is = counted.of === 'cases' ? counted.part?.is : counted.of === 'repeated' ? counted.category : ''
  const caseId = counted.of === 'case' ? counted.caseId : 0
  return { ...period, counted: period.until, is: is ?? '', addresses: JSON.stringify(addresses), caseId }
}

export type StandingCount = { readonly standing: FigureStanding; readonly count: number }

/** How many rows there are of each standing. */
export function countItems(
  db: Db,
  counted: Counted,
  period: Period,
  addresses: readonly string[],
): readonly StandingCount[] {
  return statement<Bound, StandingCount>(
    db,
    `SELECT standing, count(*) AS count FROM (${itemsSql(counted)}) GROUP BY standing ORDER BY standing`,
  ).all(boundOf(counted, period, addresses))
}

/** One line of a list. What is null of a customer was erased, or never known. */
export type FigureItem = {
  readonly source: 'case' | 'contact' | 'periodic' | 'drawn'
  readonly id: number
  readonly caseId: CaseId | null
  readonly at: Instant | null
  readonly until: Instant | null
  readonly standing: FigureStanding
  readonly number: string | null
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
  readonly content: string | null
  readonly receivedAt: Instant | null
  readonly state: CaseState | null
  readonly closeOutcome: CloseOutcome | null
  /** Of a contact: as it was typed. */
  readonly typed: string | null
  readonly month: IsoMonth | null
  readonly building: string | null
  readonly outcome: PeriodicOutcome | null
}

/** What has to be looked at stands on top. */
const first: readonly FigureStanding[] = [
  'overdue',
  'late',
  'dissatisfied',
  'slow',
  'toSettle',
  'inCase',
  'unsigned',
  'signRefused',
  'refused',
  'unreachable',
  'ended',
]
const place = `CASE standing ${first.map((standing, at) => `WHEN '${standing}' THEN ${at}`).join(' ')} ELSE 99 END`

/** 办理时间: the longest first; what is still open: the oldest first; anything else as it came. */
function orderOf(counted: Counted): string {
  const isLongest = counted.of === 'cases' && counted.which === 'handled'
  return isLongest ? 'julianday(until) - julianday(at) DESC, id' : `${place}, at, id`
}

type Page = { readonly limit: number; readonly offset: number }

export function listItems(
  db: Db,
  counted: Counted,
  period: Period,
  addresses: readonly string[],
  page: Page,
): readonly FigureItem[] {
  return statement<Bound & Page, FigureItem>(
    db,
    `SELECT item.source, item.id, item.caseId, item.at, item.until, item.standing,
       coalesce(caseRecord.number, periodicVisit.number) AS number,
       coalesce(periodicVisit.company, caseRecord.company) AS company,
       coalesce(periodicVisit.contactName, caseRecord.contactName) AS contactName,
       coalesce(caseRecord.isAnonymous, 0) AS isAnonymous, caseRecord.content, caseRecord.receivedAt,
       CASE WHEN caseRecord.closeOutcome = 'void' THEN 'void' WHEN caseRecord.closedAt IS NOT NULL THEN 'closed'
         ELSE boardLine.state END AS state,
       caseRecord.closeOutcome, contact.typed, periodicVisit.month, periodicVisit.building, periodicVisit.outcome
     FROM (SELECT row_number() OVER (ORDER BY ${orderOf(counted)}) AS place, * FROM (${itemsSql(counted)})
       ORDER BY place LIMIT @limit OFFSET @offset) AS item
     LEFT JOIN caseRecord ON caseRecord.id = item.caseId
     LEFT JOIN boardLine ON boardLine.caseId = item.caseId
     LEFT JOIN contact ON item.source = 'contact' AND contact.id = item.id
     LEFT JOIN periodicVisit ON item.source = 'periodic' AND periodicVisit.id = item.id
     ORDER BY item.place`,
  ).all({ ...boundOf(counted, period, addresses), ...page })
}
