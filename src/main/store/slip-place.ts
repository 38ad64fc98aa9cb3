import type { CaseId, DepartmentId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { NoticeId } from '#shared/domain/notice'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { SlipMark, SlipPlace } from '#shared/domain/slip-place'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { SlipId } from '#shared/ipc/slip-views'
import type { Act } from './event'
import { changeRecord } from './ledger'
import { isOutSql, marksOf, slips } from './slip-row'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// Where sheets are and what is signed on them. What the case's own steps do to its paper is told on the time line by the
// step; what somebody did with a sheet by hand has words of its own.

export type Spot = {
  readonly place: SlipPlace
  readonly departmentId?: DepartmentId
  readonly with?: string
  /** Why it is lost. */
  readonly note?: string
  readonly filedAs?: string
  readonly dueBackAt?: Instant | null
}

/** Puts a sheet there. Where it is filed stays known while it is lent; whoever had it before has it no more. */
export function moveSlip(tx: Tx, id: SlipId, spot: Spot, act: Act): void {
  const filedAs = spot.place === 'lent' ? {} : { filedAs: spot.filedAs ?? null }
  changeRecord(
    tx,
    slips,
    id,
    {
      place: spot.place,
      placedAt: act.happenedAt,
      placedWith: spot.with ?? null,
      placeNote: spot.note ?? null,
      departmentId: spot.departmentId ?? null,
      dueBackAt: spot.dueBackAt ?? null,
      ...filedAs,
    },
    act,
  )
}

/** It is signed there now; a mark that stands keeps its time. */
export function markSlip(tx: Tx, id: SlipId, mark: SlipMark, at: Instant, act: Act): void {
  const row = statement<[SlipId], { marks: string | null }>(tx, 'SELECT marks FROM slip WHERE id = ?').get(id)
  const marks = marksOf(row?.marks ?? null)
  if (marks[mark] === undefined)
    changeRecord(tx, slips, id, { marks: JSON.stringify({ ...marks, [mark]: at }) }, act)
}

/** When it should be back is counted anew. */
export function setDueBack(tx: Tx, id: SlipId, dueBackAt: Instant | null, act: Act): void {
  changeRecord(tx, slips, id, { dueBackAt }, act)
}

/** 补打（原件遗失）: the copy that goes on in the place of the one that is lost. */
export function setReplaced(tx: Tx, id: SlipId, replacedBy: SlipId, act: Act): void {
  changeRecord(tx, slips, id, { replacedBy }, act)
}

type CasePaper = {
  readonly id: SlipId
  readonly place: SlipPlace | null
  readonly dueBackAt: Instant | null
}

/** A sheet with room for ink that holds and is there. */
const isStandingSql = `slip.kind <> 'copy' AND slip.voidedAt IS NULL AND slip.replacedBy IS NULL
    AND slip.place IS NOT 'lost' AND slip.paperErasedAt IS NULL`

/**
 * The sheet with room for ink that the case goes its way with: its F01, or of 报修 and 求助 the F05 of the order with which
 * it was handed on. The F05 of a complaint is its worker's, whatever became of the F01.
 */
const paperSql = `SELECT id, place, dueBackAt FROM slip
  WHERE caseId = ? AND ${isStandingSql}
    AND (form = 'F01' OR form = 'F05' AND EXISTS (SELECT 1 FROM caseRecord
      WHERE caseRecord.id = slip.caseId AND caseRecord.kind IN ('service', 'help')))
  ORDER BY form, (SELECT handoffId FROM workOrder WHERE workOrder.id = slip.workOrderId) DESC, id DESC LIMIT 1`

export function paperOfCase(db: Db, caseId: CaseId): CasePaper | null {
  return statement<[CaseId], CasePaper>(db, paperSql).get(caseId) ?? null
}

/** Whether that sheet is lost, and no other has taken its place. */
export function isPaperLost(db: Db, caseId: CaseId): boolean {
  const row = statement<[CaseId], { one: 1 }>(
    db,
    `SELECT 1 AS one FROM slip JOIN caseRecord ON caseRecord.id = slip.caseId WHERE slip.caseId = ?
       AND slip.form = CASE WHEN caseRecord.kind IN ('service', 'help') THEN 'F05' ELSE 'F01' END
       AND slip.kind IN ('first', 'lost') AND slip.place = 'lost' AND slip.voidedAt IS NULL AND slip.replacedBy IS NULL`,
  ).get(caseId)
  return row !== undefined
}

/** Sheets that a void copy of the case's paper went out as: they come back with it. */
export function voidPaperOut(db: Db, paper: SlipId): readonly SlipId[] {
  return statement<[SlipId], { id: SlipId }>(
    db,
    `SELECT old.id FROM slip AS paper JOIN slip AS old ON old.caseId = paper.caseId
       WHERE paper.id = ? AND old.form = paper.form AND old.workOrderId IS paper.workOrderId
         AND old.place = 'department' AND old.voidedAt IS NOT NULL ORDER BY old.id`,
  )
    .all(paper)
    .map(({ id }) => id)
}

/** Every sheet of that 派工单 that somebody has, void ones too. */
export function sheetsOutOfOrder(db: Db, workOrderId: WorkOrderId): readonly SlipId[] {
  return statement<[WorkOrderId], { id: SlipId }>(
    db,
    `SELECT id FROM slip WHERE workOrderId = ? AND ${isOutSql} ORDER BY id`,
  )
    .all(workOrderId)
    .map(({ id }) => id)
}

/** The F05 of that 派工单 that goes with the worker. */
export function paperOfOrder(db: Db, workOrderId: WorkOrderId): CasePaper | null {
  return (
    statement<[WorkOrderId], CasePaper>(
      db,
      `SELECT id, place, dueBackAt FROM slip WHERE workOrderId = ? AND ${isStandingSql} ORDER BY id DESC LIMIT 1`,
    ).get(workOrderId) ?? null
  )
}

/** The F08 of that 回访记录 that goes with who asks. */
export function paperOfRecord(db: Db, recordId: RevisitRecordId): CasePaper | null {
  return (
    statement<[RevisitRecordId], CasePaper>(
      db,
      `SELECT id, place, dueBackAt FROM slip WHERE revisitRecordId = ? AND form = 'F08' AND ${isStandingSql}
         ORDER BY id DESC LIMIT 1`,
    ).get(recordId) ?? null
  )
}

/** The F11 or F12 of that notice that the department signs for. */
export function paperOfNotice(db: Db, noticeId: NoticeId): CasePaper | null {
  return (
    statement<[NoticeId], CasePaper>(
      db,
      `SELECT id, place, dueBackAt FROM slip WHERE noticeId = ? AND ${isStandingSql} ORDER BY id DESC LIMIT 1`,
    ).get(noticeId) ?? null
  )
}

/** Every F08 of that 回访记录 that somebody has, void ones too. */
export function sheetsOutOfRecord(db: Db, recordId: RevisitRecordId): readonly SlipId[] {
  return statement<[RevisitRecordId], { id: SlipId }>(
    db,
    `SELECT id FROM slip WHERE revisitRecordId = ? AND form = 'F08' AND kind <> 'copy' AND ${isOutSql} ORDER BY id`,
  )
    .all(recordId)
    .map(({ id }) => id)
}

/** By round, the 回访记录 of a case on whose F08 the customer signed. */
export function recordsSigned(db: Db, caseId: CaseId): ReadonlyMap<number, string> {
  const rows = statement<[CaseId], { round: number; number: string }>(
    db,
    `SELECT revisitRecord.round, revisitRecord.number FROM slip
       JOIN revisitRecord ON revisitRecord.id = slip.revisitRecordId
       WHERE slip.caseId = ? AND slip.form = 'F08' AND json_extract(slip.marks, '$.revisit') IS NOT NULL`,
  ).all(caseId)
  return new Map(rows.map(({ round, number }) => [round, number]))
}

/** The newest sheet of that approval (F17), or of the case's report (F10), whose ink is waited for. */
export function formOut(
  db: Db,
  caseId: CaseId,
  form: 'F10' | 'F17',
  approvalId: number | null,
): SlipId | null {
  const row = statement<[CaseId, string, number | null], { id: SlipId }>(
    db,
    `SELECT id FROM slip WHERE caseId = ? AND form = ? AND approvalId IS ? AND ${isStandingSql}
       ORDER BY id DESC LIMIT 1`,
  ).get(caseId, form, approvalId)
  return row?.id ?? null
}

// A void sheet that somebody has is asked back like any other (issue 6: accounted for until it is filed).
const outSql = `FROM slip WHERE ${isOutSql} AND dueBackAt < ?`

const lateSlipsSql = `SELECT id ${outSql} ORDER BY dueBackAt LIMIT ? OFFSET ?`

/** Sheets that should have been back before that moment, the longest awaited first; along slipOut. */
export function slipsDueBefore(db: Db, before: Instant, limit: number, offset: number): readonly SlipId[] {
  return statement<[Instant, number, number], { id: SlipId }>(db, lateSlipsSql)
    .all(before, limit, offset)
    .map(({ id }) => id)
}

const lateCountSql = `SELECT count(*) AS count ${outSql}`

export function countDueBefore(db: Db, before: Instant): number {
  return statement<[Instant], { count: number }>(db, lateCountSql).get(before)?.count ?? 0
}
