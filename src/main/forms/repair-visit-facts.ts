import type { Instant } from '#shared/domain/day'
import type { RegisterFacts } from './register-facts'

/** F06, 维修回访登记表: of a draw, or of all that were asked about on a day or in a month. */
export type RepairVisitFacts = RegisterFacts<RepairVisitRow> & {
  /** How its rows were drawn; null: nobody drew them. */
  readonly draw: DrawFacts | null
}

/** What is '' or null is left for the hand. */
export type RepairVisitRow = {
  readonly number: string
  /** 单位, 联系人, 房号, and for the caller the phones, one below the other. */
  readonly customer: string
  readonly content: string
  readonly completed: string
  readonly asked: string
  readonly wayWord: string | null
  readonly qualityWord: string | null
  readonly timelinessWord: string | null
  readonly isSolved: boolean | null
  readonly said: string
  readonly by: string
}

/** What anybody needs to draw them again. */
export type DrawFacts = {
  readonly seed: string
  readonly percent: number
  readonly householdPercent: number
  readonly finished: number
  readonly households: number
  readonly wanted: number
  readonly most: number
  readonly size: number
  readonly madeAt: Instant
  readonly madeBy: string
  /** All numbers that they were drawn from, in ranges. */
  readonly from: string
  /** One of them, to show how. */
  readonly example: string
  /** Whether somebody still has to call: the sheet has full phones. */
  readonly isCallSheet: boolean
}
