import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { CaseNumber } from '#shared/domain/number'
import type { Revisit, RevisitId, RevisitRecordId } from '#shared/domain/revisit'
import type { Act } from './event'
import { grouped } from './grouped'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type RevisitRow = {
  readonly id: RevisitId
  readonly caseId: CaseId
  readonly recordId: RevisitRecordId | null
  readonly round: number
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly visitor: string | null
  readonly way: Revisit['way']
  readonly phoneReason: string | null
  readonly outcome: Revisit['outcome']
  readonly quality: Revisit['quality']
  readonly timeliness: Revisit['timeliness']
  readonly attitude: Revisit['attitude']
  readonly handling: Revisit['handling']
  readonly said: string | null
  readonly demand: string | null
  readonly demandCaseId: CaseId | null
  readonly demandSettledAt: Instant | null
  readonly demandSettled: string | null
  readonly nextAt: Instant | null
  readonly nextWay: Revisit['way'] | null
  readonly isSolved: number | null
  readonly signature: string | null
  /** Null in the rows of before version 8. */
  readonly isOwn: number | null
}

export const revisits = recordTable<RevisitRow>({
  name: 'revisit',
  personal: ['visitor', 'said', 'demand', 'demandSettled', 'phoneReason', 'signature'],
  caseColumn: 'caseId',
})

export type NewRevisit = Omit<Revisit, 'id' | 'record' | 'by' | 'demand' | 'phoneReason'> & {
  readonly phoneReason?: string
  readonly operatorId: OperatorId
  readonly recordId: RevisitRecordId
  /** '' where there is none. */
  readonly demand: string
}

export function insertRevisit(tx: Tx, caseId: CaseId, revisit: NewRevisit, act: Act): RevisitId {
  const { next, isSolved, isOwn, visitor, demand, phoneReason, signature, ...same } = revisit
  return insertRecord(
    tx,
    revisits,
    {
      ...same,
      caseId,
      visitor: visitor || null,
      phoneReason: phoneReason || null,
      demand: demand || null,
      demandCaseId: null,
      demandSettledAt: null,
      demandSettled: null,
      nextAt: next?.at ?? null,
      nextWay: next?.way ?? null,
      isSolved: isSolved === null ? null : Number(isSolved),
      signature: jsonOrNull(signature),
      isOwn: isOwn ? 1 : null,
    },
    act,
  )
}

/** 新的要求 became that case, or was settled with words. */
export function settleDemand(
  tx: Tx,
  id: RevisitId,
  settled: { readonly demandCaseId: CaseId } | Pick<RevisitRow, 'demandSettledAt' | 'demandSettled'>,
  act: Act,
): void {
  changeRecord(tx, revisits, id, settled, act)
}

/** The revisits of these cases (a JSON array of ids), in the order in which they happened. A demand whose case is void waits. */
export function revisitsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Revisit[]> {
  const rows = statement<[string], StoredRevisit>(
    db,
    `SELECT revisit.*, operator.name AS "by", revisitRecord.number AS record, caseRecord.number AS demandNumber
       FROM revisit JOIN operator ON operator.id = revisit.operatorId
         LEFT JOIN revisitRecord ON revisitRecord.id = revisit.recordId
         LEFT JOIN caseRecord ON caseRecord.id = revisit.demandCaseId AND caseRecord.closeOutcome IS NOT 'void'
       WHERE revisit.caseId IN (SELECT value FROM json_each(?)) ORDER BY revisit.at, revisit.id`,
  ).all(cases)
  return grouped(rows, read)
}

type StoredRevisit = RevisitRow & {
  readonly by: string | null
  readonly record: string | null
  readonly demandNumber: CaseNumber | null
}

function read(row: StoredRevisit): Revisit {
  const { demandSettledAt, demandSettled, nextAt, nextWay } = row
  const settled = demandSettledAt && { at: demandSettledAt, words: demandSettled ?? erasedWords }
  return {
    id: row.id,
    record: row.record,
    round: row.round,
    at: row.at,
    by: row.by ?? '',
    visitor: row.visitor ?? '',
    way: row.way,
    phoneReason: row.phoneReason ?? '',
    outcome: row.outcome,
    quality: row.quality,
    timeliness: row.timeliness,
    attitude: row.attitude,
    handling: row.handling,
    said: row.said ?? '',
    demand:
      row.demand === null && row.demandNumber === null && settled === null
        ? null
        : { words: row.demand ?? erasedWords, caseNumber: row.demandNumber, settled },
    next: nextAt && nextWay ? { at: nextAt, way: nextWay } : null,
    isSolved: row.isSolved === null ? null : row.isSolved === 1,
    signature: parsed(row.signature),
    isOwn: row.isOwn === 1,
  }
}
