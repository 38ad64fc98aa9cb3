import type { Instant, IsoMonth } from '#shared/domain/day'
import type { Chart } from '#shared/domain/figure-sheet'
import type { Signed, SlipFacts } from './facts'

/** F13 投诉记录月总结表. What is not typed is left for the hand. */
export type ReviewSheetFacts = {
  readonly organisation: string
  /** Null: an empty sheet. */
  readonly month: IsoMonth | null
  /** 数据截至; null once the month is archived. */
  readonly asOf: Instant | null
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** The month in short, each with its unit. */
  readonly figures: readonly (readonly [label: string, value: string])[]
  /** Of the month; some of them are drawn. */
  readonly charts: readonly Chart[]
  readonly repeated: string
  readonly analysis: string
  /** 上月措施. */
  readonly carried: readonly (MeasureWords & { readonly decided: string; readonly standing: string })[]
  readonly measures: readonly (MeasureWords & { readonly standing: string })[]
  readonly opinions: readonly {
    readonly name: string
    readonly words: string
    /** Told from the paper on which it was signed; null: to be signed here. */
    readonly signed: Signed
  }[]
  readonly writtenBy: string
  readonly writtenAt: Instant | null
}

export type MeasureWords = {
  readonly words: string
  readonly department: string
  readonly due: string
}

/** What the table tells of every month, on an empty sheet too. */
export const reviewFigures = [
  '受理',
  '投诉',
  '报修求助',
  '上月受理',
  '上月投诉',
  '未结',
  '按时率',
  '投诉回访率',
  '投诉满意率',
] as const

export function blankReview(organisation: string, opinionGivers: readonly string[]): ReviewSheetFacts {
  return {
    organisation,
    month: null,
    asOf: null,
    slip: null,
    marks: [],
    figures: reviewFigures.map((label) => [label, '']),
    charts: [],
    repeated: '',
    analysis: '',
    carried: [],
    measures: [],
    opinions: opinionGivers.map((name) => ({ name, words: '', signed: null })),
    writtenBy: '',
    writtenAt: null,
  }
}
