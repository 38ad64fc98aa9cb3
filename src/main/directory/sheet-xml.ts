import type { Table, TableCell } from '#shared/domain/table'
import { cellText, xmlText } from './cell-text'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainSchema = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Which of the formats of stylesXml a cell has. */
const style = { head: 1, text: 2, count: 3 } as const

/** Heads that stay in sight, can be sorted by, and are printed on each page; `guard`: what is done to a text before. */
export function sheetXml(
  { columns, rows }: Table,
  { guard, isFirst }: { readonly guard: (text: string) => string; readonly isFirst: boolean },
): { readonly xml: string; readonly cut: number } {
  let cut = 0
  const cellOf = (cell: TableCell, column: number, row: number): string => {
    const at = `r="${letterOf(column)}${row}"`
    if (cell === null || cell === '') return `<c ${at} s="${style.text}"/>`
    if (typeof cell === 'number') return `<c ${at} s="${style.count}"><v>${cell}</v></c>`
    const { text, isCut } = cellText(guard(cell))
    if (isCut) cut += 1
    return textCell(at, style.text, text)
  }
  const heads = columns.map(({ title }, at) => textCell(`r="${letterOf(at)}1"`, style.head, title))
  const lines = rows.map((row, at) =>
    rowXml(
      at + 2,
      row.map((cell, column) => cellOf(cell, column, at + 2)),
    ),
  )
  const range = rangeOf(columns.length, rows.length)
  const xml = [
    `${xmlHead}<worksheet xmlns="${mainSchema}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, at) => columnXml(at + 1, width)).join('')}</cols>`,
    `<sheetData>${rowXml(1, heads)}${lines.join('')}</sheetData>`,
    rows.length > 0 ? `<autoFilter ref="${range}"/>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    // Excel would put a green corner on every phone.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ]
  return { xml: xml.join(''), cut }
}

/** `A1:F20`: the heads and every row below them. */
export function rangeOf(columns: number, rows: number): string {
  return `A1:${letterOf(columns - 1)}${rows + 1}`
}

/** A, B, … Z, AA, …; from 0. */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? letterOf(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** A string of its own and never a formula, whatever it begins with. */
function textCell(at: string, format: number, text: string): string {
  return `<c ${at} s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function columnXml(number: number, width: number): string {
  return `<col min="${number}" max="${number}" width="${width}" style="${style.text}" customWidth="1"/>`
}

const font = (rest: string) =>
  `<font>${rest}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`
const wrapped = '<alignment vertical="top" wrapText="1"/>'

/** The formats that `style` counts: heads bold on grey, texts as texts (49 is `@`) that wrap, counts as they are. */
export const stylesXml = `${xmlHead}<styleSheet xmlns="${mainSchema}">
<fonts count="2">${font('')}${font('<b/>')}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF808080"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`
