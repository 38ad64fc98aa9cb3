/** What the sheets about sheets, and the cards of the counter, are told; see facts.ts. */
import type { Instant } from '#shared/domain/day'
import type { SlipFacts } from './facts'
import type { RegisterFacts } from './register-facts'

/** F07, 投诉处置记录表, of a day or a month. */
export type DispatchFacts = RegisterFacts<DispatchSheetRow>

export type DispatchSheetRow = {
  readonly serial: string
  readonly number: string
  readonly grade: string
  readonly department: string
  readonly sent: string
  /** With how it was taken; '' leaves the cell for ink. */
  readonly takenBy: string
  readonly due: string
  readonly back: string
  readonly backTo: string
}

/** F19, 客户回执: what the customer takes along. */
export type ReceiptFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly number: string | null
  readonly receivedAt: Instant | null
  readonly kindWord: string | null
  /** 保密 where the customer asked for it. */
  readonly customer: string
  /** Masked. */
  readonly phones: readonly string[]
  /** In one line. */
  readonly matter: string
  /** What was promised, and until when; null: room to write it. */
  readonly next: { readonly at: Instant; readonly words: string } | null
  readonly hours: string
  readonly receivedBy: string
}

/** F18, one of the two 服务标准. */
export type StandardFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly title: string
  readonly groups: readonly { readonly item: string; readonly lines: readonly string[] }[]
}
