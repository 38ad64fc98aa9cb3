import type { CaseId, ReplyWay, Round } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Act } from './event'
import { grouped } from './grouped'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type RoundRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly number: number
  readonly startedAt: Instant
  readonly coordinatedAt: Instant | null
  readonly coordinatedBy: string | null
  readonly coordination: string | null
  readonly repliedAt: Instant | null
  readonly repliedBy: string | null
  readonly replyWay: ReplyWay | null
  readonly reply: string | null
  readonly result: string | null
  readonly handler: string | null
  readonly completedAt: Instant | null
  readonly remedy: string | null
  readonly prevention: string | null
  readonly resultSignature: string | null
  readonly opinionAt: Instant | null
  readonly opinionBy: string | null
  readonly opinion: string | null
  readonly isOnSpot: number | null
  readonly appointedAt: Instant | null
  readonly appointedUntil: Instant | null
  readonly appointment: string | null
  readonly unsolvableAt: Instant | null
  readonly unsolvableReason: string | null
  readonly unsolvableTold: string | null
  readonly skipReason: string | null
}

export const rounds = recordTable<RoundRow>({
  name: 'caseRound',
  personal: [
    'coordinatedBy',
    'coordination',
    'repliedBy',
    'reply',
    'result',
    'handler',
    'remedy',
    'prevention',
    'resultSignature',
    'opinionBy',
    'opinion',
    'appointment',
    'unsolvableReason',
    'unsolvableTold',
    'skipReason',
  ],
  caseColumn: 'caseId',
})

export function insertRound(tx: Tx, caseId: CaseId, number: number, startedAt: Instant, act: Act): void {
  insertRecord(
    tx,
    rounds,
    {
      caseId,
      number,
      startedAt,
      coordinatedAt: null,
      coordinatedBy: null,
      coordination: null,
      repliedAt: null,
      repliedBy: null,
      replyWay: null,
      reply: null,
      result: null,
      handler: null,
      completedAt: null,
      remedy: null,
      prevention: null,
      resultSignature: null,
      opinionAt: null,
      opinionBy: null,
      opinion: null,
      isOnSpot: null,
      appointedAt: null,
      appointedUntil: null,
      appointment: null,
      unsolvableAt: null,
      unsolvableReason: null,
      unsolvableTold: null,
      skipReason: null,
    },
    act,
  )
}

export type RoundChanges = Partial<Omit<Round, 'number' | 'startedAt'>>

export function changeRound(tx: Tx, caseId: CaseId, number: number, changes: RoundChanges, act: Act): void {
  const { coordination, reply, result, opinion, isOnSpot, appointment, unsolvable, skipReason } = changes
  changeRecord(
    tx,
    rounds,
    idOf(tx, caseId, number),
    {
      ...(coordination && {
        coordinatedAt: coordination.at,
        coordinatedBy: coordination.by,
        coordination: coordination.words,
      }),
      ...(reply && { repliedAt: reply.at, repliedBy: reply.by, reply: reply.words, replyWay: reply.way }),
      ...(result && {
        result: result.words,
        handler: result.handler,
        completedAt: result.completedAt,
        remedy: result.remedy,
        prevention: result.prevention,
        resultSignature: jsonOrNull(result.signature),
      }),
      ...(opinion && { opinionAt: opinion.at, opinionBy: opinion.by, opinion: opinion.words }),
      ...(skipReason && { skipReason }),
      ...(isOnSpot !== undefined && { isOnSpot: Number(isOnSpot) }),
      ...(appointment && {
        appointedAt: appointment.at,
        appointedUntil: appointment.until,
        appointment: appointment.words,
      }),
      ...(unsolvable && {
        unsolvableAt: unsolvable.at,
        unsolvableReason: unsolvable.reason,
        unsolvableTold: unsolvable.told,
      }),
    },
    act,
  )
}

function idOf(tx: Tx, caseId: CaseId, number: number): number {
  const row = statement<[CaseId, number], { id: number }>(
    tx,
    'SELECT id FROM caseRound WHERE caseId = ? AND number = ?',
  ).get(caseId, number)
  if (!row) throw new Error(`Case ${caseId} has no round ${number}`)
  return row.id
}

/** The rounds of these cases (a JSON array of ids), in order. */
export function roundsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Round[]> {
  const rows = statement<[string], RoundRow>(
    db,
    'SELECT * FROM caseRound WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY caseId, number',
  ).all(cases)
  return grouped(rows, read)
}

function read(row: RoundRow): Round {
  return {
    number: row.number,
    startedAt: row.startedAt,
    coordination: row.coordinatedAt && {
      at: row.coordinatedAt,
      by: row.coordinatedBy ?? erasedWords,
      words: row.coordination ?? erasedWords,
    },
    reply: row.repliedAt && {
      at: row.repliedAt,
      by: row.repliedBy ?? erasedWords,
      words: row.reply ?? erasedWords,
      way: row.replyWay ?? 'phone',
    },
    result: row.completedAt && {
      words: row.result ?? erasedWords,
      handler: row.handler ?? erasedWords,
      completedAt: row.completedAt,
      remedy: row.remedy ?? '',
      prevention: row.prevention ?? '',
      signature: parsed(row.resultSignature),
    },
    opinion: row.opinionAt && {
      at: row.opinionAt,
      by: row.opinionBy ?? erasedWords,
      words: row.opinion ?? erasedWords,
    },
    isOnSpot: row.isOnSpot === 1,
    appointment: row.appointedAt &&
      row.appointedUntil && {
        at: row.appointedAt,
        until: row.appointedUntil,
        words: row.appointment ?? erasedWords,
      },
    unsolvable: row.unsolvableAt && {
      at: row.unsolvableAt,
      reason: row.unsolvableReason ?? erasedWords,
      told: row.unsolvableTold ?? erasedWords,
    },
    skipReason: row.skipReason,
  }
}
