import { recordTable } from './ledger'

export type PrintSettingRow = {
  readonly id: number
  /** A form's code, or `all`. */
  readonly form: string
  readonly queue: string | null
  readonly media: 'A4' | 'A5' | 'continuous'
  readonly copies: number
  readonly isDuplex: 0 | 1
  readonly offsetX: number
  readonly offsetY: number
  readonly scale: number
}

export const printSettings = recordTable<PrintSettingRow>({
  name: 'printSetting',
  personal: [],
  caseColumn: null,
})
