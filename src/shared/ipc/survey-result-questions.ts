import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoDay } from '#shared/domain/day'
import { Chart } from '#shared/domain/figure-sheet'
import { CaseNumber } from '#shared/domain/number'
import { Questionnaire } from '#shared/domain/questionnaire'
import { SurveyId, SurveyWordsId } from '#shared/domain/survey'
import { SurveyFigures, Weights } from '#shared/domain/survey-results'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** How many open answers a page of their list holds. */
export const writtenPageLength = 30

/** How many forms went out, and what became of them. */
export const SurveyReturns = z.strictObject({
  planned: z.number().int(),
  issued: z.number().int(),
  returned: z.number().int(),
  refused: z.number().int(),
  absent: z.number().int(),
  /** That count. */
  entered: z.number().int(),
  /** 作弊: neither returned nor entered any more. */
  struck: z.number().int(),
})
export type SurveyReturns = z.infer<typeof SurveyReturns>

export const BuildingResult = SurveyReturns.extend({
  building: z.string(),
  satisfied: z.number().int(),
  answered: z.number().int(),
  rate: z.number().nullable(),
  index: z.number().nullable(),
})
export type BuildingResult = z.infer<typeof BuildingResult>

export const OpenQuestion = z.strictObject({
  question: z.number().int(),
  title: z.string(),
  total: z.number().int(),
  /** Neither a case nor answered. */
  open: z.number().int(),
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

export const SurveyResults = z.strictObject({
  id: SurveyId,
  number: z.string(),
  title: z.string(),
  fromOn: IsoDay,
  untilOn: IsoDay,
  /** Now, while it runs; of one that is closed, when that was. */
  asOf: Instant,
  isClosed: z.boolean(),
  /** 回收率 that is asked for, in percent. */
  target: z.number().int(),
  returns: SurveyReturns,
  figures: SurveyFigures,
  /** The one that was closed last before it. */
  last: z
    .strictObject({ number: z.string(), title: z.string(), closedOn: IsoDay, figures: SurveyFigures })
    .nullable(),
  buildings: z.array(BuildingResult),
  questions: z.array(OpenQuestion),
  charts: z.array(Chart),
})
export type SurveyResults = z.infer<typeof SurveyResults>

/** One open answer; phones masked, also in what was written. */
export const WrittenLine = z.strictObject({
  id: SurveyWordsId,
  /** `DC-202611-0001/037`. */
  sheet: z.string(),
  question: z.number().int(),
  company: z.string(),
  address: z.string(),
  words: z.string(),
  case: z.strictObject({ id: CaseId, number: CaseNumber, isClosed: z.boolean() }).nullable(),
  settled: z.strictObject({ at: Instant, words: z.string() }).nullable(),
  isErased: z.boolean(),
})
export type WrittenLine = z.infer<typeof WrittenLine>

/** Results of a 满意度调查 (F15), the weights of its index, what was written under the open questions. */
export const surveyResultQuestions = {
  /** As they stand; of one that is closed, for good. */
  'surveyResult.show': {
    input: z.strictObject({ surveyId: SurveyId }),
    output: SurveyResults,
    refusals: z.enum(['no-such-survey']),
  },
  /** What was written, under one question or all of them. */
  'surveyResult.written': {
    input: z.strictObject({
      surveyId: SurveyId,
      question: z.number().int().min(0).nullable(),
      isOpen: z.boolean(),
      page: z.number().int().min(0),
    }),
    output: z.strictObject({
      rows: z.array(WrittenLine),
      page: z.number().int(),
      total: z.number().int(),
      questions: z.array(OpenQuestion),
    }),
    refusals: z.enum(['no-such-survey']),
  },
  /** F15. */
  'surveyResult.print': {
    input: z.strictObject({ surveyId: SurveyId }),
    output: SlipView,
    refusals: z.enum(['no-such-survey', 'nothing-entered']),
  },
  /** What the next campaign asks, and what its groups weigh. */
  'surveyResult.weights': { input: nothing, output: Questionnaire, refusals: z.never() },
  /** Of the next campaign's groups, in their order; one that runs keeps its own. */
  'surveyResult.setWeights': {
    input: z.strictObject({ weights: Weights }),
    output: Questionnaire,
    refusals: z.enum(['not-hundred', 'other-groups', 'nothing-changed']),
  },
} satisfies Record<string, Exchange>
