import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { GradeChange } from '#shared/domain/grade'
import type { Act } from './event'
import { grouped } from './grouped'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type GradeChangeRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly at: Instant
  readonly clocksFrom: Instant
  readonly fromGrade: GradeChange['from']
  readonly toGrade: GradeChange['to']
  readonly why: GradeChange['why']
  readonly ground: GradeChange['ground']
  readonly reason: string | null
  readonly decidedBy: string | null
}

export const gradeChanges = recordTable<GradeChangeRow>({
  name: 'gradeChange',
  personal: ['reason', 'decidedBy'],
  caseColumn: 'caseId',
})

export function insertGradeChange(tx: Tx, caseId: CaseId, change: GradeChange, act: Act): void {
  const { from: fromGrade, to: toGrade, by: decidedBy, ...fields } = change
  insertRecord(tx, gradeChanges, { ...fields, caseId, fromGrade, toGrade, decidedBy }, act)
}

/** The changes of grade of these cases (a JSON array of ids), in the order in which they happened. */
export function gradeChangesOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly GradeChange[]> {
  const rows = statement<[string], GradeChangeRow>(
    db,
    'SELECT * FROM gradeChange WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY at, id',
  ).all(cases)
  return grouped(rows, (row) => ({
    at: row.at,
    clocksFrom: row.clocksFrom,
    from: row.fromGrade,
    to: row.toGrade,
    why: row.why,
    ground: row.ground,
    reason: row.reason ?? '',
    by: row.decidedBy ?? '',
  }))
}
