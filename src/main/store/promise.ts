import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { PromiseMade } from '#shared/domain/follow-up'
import type { Act } from './event'
import { grouped } from './grouped'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type PromiseRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly round: number
  readonly madeAt: Instant
  readonly madeBy: string | null
  readonly words: string | null
  readonly dueAt: Instant
  readonly keptAt: Instant | null
  readonly keptWords: string | null
}

export const promises = recordTable<PromiseRow>({
  name: 'promise',
  personal: ['madeBy', 'words', 'keptWords'],
  caseColumn: 'caseId',
})

export type NewPromise = Omit<PromiseMade, 'id' | 'kept'>

export function insertPromise(tx: Tx, caseId: CaseId, { by, ...promise }: NewPromise, act: Act): void {
  insertRecord(tx, promises, { ...promise, caseId, madeBy: by, keptAt: null, keptWords: null }, act)
}

export function keepPromise(tx: Tx, id: number, kept: NonNullable<PromiseMade['kept']>, act: Act): void {
  changeRecord(tx, promises, id, { keptAt: kept.at, keptWords: kept.words }, act)
}

/** What was promised in these cases (a JSON array of ids), in the order in which it was. */
export function promisesOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly PromiseMade[]> {
  const rows = statement<[string], PromiseRow>(
    db,
    'SELECT * FROM promise WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY madeAt, id',
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    round: row.round,
    madeAt: row.madeAt,
    by: row.madeBy ?? erasedWords,
    words: row.words ?? erasedWords,
    dueAt: row.dueAt,
    kept: row.keptAt && { at: row.keptAt, words: row.keptWords ?? '' },
  }))
}
