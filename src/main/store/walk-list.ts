import type { Instant } from '#shared/domain/day'
import type { ListedKind, Verdict, WalkId } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { Act } from './event'
import { changeRecord, insertRecord } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'
import { type WalkPhotoRow, type WalkResultRow, type WalkRow, walkResults, walks } from './walk'
import type { WalkFindingRow } from './walk-finding'

/** A walk, who wrote it down, and how its points stand. */
export type Walk = WalkRow & {
  readonly by: string
  readonly checked: number
  readonly fails: number
  readonly findings: number
  readonly isErased: boolean
}

type StoredWalk = Omit<Walk, 'isErased'>

const selection = `SELECT walk.id, walk.number, walk.kind, walk.plannedAt, walk.checklistId, walk.walkedAt, walk.walker,
    walk.companions, walk.signature, walk.remark, walk.endedAt, walk.droppedAt, walk.dropReason, walk.madeAt, walk.madeBy,
    operator.name AS "by",
    (SELECT count(*) FROM walkResult WHERE walkResult.walkId = walk.id) AS checked,
    (SELECT count(*) FROM walkResult WHERE walkResult.walkId = walk.id AND verdict = 'fail') AS fails,
    (SELECT count(*) FROM walkFinding WHERE walkFinding.walkId = walk.id AND walkFinding.droppedAt IS NULL) AS findings
  FROM walk JOIN operator ON operator.id = walk.madeBy`

function walksWhere(db: Db, condition: string, ...bound: (string | number)[]): readonly Walk[] {
  return statement<typeof bound, StoredWalk>(db, `${selection} WHERE ${condition}`)
    .all(...bound)
    .map((row) => ({ ...row, isErased: row.endedAt !== null && row.walker === null }))
}

export function walkOf(db: Db, id: WalkId): Walk | null {
  return walksWhere(db, 'walk.id = ?', id)[0] ?? null
}

export function knownWalk(db: Db, id: WalkId): Walk {
  const walk = walkOf(db, id)
  if (!walk) throw new Error(`There is no walk ${id}`)
  return walk
}

/** Begun or printed, or kept from an earlier plan, and neither walked nor dropped: the earliest first. */
export function openWalks(db: Db): readonly Walk[] {
  return walksWhere(db, 'walk.endedAt IS NULL AND walk.droppedAt IS NULL ORDER BY walk.plannedAt, walk.id')
}

const isOver = "walk.kind <> 'daily' AND (walk.endedAt IS NOT NULL OR walk.droppedAt IS NOT NULL)"

