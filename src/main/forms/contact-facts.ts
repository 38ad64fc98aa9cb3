import type { RegisterFacts } from './register-facts'

/** F04, 客户来电来访登记表, of a day or a month. */
export type ContactSheetFacts = RegisterFacts<ContactSheetRow> & {
  /** 人次 and 件; null: to be counted by hand. */
  readonly totals: ContactTotals | null
}

export type ContactSheetRow = {
  /** '—' for a row that counts as none. */
  readonly serial: string
  readonly time: string
  readonly channel: string
  readonly name: string
  /** 单位/房号. */
  readonly from: string
  /** Masked, one below the other. */
  readonly phones: string
  readonly matter: string
  readonly handled: string
  readonly by: string
}

export type ContactTotals = {
  readonly persons: number
  /** 来访 80 … */
  readonly byChannel: readonly { readonly word: string; readonly persons: number }[]
  readonly visits: number
  readonly cases: number
  readonly voids: number
}
