import { CFB, utils, write } from '@e965/xlsx'

const widths = [32, 14, 10, 32, 12, 10, 14, 14, 32]

/** A workbook of text cells only: no text is ever a formula, a number or a day; the heads stay in sight. */
export function xlsxOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((text) => ({ t: 's', v: fitting(text), z: '@' })))
  const sheet = utils.aoa_to_sheet(cells)
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '客户')
  return withFrozenHead(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

/** XML has no place for control characters. */
function fitting(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}

const plainView = /<sheetView workbookViewId="0"\s*(?:\/>|><\/sheetView>)/u
const frozenView =
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'

/** The library writes no panes: its sheet is opened once more and told. */
function withFrozenHead(bytes: Uint8Array): Uint8Array {
  const zip = CFB.read(bytes, { type: 'buffer' })
  const entry = CFB.find(zip, '/xl/worksheets/sheet1.xml')
  if (!entry) throw new Error('The workbook has no sheet')
  const xml = Buffer.from(entry.content as Uint8Array).toString('utf8')
  if (!plainView.test(xml)) throw new Error('The sheet has no view that could be frozen')
  entry.content = Buffer.from(xml.replace(plainView, frozenView), 'utf8')
  return new Uint8Array(CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true }) as Uint8Array)
}
