import { z } from 'zod'
import { CaseId, CloseOutcome } from '#shared/domain/case'
import { Instant, IsoDay } from '#shared/domain/day'
import { FigureKey, FigurePeriod, FigureSheet } from '#shared/domain/figure-sheet'
import { FigureStanding } from '#shared/domain/figure-standing'
import { CaseState } from '#shared/domain/progress'
import type { Exchange } from '#shared/ipc/exchange'
import { VisitOpened } from '#shared/ipc/gauge-questions'

/** How many rows a page of a number's list holds. */
export const figurePageLength = 50

/** One of those that a number counts, and why. */
export const FigureRow = z.strictObject({
  key: z.string(),
  /** What Enter opens: the case, the contact that is none, or the 月回访. */
  caseId: CaseId.nullable(),
  contactId: z.number().int().nullable(),
  visit: VisitOpened.nullable(),
  number: z.string().nullable(),
  customer: z.string(),
  matter: z.string(),
  receivedAt: Instant.nullable(),
  state: CaseState.nullable(),
  outcome: CloseOutcome.nullable(),
  standing: FigureStanding,
  /** What the standing is measured from and to: due and stopped, received and completed. */
  at: Instant.nullable(),
  until: Instant.nullable(),
})
export type FigureRow = z.infer<typeof FigureRow>

const earliest = IsoDay.parse('1970-01-01')
const latest = IsoDay.parse('9998-12-31')
/** Days that can be counted. */
export const CountedPeriod = FigurePeriod.refine(({ from, to }) => from >= earliest && to <= latest)

export const figureQuestions = {
  /** 数字: all figures of these days as they stand now, and their pictures. */
  'figure.sheet': {
    input: z.strictObject({ period: CountedPeriod }),
    output: FigureSheet,
    refusals: z.never(),
  },
  /** What one number of the sheet counts; `standings`: how many of each kind, where there are several. */
  'figure.list': {
    input: z.strictObject({
      period: CountedPeriod,
      key: FigureKey,
      page: z.number().int().min(0),
    }),
    output: z.strictObject({
      rows: z.array(FigureRow),
      page: z.number().int(),
      total: z.number().int(),
      standings: z.array(z.strictObject({ standing: FigureStanding, count: z.number().int() })),
    }),
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
