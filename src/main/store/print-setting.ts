import { type OwnWay, type PrintSettings, plainWay } from '#shared/domain/print-setting'
import { deskOf } from './desk'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type PrintSettingRow = {
  readonly id: number
  /** A form's code, or `all`. */
  readonly form: string
  /** 0: it was taken back, the form goes with all the others again. */
  readonly isOwn: 0 | 1
  readonly queue: string | null
  readonly media: OwnWay['media']
  readonly copies: number
  readonly isDuplex: 0 | 1
  readonly offsetX: number
  readonly offsetY: number
  readonly scale: number
}

const printSettings = recordTable<PrintSettingRow>({
  name: 'printSetting',
  personal: [],
  caseColumn: null,
})

export function printSettingsOf(db: Db): PrintSettings {
  const rows = statement<[], PrintSettingRow>(db, 'SELECT * FROM printSetting WHERE isOwn = 1').all()
  const ways = new Map(rows.map((row) => [row.form, wayOf(row)]))
  const { queue: _, ...all } = ways.get('all') ?? { ...plainWay, queue: null }
  ways.delete('all')
  return { queue: deskOf(db)?.printQueue ?? null, all, own: Object.fromEntries(ways) }
}

function wayOf({ queue, media, copies, isDuplex, offsetX, offsetY, scale }: PrintSettingRow): OwnWay {
  return { queue, media, copies, isDuplex: isDuplex === 1, offsetX, offsetY, scale }
}

/** `way`: null takes back what was set for the form alone. */
export function setPrintWay(tx: Tx, form: string, way: OwnWay | null, act: Act): void {
  const known = statement<[string], { id: number }>(tx, 'SELECT id FROM printSetting WHERE form = ?').get(
    form,
  )
  if (way === null) {
    if (known) changeRecord(tx, printSettings, known.id, { isOwn: 0 }, act)
    return
  }
  const row = { ...way, isDuplex: way.isDuplex ? 1 : 0, isOwn: 1 } as const
  if (known) changeRecord(tx, printSettings, known.id, row, act)
  else insertRecord(tx, printSettings, { ...row, form }, act)
}
