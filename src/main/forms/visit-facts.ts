/** What the sheets of 月回访 are told; see facts.ts. */
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { Signed, SlipFacts } from './facts'
import type { RegisterFacts } from './register-facts'

/** F02, 客户月回访信息登记表, of one customer: printed ahead for the round, or with what was said; all empty for the hand. */
export type VisitFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  /** YH-…; null: an empty sheet without one. */
  readonly number: string | null
  readonly month: IsoMonth | null
  /** 单位 and 受（来）访人, one below the other. */
  readonly visited: string
  readonly at: Instant | null
  readonly address: string
  readonly phones: readonly string[]
  readonly visitor: string
  readonly wayWord: string | null
  readonly outcomeWord: string | null
  /** 回访信息记录. */
  readonly record: string
  /** What the customer wants; '' nothing, or room to write it. */
  readonly demand: string
  /** 信息处理记录: what became of that. */
  readonly handled: string
  readonly qualityWord: string | null
  readonly timelinessWord: string | null
  readonly signature: Signed
}

export function blankVisit(organisation: string): VisitFacts {
  return {
    organisation,
    slip: null,
    number: null,
    month: null,
    visited: '',
    at: null,
    address: '',
    phones: [],
    visitor: '',
    wayWord: null,
    outcomeWord: null,
    record: '',
    demand: '',
    handled: '',
    qualityWord: null,
    timelinessWord: null,
    signature: null,
  }
}

/** F02b, 月回访客户投诉需求登记: what the customers of a month complained of and wanted. */
export type PointSheetFacts = Omit<RegisterFacts<PointRow>, 'period'> & {
  readonly month: IsoMonth | null
}

export type PointRow = {
  readonly serial: string
  readonly date: string
  readonly department: string
  readonly visitor: string
  /** 单位 and 联系人. */
  readonly customer: string
  readonly address: string
  /** 投诉, 需求. */
  readonly kind: string
  readonly words: string
  /** The number of the case, or how it was settled; '' still open. */
  readonly handled: string
  readonly by: string
}
