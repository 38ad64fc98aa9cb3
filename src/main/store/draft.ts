import type { BlankId } from '#shared/domain/blank'
import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { DraftContent } from '#shared/domain/draft'
import type { ParkedDraft } from '#shared/ipc/board-views'
import type { DraftId } from '#shared/ipc/views'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What is being typed is no record: it writes no event, and its row goes with the registering (measured 22).

type DraftRow = {
  readonly id: DraftId
  readonly startedAt: Instant
  readonly operatorId: OperatorId
  readonly startedBy: string | null
  readonly content: string
  readonly isParked: number
}

export type Draft = Omit<ParkedDraft, 'knownPhones' | 'number'> & { readonly operatorId: OperatorId }

export function insertDraft(db: Db, content: DraftContent, operatorId: OperatorId, now: Instant): DraftId {
  const { lastInsertRowid } = statement(
    db,
    'INSERT INTO draft (startedAt, operatorId, content, savedAt, isParked) VALUES (?, ?, ?, ?, 0)',
  ).run(now, operatorId, JSON.stringify(content), now)
  return Number(lastInsertRowid) as DraftId
}

/** False when the draft is gone: registered or ended meanwhile. */
export function saveDraft(db: Db, id: DraftId, content: DraftContent, now: Instant): boolean {
  const { changes } = statement(db, 'UPDATE draft SET content = ?, savedAt = ? WHERE id = ?').run(
    JSON.stringify(content),
    now,
    id,
  )
  return changes === 1
}

export function setParked(db: Db, id: DraftId, isParked: boolean): boolean {
  return statement(db, 'UPDATE draft SET isParked = ? WHERE id = ?').run(Number(isParked), id).changes === 1
}

/** 交接班: what she began is the next one's now. */
export function giveDrafts(tx: Tx, from: OperatorId, to: OperatorId): void {
  statement(tx, 'UPDATE draft SET operatorId = ? WHERE operatorId = ?').run(to, from)
}

/** 补全登记: the draft that completes that case. */
export function draftFilling(db: Db, caseId: CaseId): DraftId | null {
  return (
    statement<[CaseId], { id: DraftId }>(
      db,
      `SELECT id FROM draft WHERE json_extract(content, '$.completes') = ?`,
    ).get(caseId)?.id ?? null
  )
}

/** 补录: the draft in which that sheet is typed in. */
export function draftOnBlank(db: Db, blankId: BlankId): DraftId | null {
  return (
    statement<[BlankId], { id: DraftId }>(
      db,
      `SELECT id FROM draft WHERE json_extract(content, '$.onPaper.blankId') = ?`,
    ).get(blankId)?.id ?? null
  )
}

/** 补全登记 has nothing to complete any more: the case was made void. */
export function deleteDraftsFilling(tx: Tx, caseId: CaseId): void {
  statement(tx, `DELETE FROM draft WHERE json_extract(content, '$.completes') = ?`).run(caseId)
}

export function deleteDraft(tx: Tx, id: DraftId): void {
  statement(tx, 'DELETE FROM draft WHERE id = ?').run(id)
}

const selection = `SELECT draft.*, operator.name AS startedBy
  FROM draft JOIN operator ON operator.id = draft.operatorId`

export function draftOf(db: Db, id: DraftId): Draft | null {
  const row = statement<[DraftId], DraftRow>(db, `${selection} WHERE draft.id = ?`).get(id)
  return row ? read(row) : null
}

/** Oldest first. */
export function allDrafts(db: Db): readonly Draft[] {
  return statement<[], DraftRow>(db, `${selection} ORDER BY draft.id`).all().map(read)
}

function read(row: DraftRow): Draft {
  return {
    id: row.id,
    startedAt: row.startedAt,
    operatorId: row.operatorId,
    startedBy: row.startedBy ?? '',
    content: DraftContent.parse(JSON.parse(row.content)),
    isParked: row.isParked === 1,
  }
}
