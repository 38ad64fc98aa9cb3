import type { CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { Grade } from '#shared/domain/grade'
import type { CaseNumber } from '#shared/domain/number'
import type { CaseState, CaseStep } from '#shared/domain/progress'
import type { BoardClock, BoardCount } from '#shared/ipc/board-views'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What 今日 shows of an open case: no record and no event, told anew with each change of the case (tell-board.ts), so
// that a board of thousands reads an index and not the cases.

/** What a case waits for by its facts; 逾期 and 将到期 come with time. */
export type Wait = Exclude<BoardCount, 'late' | 'soon'>

/** As it is stored: a bit never changes its meaning. */
const waitBit: Readonly<Record<Wait, number>> = {
  forward: 1,
  receive: 2,
  inProgress: 4,
  reply: 8,
  return: 16,
  revisit: 32,
  approval: 64,
}

/** Stands for no clock: sorts behind every moment. */
const never = '9999-12-31T23:59:59.999Z' as Instant

export type BoardLine = {
  readonly caseId: CaseId
  readonly waits: readonly Wait[]
  readonly state: CaseState
  readonly next: CaseStep
  /** What runs out first. */
  readonly first: BoardClock | null
  /** From when on a clock says 将到期. */
  readonly earliestSoonAt: Instant | null
  readonly urged: number
  /** Clocks that cannot be counted, because the working days of that year are not known; the first such year. */
  readonly uncovered: number
  readonly uncoveredYear: number | null
}

export function setBoardLine(tx: Tx, { waits, first, earliestSoonAt, ...line }: BoardLine): void {
  statement(
    tx,
    `INSERT OR REPLACE INTO boardLine (caseId, waits, state, next, firstClock, firstStartedAt, firstDueAt, firstSoonAt,
       earliestSoonAt, sortAt, urged, uncovered, uncoveredYear)
     VALUES (@caseId, @waits, @state, @next, @firstClock, @firstStartedAt, @firstDueAt, @firstSoonAt,
       @earliestSoonAt, @sortAt, @urged, @uncovered, @uncoveredYear)`,
  ).run({
    ...line,
    waits: waits.reduce((bits, wait) => bits | waitBit[wait], 0),
    firstClock: first?.clock ?? null,
    firstStartedAt: first?.startedAt ?? null,
    firstDueAt: first?.dueAt ?? null,
    firstSoonAt: first?.soonAt ?? null,
    earliestSoonAt: earliestSoonAt ?? never,
    sortAt: first?.dueAt ?? never,
  })
}

export function removeBoardLine(tx: Tx, caseId: CaseId): void {
  statement(tx, 'DELETE FROM boardLine WHERE caseId = ?').run(caseId)
}

export function clearBoard(tx: Tx): void {
  statement(tx, 'DELETE FROM boardLine').run()
}

/**
 * Whether every open case has its line, those that wait for 回访 their line of that list, and no other: not so after a
 * migration or the restore of an older book.
 */
export function isBoardWhole(db: Db): boolean {
  const row = statement<[], Record<'cases' | 'lines' | 'missing' | 'toAsk' | 'listed' | 'unlisted', number>>(
    db,
    `SELECT (SELECT count(*) FROM caseRecord WHERE closedAt IS NULL) AS cases,
       (SELECT count(*) FROM boardLine) AS lines,
       (SELECT count(*) FROM caseRecord WHERE closedAt IS NULL
          AND NOT EXISTS (SELECT 1 FROM boardLine WHERE caseId = caseRecord.id)) AS missing,
       (SELECT count(*) FROM boardLine WHERE ${isWaitingFor('revisit')}) AS toAsk,
       (SELECT count(*) FROM revisitLine) AS listed,
       (SELECT count(*) FROM boardLine WHERE ${isWaitingFor('revisit')}
          AND NOT EXISTS (SELECT 1 FROM revisitLine WHERE caseId = boardLine.caseId)) AS unlisted`,
  ).get()
  if (!row) return false
  const { cases, lines, missing, toAsk, listed, unlisted } = row
  return cases === lines && missing === 0 && toAsk === listed && unlisted === 0
}

export type BoardCounts = Readonly<Record<BoardCount | 'total', number>>

const isLate = 'sortAt < @now'
/** A case counts once: in 逾期, and then not in 将到期. */
const isSoon = 'sortAt >= @now AND earliestSoonAt <= @now'
const isWaitingFor = (wait: Wait) => `waits & ${waitBit[wait]}`
/** 未到回访时间 (S1: repairs before day 7): nobody is to be asked yet. */
const notYet = (what: string) => `(SELECT ${what} FROM revisitLine WHERE opensAt > @now)`

/** One pass over the index. */
export const countsSql = `SELECT count(*) AS total,
  count(*) FILTER (WHERE ${isLate}) AS late, count(*) FILTER (WHERE ${isSoon}) AS soon,
  ${(Object.keys(waitBit) as Wait[])
    .map((wait) => {
      const later = wait === 'revisit' ? ` - ${notYet('count(*)')}` : ''
      return `count(*) FILTER (WHERE ${isWaitingFor(wait)})${later} AS "${wait}"`
    })
    .join(', ')}
  FROM boardLine`

export function boardCounts(db: Db, now: Instant): BoardCounts {
  const counts = statement<{ now: Instant }, BoardCounts>(db, countsSql).get({ now })
  if (!counts) throw new Error('A count answered nothing')
  return counts
}

/** How many cases are 逾期: the beginning of the index. */
export const lateSql = `SELECT count(*) AS late FROM boardLine WHERE ${isLate}`

export function lateOnBoard(db: Db, now: Instant): number {
  return statement<{ now: Instant }, { late: number }>(db, lateSql).get({ now })?.late ?? 0
}

/** One line with the words that a list needs; the case's long texts stay where they are. */
export type BoardLineRow = Pick<BoardLine, 'caseId' | 'state' | 'next' | 'first' | 'urged'> & {
  readonly number: CaseNumber
  readonly grade: Grade | null
  readonly customer: Pick<Customer, 'company' | 'contactName' | 'isAnonymous' | 'address'>
  /** The beginning of the content. */
  readonly content: string
}

type StoredLine = {
  readonly caseId: CaseId
  readonly state: CaseState
  readonly next: CaseStep
  readonly firstClock: BoardClock['clock'] | null
  readonly firstStartedAt: Instant | null
  readonly firstDueAt: Instant | null
  readonly firstSoonAt: Instant | null
  readonly urged: number
  readonly number: CaseNumber
  readonly grade: Grade | null
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
  readonly address: string | null
  readonly content: string | null
}

/**
 * What runs out first on top, the oldest number first among equals, as the index stands. The lines go first (CROSS JOIN),
 * so that no sorting is needed and only cases that are shown are read.
 */
export function pageSql(only: BoardCount | null): string {
  return `SELECT caseId, state, next, firstClock, firstStartedAt, firstDueAt, firstSoonAt, urged, number, grade,
      company, contactName, isAnonymous, address, substr(content, 1, 240) AS content
    FROM boardLine CROSS JOIN caseRecord ON caseRecord.id = boardLine.caseId
    WHERE ${conditionOf(only)} ORDER BY sortAt, caseId LIMIT @limit OFFSET @offset`
}

function conditionOf(only: BoardCount | null): string {
  switch (only) {
    case null:
      return 'true'
    case 'late':
      return isLate
    case 'soon':
      return isSoon
    case 'revisit':
      return `${isWaitingFor(only)} AND boardLine.caseId NOT IN ${notYet('caseId')}`
    default:
      return isWaitingFor(only)
  }
}

type Page = { readonly now: Instant; readonly limit: number; readonly offset: number }

export function boardPage(db: Db, only: BoardCount | null, page: Page): readonly BoardLineRow[] {
  return statement<Page, StoredLine>(db, pageSql(only)).all(page).map(read)
}

function read(row: StoredLine): BoardLineRow {
  const { firstClock: clock, firstStartedAt: startedAt, firstDueAt: dueAt, firstSoonAt: soonAt } = row
  return {
    caseId: row.caseId,
    state: row.state,
    next: row.next,
    first: clock && startedAt && dueAt && soonAt ? { clock, startedAt, dueAt, soonAt } : null,
    urged: row.urged,
    number: row.number,
    grade: row.grade,
    customer: {
      company: row.company ?? '',
      contactName: row.contactName ?? '',
      isAnonymous: row.isAnonymous === 1,
      address: row.address ?? '',
    },
    content: row.content ?? '',
  }
}

/** How many clocks of open cases wait for working days, and for which year first. */
export function uncoveredOnBoard(db: Db): { readonly clocks: number; readonly year: number | null } {
  const row = statement<[], { clocks: number; year: number | null }>(
    db,
    `SELECT coalesce(sum(uncovered), 0) AS clocks, min(uncoveredYear) AS year
       FROM boardLine INDEXED BY boardUncovered WHERE uncovered > 0`,
  ).get()
  return row ?? { clocks: 0, year: null }
}

/** Open cases with a clock that waits for days that were not known. */
export function casesWaitingForDays(db: Db): readonly CaseId[] {
  return statement<[], { caseId: CaseId }>(
    db,
    'SELECT caseId FROM boardLine INDEXED BY boardUncovered WHERE uncovered > 0 ORDER BY caseId',
  )
    .all()
    .map(({ caseId }) => caseId)
}
