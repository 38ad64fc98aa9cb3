import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { MeritRule, MeritStanding, OverLevel } from '#shared/domain/merit'
import type { CaseNumber } from '#shared/domain/number'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type MeritRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly rule: MeritRule
  readonly source: string
  readonly caseId: CaseId | null
  readonly departmentId: DepartmentId | null
  readonly person: string | null
  readonly ground: string
  readonly level: OverLevel | null
  readonly proposed: number
  readonly tenths: number
  readonly standing: MeritStanding
  readonly reason: string | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

export const merits = recordTable<MeritRow>({
  name: 'merit',
  personal: ['person', 'reason'],
  caseColumn: null,
})

export type Decided = MeritRow & {
  readonly number: CaseNumber | null
  readonly department: string | null
  readonly by: string
}

const decidedSql = `SELECT merit.*, caseRecord.number, department.name AS department, operator.name AS by
  FROM merit JOIN operator ON operator.id = merit.operatorId
  LEFT JOIN caseRecord ON caseRecord.id = merit.caseId
  LEFT JOIN department ON department.id = merit.departmentId`

/** What was said of a month, confirmed and lifted. */
export function decidedOf(db: Db, month: IsoMonth): readonly Decided[] {
  return statement<[IsoMonth], Decided>(db, `${decidedSql} WHERE month = ? ORDER BY merit.id`).all(month)
}

export function decidedOn(db: Db, rule: MeritRule, source: string): Decided | null {
  return (
    statement<[MeritRule, string], Decided>(db, `${decidedSql} WHERE rule = ? AND source = ?`).get(
      rule,
      source,
    ) ?? null
  )
}

/** Whether anything ever was: what was said stays in sight when it is turned off. */
export function hasMerits(db: Db): boolean {
  return statement<[], { one: 1 }>(db, 'SELECT 1 AS one FROM merit LIMIT 1').get() !== undefined
}

export function insertMerit(tx: Tx, row: Omit<MeritRow, 'id'>, act: Act): void {
  insertRecord(tx, merits, row, act)
}

export type MeritChanges = Pick<
  MeritRow,
  'standing' | 'level' | 'person' | 'proposed' | 'tenths' | 'reason' | 'at' | 'operatorId'
>

export function changeMerit(tx: Tx, id: number, changes: MeritChanges, act: Act): void {
  changeRecord(tx, merits, id, changes, act)
}
