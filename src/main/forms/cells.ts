/** The cells that all forms are made of, and the bands they stand in. A band is a table that touches the next one. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Signed } from './facts'
import { mm } from './paper'
import { heightOf, sizeFor } from './room'

const line = 0.6
const padding = { side: 5, top: 3, bottom: 3 } as const
/** What a cell takes of its column beyond its words. */
const around = 2 * padding.side + line

/** A line for the hand is at least so high, a cell for a signature at least so high (forms.md). */
export const handLine = mm(8)
export const signatureHeight = mm(16)

const ruled: CustomTableLayout = {
  hLineWidth: () => line,
  vLineWidth: () => line,
  paddingLeft: () => padding.side,
  paddingRight: () => padding.side,
  paddingTop: () => padding.top,
  paddingBottom: () => padding.bottom,
}

export type Row = { readonly least: number; readonly cells: readonly TableCell[] }

/** Above this a row may break over pages: pdfmake drops what it cannot keep together (findings 0.1). */
const tallest = mm(105)

/** Rows of cells; `columns` are the outer widths of the columns in points, and add up to the body's width. */
export function band(columns: readonly number[], rows: readonly Row[]): Content {
  return ruledTable(columns, rows, 0)
}

/** The same, with its first rows again at the top of each page. */
export function list(columns: readonly number[], header: readonly Row[], rows: readonly Row[]): Content {
  return ruledTable(columns, [...header, ...rows], header.length)
}

function ruledTable(columns: readonly number[], rows: readonly Row[], headerRows: number): Content {
  const isTall = rows.some((row) => rowHeight(columns, row) > tallest)
  const heights = rows.map(({ least }) => least - padding.top - padding.bottom - line)
  return {
    margin: [0, -line, 0, 0],
    layout: ruled,
    table: {
      headerRows,
      widths: inner(columns),
      body: rows.map(({ cells }) => [...cells]),
      // A minimum height at the foot of a page is drawn as an empty page-high row unless rows are kept whole.
      ...(isTall ? {} : { heights, dontBreakRows: true }),
    },
  }
}

/** An estimate; see room.ts. */
export function rowHeight(columns: readonly number[], { least, cells }: Row): number {
  const needs = cells.map((cell, index) => {
    const { text, fontSize } = wordsOf(cell)
    return heightOf(text, textWidth(columns[index] ?? 0), fontSize) + padding.top + padding.bottom + line
  })
  return Math.max(least, ...needs)
}

export function rowsHeight(columns: readonly number[], rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(columns, row), 0)
}

function wordsOf(cell: TableCell): { readonly text: string; readonly fontSize: number } {
  if (typeof cell !== 'object' || cell === null || !('text' in cell)) return { text: '', fontSize: 10.5 }
  const fontSize = 'fontSize' in cell && typeof cell.fontSize === 'number' ? cell.fontSize : 10.5
  const text = Array.isArray(cell.text)
    ? cell.text.map((part) => String(Object(part).text ?? part)).join('')
    : cell.text
  return { text: String(text), fontSize }
}

/**
 * A label and what was said. Text that would fill most of a page goes on on the next one, line by line, under its
 * label and first line again; nothing here is kept together, because pdfmake drops what it cannot keep (findings 0.1).
 */
export function prose(
  label: string,
  said: Prose,
  columns: readonly [number, number],
  least: number,
): Content {
  const width = textWidth(columns[1])
  const isTall = proseHeight(said, columns[1]) > tallest
  if (!isTall) {
    return band(columns, [
      { least, cells: [labelCell(label), { stack: paragraphs([said.lead, ...said.texts]) }] },
    ])
  }
  return {
    margin: [0, -line, 0, 0],
    layout: { ...ruled, hLineWidth: (row) => (row === 1 ? 0 : line) },
    table: {
      headerRows: 1,
      widths: [textWidth(columns[0]), width],
      body: [
        [labelCell(label), { text: said.lead }],
        ['', { stack: paragraphs(said.texts) }],
      ],
    },
  }
}

/** Keeps bands of so much height in all on one page, unless that is too much: pdfmake would drop them. */
export function together(height: number, bands: Content[]): Content {
  return { stack: bands, unbreakable: height <= 2 * tallest }
}

export type Prose = {
  /** Its first line, repeated where the text goes on on another page. */
  readonly lead: string
  readonly texts: readonly string[]
}

/** An estimate; see room.ts. */
export function proseHeight(said: Prose, column: number): number {
  const texts = [said.lead, ...said.texts].filter((text) => text !== '')
  const words = texts.reduce((sum, text) => sum + heightOf(text, textWidth(column)) + 3, 0)
  return words + padding.top + padding.bottom
}

function paragraphs(texts: readonly string[]): Content[] {
  return texts.filter((text) => text !== '').map((text) => ({ text, margin: [0, 0, 0, 3] }))
}

export function labelCell(text: string): TableCell {
  return { text, font: 'Hei', alignment: 'center', verticalAlignment: 'middle' }
}

/** A short value: shrinks to 9 pt before it takes more lines than it should, then wraps. */
export function valueCell(
  text: string,
  column: number,
  lines = 1,
  alignment: 'left' | 'center' = 'center',
): TableCell {
  return { text, fontSize: sizeFor(text, textWidth(column), lines), alignment, verticalAlignment: 'middle' }
}

/** Words over so many columns. */
export function spanning(text: string, count: number): TableCell[] {
  const cell: TableCell = { text, font: 'Hei', colSpan: count, verticalAlignment: 'middle' }
  return [cell, ...Array.from({ length: count - 1 }, () => '')]
}

/** For the hand, or the outcome in words where there is no ink. */
export function signatureCell(
  signed: Signed,
  caption = '签名：',
  date = '日期：　　　年　　月　　日',
): TableCell {
  if (signed) return { text: [{ text: caption, font: 'Hei' }, signed.words], verticalAlignment: 'middle' }
  return {
    verticalAlignment: 'middle',
    columns: [
      { width: 'auto', text: caption, font: 'Hei' },
      { width: '*', text: date, font: 'Hei', alignment: 'right', noWrap: true },
    ],
  }
}

/** Whose signature it is, and room for it, or how it ended. */
export function signatureRow(name: string, signed: Signed): Row {
  return { least: signatureHeight, cells: [labelCell(name), signatureCell(signed)] }
}

/** All options, the chosen one ticked, so that the sheet can be filled by hand too. */
export function choices(options: readonly string[], chosen: string | null, between = '　'): string {
  const all = chosen === null || options.includes(chosen) ? options : [...options, chosen]
  return all.map((option) => `${option === chosen ? '☑' : '□'}${option}`).join(between)
}

/** Both open while nobody has said. */
export function yesOrNo(is: boolean | null, yes: string, no: string): string {
  return choices([yes, no], is === null ? null : is ? yes : no)
}

function textWidth(column: number): number {
  return column - around
}

/** pdfmake's widths are those of the words; the last column also carries the closing line. */
function inner(columns: readonly number[]): number[] {
  return columns.map((column, index) => textWidth(column) - (index === columns.length - 1 ? line : 0))
}
