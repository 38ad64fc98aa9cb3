import type { RegisterFacts } from './register-facts'

/** F22: a round of revisits, by phone or from door to door. */
export type CallSheetFacts = Omit<RegisterFacts<CallSheetRow>, 'period'> & {
  readonly by: 'phone' | 'door'
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