/** Walked or dropped, the newest first. */
export function walksOver(db: Db, limit: number, offset: number): readonly Walk[] {
  return walksWhere(
    db,
    `${isOver} ORDER BY walk.plannedAt DESC, walk.id DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  )
}

export function countWalksOver(db: Db): number {
  return (
    statement<[], { count: number }>(db, `SELECT count(*) AS count FROM walk WHERE ${isOver}`).get()?.count ??
    0
  )
}

/** Each slot from that moment on that has its row: `weekly 2026-11-23T02:30:00.000Z`. */
export function slotsTaken(db: Db, from: Instant): ReadonlySet<string> {
  const rows = statement<[Instant], { slot: string }>(
    db,
    "SELECT kind || ' ' || plannedAt AS slot FROM walk WHERE kind <> 'daily' AND plannedAt >= ?",
  ).all(from)
  return new Set(rows.map(({ slot }) => slot))
}

export function walkOfSlot(db: Db, kind: ListedKind, plannedAt: Instant): Walk | null {
  return walksWhere(db, 'walk.kind = ? AND walk.plannedAt = ?', kind, plannedAt)[0] ?? null
}

/** Daily rounds, in the order in which they were walked. */
export function roundsIn(db: Db, { from, until }: { from: Instant; until: Instant }): readonly Walk[] {
  return walksWhere(
    db,
    "walk.kind = 'daily' AND walk.plannedAt >= ? AND walk.plannedAt < ? ORDER BY walk.plannedAt, walk.id",
    from,
    until,
  )
}

/** By its whole number, or so much of it as is typed: XJ-202611-00. */
export function walksNumbered(db: Db, words: string, limit: number): readonly Walk[] {
  const typed = words.trim().normalize('NFKC').toUpperCase()
  if (!/^XJ-[\d-]*$/.test(typed)) return []
  return walksWhere(
    db,
    'walk.number >= ? AND walk.number < ? ORDER BY walk.number DESC LIMIT ?',
    typed,
    `${typed}~`,
    limit,
  )
}

type Result = Pick<WalkResultRow, 'id' | 'point' | 'verdict'>

export function resultsOf(db: Db, walkId: WalkId): readonly Result[] {
  return statement<[WalkId], Result>(
    db,
    'SELECT id, point, verdict FROM walkResult WHERE walkId = ? ORDER BY id',
  ).all(walkId)
}

/** What the point was found to be; false: it stands there already. */
export function putResult(tx: Tx, walkId: WalkId, point: string, verdict: Verdict, act: Act): boolean {
  const before = statement<[WalkId, string], Result>(
    tx,
    'SELECT id, point, verdict FROM walkResult WHERE walkId = ? AND point = ?',
  ).get(walkId, point)
  if (before?.verdict === verdict) return false
  if (before) changeRecord(tx, walkResults, before.id, { verdict }, act)
  else insertRecord(tx, walkResults, { walkId, point, verdict }, act)
  return true
}

export type WalkFinding = WalkFindingRow & { readonly department: string }

/** What is not dropped, in the order in which it was found. */
export function findingsOfWalk(db: Db, walkId: WalkId): readonly WalkFinding[] {
  return findingsWhere(db, 'walkFinding.walkId = ? AND walkFinding.droppedAt IS NULL', walkId)
}

export function walkFindingOf(db: Db, id: WalkFindingId): WalkFinding | null {
  return findingsWhere(db, 'walkFinding.id = ?', id)[0] ?? null
}

function findingsWhere(db: Db, condition: string, id: number): readonly WalkFinding[] {
  return statement<[number], WalkFinding>(
    db,
    `SELECT walkFinding.*, coalesce(department.name, '') AS department
       FROM walkFinding LEFT JOIN department ON department.id = walkFinding.departmentId
       WHERE ${condition} ORDER BY walkFinding.id`,
  ).all(id)
}

/** Those that are not removed, of each of these findings. */
export function photosOf(db: Db, findings: readonly WalkFindingId[]): readonly WalkPhotoRow[] {
  return statement<[string], WalkPhotoRow>(
    db,
    `SELECT id, findingId, file, format, fileName, bytes, at, operatorId, removedAt, fileErasedAt FROM walkPhoto
       WHERE findingId IN (SELECT value FROM json_each(?)) AND removedAt IS NULL AND file IS NOT NULL ORDER BY id`,
  ).all(JSON.stringify(findings))
}

export function walkPhotoOf(db: Db, id: number): WalkPhotoRow | null {
  return (
    statement<[number], WalkPhotoRow>(
      db,
      `SELECT id, findingId, file, format, fileName, bytes, at, operatorId, removedAt, fileErasedAt FROM walkPhoto
         WHERE id = ? AND removedAt IS NULL AND file IS NOT NULL`,
    ).get(id) ?? null
  )
}

type Later =
  | 'number'
  | 'walkedAt'
  | 'walker'
  | 'companions'
  | 'signature'
  | 'remark'
  | 'endedAt'
  | 'droppedAt'
  | 'dropReason'
type NewWalk = Omit<WalkRow, 'id' | Later> & Partial<Pick<WalkRow, Later>>

export function insertWalk(tx: Tx, walk: NewWalk, act: Act): WalkId {
  const later = {
    number: null,
    walkedAt: null,
    walker: null,
    companions: null,
    signature: null,
    remark: null,
    endedAt: null,
    droppedAt: null,
    dropReason: null,
  }
  return insertRecord(tx, walks, { ...later, ...walk }, act)
}

export function changeWalk(tx: Tx, id: WalkId, changes: Partial<Omit<WalkRow, 'id'>>, act: Act): void {
  changeRecord(tx, walks, id, changes, act)
}
