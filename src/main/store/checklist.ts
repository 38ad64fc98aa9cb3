import type { OperatorId } from '#shared/domain/case'
import { Checklist } from '#shared/domain/walk'
import type { Act } from './event'
import { insertRecord } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'
import { type ChecklistRow, checklists } from './walk'

/** One version of 检查内容; its number is its place among them. */
type KnownChecklist = { readonly id: number; readonly list: Checklist }

type Stored = Pick<ChecklistRow, 'id' | 'body'>

/** The newest; null: the desk has none of its own yet, and what ships holds. */
export function newestChecklist(db: Db): KnownChecklist | null {
  return read(statement<[], Stored>(db, 'SELECT id, body FROM checklist ORDER BY id DESC LIMIT 1').get())
}

/** By which that walk is walked. */
export function checklistOf(db: Db, id: number): KnownChecklist {
  const known = read(statement<[number], Stored>(db, 'SELECT id, body FROM checklist WHERE id = ?').get(id))
  if (!known) throw new Error(`There is no checklist ${id}`)
  return known
}

function read(row: Stored | undefined): KnownChecklist | null {
  return row ? { id: row.id, list: Checklist.parse(JSON.parse(row.body)) } : null
}

/** The next version. */
export function insertChecklist(
  tx: Tx,
  list: Checklist,
  act: Act & { readonly operatorId: OperatorId },
): number {
  const made = { body: JSON.stringify(list), madeAt: act.typedAt, madeBy: act.operatorId }
  return insertRecord(tx, checklists, made, act)
}
