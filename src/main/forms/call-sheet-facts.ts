import type { Instant } from '#shared/domain/day'
import type { SlipFacts } from './facts'

/** F22: a round of revisits, by phone or from door to door. */
export type CallSheetFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly by: 'phone' | 'door'
  /** As of when its rows are; null: to be filled in by hand. */
  readonly asOf: Instant | null
  /** Null: empty rows for the hand. */
  readonly rows: readonly CallSheetRow[] | null
}

export type CallSheetRow = {
  readonly serial: string
  readonly number: string
  /** 保密 where the customer asked for it; so are address and phones. */
  readonly customer: string
  readonly address: string
  /** Whole: it is for who calls. One below the other. */
  readonly phones: string
  /** The beginnings of what it was about and of 处理结果. */
  readonly matter: string
  readonly result: string
  readonly due: string
}
