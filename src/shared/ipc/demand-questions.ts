import { z } from 'zod'
import { DemandSource } from '#shared/domain/demand-source'
import { longestText } from '#shared/domain/draft'
import { ParkedDraft } from '#shared/ipc/board-views'
import { type Exchange, nothing } from '#shared/ipc/exchange'

/** 新的要求 of somebody who was asked after. */
export const demandQuestions = {
  /** 立新案: a draft with what is known; asked twice, the same one. */
  'demand.openCase': {
    // `as`: which kind she made of it, where only she can tell.
    input: z.strictObject({ source: DemandSource, as: z.enum(['complaint', 'suggestion']).optional() }),
    output: ParkedDraft,
    refusals: z.enum(['no-such-demand', 'settled-already']),
  },
  /** It was answered and needs no case. */
  'demand.settle': {
    input: z.strictObject({ source: DemandSource, words: z.string().trim().min(1).max(longestText) }),
    output: nothing,
    refusals: z.enum(['no-such-demand', 'settled-already']),
  },
} satisfies Record<string, Exchange>
