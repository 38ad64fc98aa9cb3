import type { CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { Kind } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { RevisitWay } from '#shared/domain/revisit'
import type { RevisitFilter } from '#shared/ipc/revisit-questions'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What 该回访 shows of a case whose revisit clock runs: like the board's lines (board-line.ts) no record and no event, told
// anew with each change of the case.

export type RevisitLine = {
  readonly caseId: CaseId
  readonly kind: Kind
  readonly round: number
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly soonAt: Instant
  readonly opensAt: Instant
  /** The first case of its visit. */
  readonly visit: CaseId
  readonly building: string
  readonly way: RevisitWay
  /** In this round. */
  readonly attempts: number
  readonly nextAt: Instant | null
}

export function setRevisitLine(tx: Tx, line: RevisitLine): void {
  statement(
    tx,
    `INSERT OR REPLACE INTO revisitLine (caseId, kind, round, startedAt, dueAt, soonAt, opensAt, sortAt, visit, building,
       way, attempts, nextAt)
     VALUES (@caseId, @kind, @round, @startedAt, @dueAt, @soonAt, @opensAt, @dueAt, @visit, @building, @way, @attempts,
       @nextAt)`,
  ).run(line)
  putTogether(tx, line.visit)
}

export function removeRevisitLine(tx: Tx, caseId: CaseId): void {
  const gone = statement<[CaseId], { visit: CaseId }>(
    tx,
    'DELETE FROM revisitLine WHERE caseId = ? RETURNING visit',
  ).get(caseId)
  if (gone) putTogether(tx, gone.visit)
}

/** One call asks about all that came in one visit: they stand together, where the first of them is due. */
function putTogether(tx: Tx, visit: CaseId): void {
  statement(
    tx,
    `UPDATE revisitLine SET sortAt = first.dueAt
       FROM (SELECT min(dueAt) AS dueAt FROM revisitLine WHERE visit = @visit) AS first
       WHERE visit = @visit AND sortAt <> first.dueAt`,
  ).run({ visit })
}

export function clearRevisitLines(tx: Tx): void {
  statement(tx, 'DELETE FROM revisitLine').run()
}

export type RevisitLineRow = Omit<RevisitLine, 'visit' | 'building'> & {
  readonly number: CaseNumber
  readonly customer: Pick<Customer, 'company' | 'contactName' | 'isAnonymous' | 'address'>
  /** 催办 n 次. */
  readonly urged: number
}

/** The lines go first (CROSS JOIN), as an index has them: no sorting, and only cases that are shown are read. */
export function revisitPageSql(filter: RevisitFilter): string {
  return `SELECT line.caseId, line.kind, line.round, line.startedAt, line.dueAt, line.soonAt, line.opensAt, line.way,
      line.attempts, line.nextAt, number, company, contactName, isAnonymous, address, urged
    FROM ${linesOf(filter)} CROSS JOIN caseRecord ON caseRecord.id = line.caseId
      CROSS JOIN boardLine ON boardLine.caseId = line.caseId
    WHERE ${conditionOf(filter)} ORDER BY ${order} LIMIT @limit OFFSET @offset`
}

/** The same without a page. */
export function revisitIdsSql(filter: RevisitFilter): string {
  return `SELECT line.caseId FROM ${linesOf(filter)} WHERE ${conditionOf(filter)} ORDER BY ${order}`
}

const order = 'line.sortAt, line.visit, line.caseId'

function linesOf({ building }: RevisitFilter): string {
  return `revisitLine AS line INDEXED BY ${building === null ? 'revisitLineInOrder' : 'revisitLineByBuilding'}`
}

function conditionOf({ window, way, building, kind }: RevisitFilter): string {
  return [
    ...(building === null ? [] : ['line.building = @building']),
    ...(window === 'all' ? [] : [`line.opensAt ${window === 'due' ? '<=' : '>'} @now`]),
    ...(way === null ? [] : ['line.way = @way']),
    ...(kind === null ? [] : ['line.kind = @kind']),
    'true',
  ].join(' AND ')
}

type Bound = Omit<RevisitFilter, 'window'> & { readonly now: Instant }
type Page = Bound & { readonly limit: number; readonly offset: number }
type Stored = Omit<RevisitLineRow, 'customer'> & {
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
  readonly address: string | null
}

/** What is due first on top, matters of one visit together. */
export function revisitPage(
  db: Db,
  filter: RevisitFilter,
  page: Pick<Page, 'now' | 'limit' | 'offset'>,
): readonly RevisitLineRow[] {
  const { window: _, ...bound } = filter
  return statement<Page, Stored>(db, revisitPageSql(filter))
    .all({ ...bound, ...page })
    .map(({ company, contactName, isAnonymous, address, ...row }) => ({
      ...row,
      customer: {
        company: company ?? '',
        contactName: contactName ?? '',
        isAnonymous: isAnonymous === 1,
        address: address ?? '',
      },
    }))
}

/** All whom the filter means, in the order of the list. */
export function revisitIds(db: Db, filter: RevisitFilter, now: Instant): readonly CaseId[] {
  const { window: _, ...bound } = filter
  return statement<Bound, { caseId: CaseId }>(db, revisitIdsSql(filter))
    .all({ ...bound, now })
    .map(({ caseId }) => caseId)
}

/** How many lines are alike in what they are filtered by, along an index. */
export type RevisitGroup = Pick<RevisitLine, 'way' | 'building' | 'kind'> & {
  readonly total: number
  /** Of them 未到回访时间. */
  readonly later: number
}

export const revisitGroupsSql = `SELECT way, building, kind, count(*) AS total,
  count(*) FILTER (WHERE opensAt > @now) AS later
  FROM revisitLine INDEXED BY revisitLineCounted GROUP BY way, building, kind`

export function revisitGroups(db: Db, now: Instant): readonly RevisitGroup[] {
  return statement<{ now: Instant }, RevisitGroup>(db, revisitGroupsSql).all({ now })
}
