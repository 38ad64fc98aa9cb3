import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { Kind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { RevisitWay } from '#shared/domain/revisit'
import { BoardClock, RevisitRow } from '#shared/ipc/board-views'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** How many lines of 该回访 one page holds. */
export const revisitPageLength = 50

/** `later`: 未到回访时间, the procedure wants them asked only from a day on (S1: repairs). */
export const RevisitWindow = z.enum(['due', 'later', 'all'])
export type RevisitWindow = z.infer<typeof RevisitWindow>
export const revisitWindowWord: Readonly<Record<RevisitWindow, string>> = {
  due: '该回访',
  later: '未到回访时间',
  all: '全部',
}

/** Null: all of them. `building` is '' for those whose address names no room. */
export const RevisitFilter = z.strictObject({
  window: RevisitWindow,
  way: RevisitWay.nullable(),
  building: z.string().max(200).nullable(),
  kind: Kind.nullable(),
})
export type RevisitFilter = z.infer<typeof RevisitFilter>
export const anyRevisit: RevisitFilter = { window: 'all', way: null, building: null, kind: null }

/** How a round goes: one call after the other, or from door to door. */
export const RoundBy = z.enum(['phone', 'door'])
export type RoundBy = z.infer<typeof RoundBy>
/** So many go on one sheet: more than anybody asks in a day. */
export const longestRound = 200

/** One line of 该回访. */
export const RevisitListed = z.strictObject({
  caseId: CaseId,
  number: CaseNumber,
  kind: Kind,
  customer: z.string(),
  address: z.string(),
  round: z.number().int(),
  clock: BoardClock,
  /** The window opens then. */
  opensAt: Instant,
  /** How it is proposed to ask. */
  way: RevisitWay,
  /** In this round. */
  attempts: z.number().int(),
  /** When it was said that it is tried again. */
  nextAt: Instant.nullable(),
  /** 催办 n 次. */
  urged: z.number().int(),
})
export type RevisitListed = z.infer<typeof RevisitListed>

/** How many each choice of a filter shows beside the other filters as they are. */
export const RevisitCounts = z.strictObject({
  window: z.record(RevisitWindow, z.number().int()),
  way: z.partialRecord(RevisitWay, z.number().int()),
  kind: z.partialRecord(Kind, z.number().int()),
  /** In the order of their names. */
  building: z.array(z.strictObject({ building: z.string(), count: z.number().int() })),
})
export type RevisitCounts = z.infer<typeof RevisitCounts>

/** 该回访: who is to be asked after handling. */
export const revisitQuestions = {
  /** One page, what is due first on top; matters of one visit stand together. */
  'revisit.list': {
    input: z.strictObject({ filter: RevisitFilter, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(RevisitListed),
      page: z.number().int(),
      total: z.number().int(),
      counts: RevisitCounts,
    }),
    refusals: z.never(),
  },
  /** All whom the filter means, in the order of the list: they are planned as one round. */
  'revisit.choose': {
    input: z.strictObject({ filter: RevisitFilter }),
    output: z.array(CaseId),
    refusals: z.never(),
  },
  /** F22 of a round: who is not to be asked any more is left out. */
  'revisit.print': {
    input: z.strictObject({ by: RoundBy, caseIds: z.array(CaseId).min(1).max(longestRound) }),
    output: SlipView,
    refusals: z.enum(['nobody-to-ask']),
  },
  /** The newest F22. */
  'revisit.sheet': { input: nothing, output: SlipView.nullable(), refusals: z.never() },
  /** The one that is asked now. */
  'revisit.show': {
    input: z.strictObject({ caseId: CaseId }),
    output: RevisitRow,
    refusals: z.enum(['no-such-case', 'not-due']),
  },
} satisfies Record<string, Exchange>
