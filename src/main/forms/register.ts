/** The registers of the desk: one list, its head on every page, and a note below; filled, or with rows for the hand. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { type Instant, stampOf } from '#shared/domain/day'
import { list, type Row, valueCell } from './cells'
import { labels } from './month-rows'
import { bodySize, type Orientation, type Sheet, sheet, toWrite } from './paper'
import { rowPieces } from './pieces'
import type { RegisterFacts } from './register-facts'

type Register = Pick<Sheet, 'code' | 'version' | 'title' | 'orientation'> & {
  readonly facts: Omit<RegisterFacts<never>, 'rows'>
  /** At the left, before 数据截至. */
  readonly marks?: readonly string[]
  readonly columns: readonly number[]
  readonly names: readonly string[]
  readonly rows: readonly Row[]
  readonly below: readonly Content[]
}

export function register({
  facts,
  columns,
  names,
  rows,
  below,
  marks = [],
  ...form
}: Register): TDocumentDefinitions {
  const { organisation, slip, period, asOf } = facts
  return sheet(
    {
      ...form,
      organisation,
      reference: period ?? toWrite.day,
      marks: [...marks, ...asOfMarks(asOf)],
      slip,
      madeAt: slip?.printedAt ?? null,
    },
    [list(columns, [labels(...names)], rows), ...below],
  )
}

export function asOfMarks(asOf: Instant | null): readonly string[] {
  return asOf === null ? [] : [`数据截至 ${stampOf(asOf)}`]
}

/** Outer widths over the whole sheet; the column '*' has what the others leave. */
export function columnsOf(orientation: Orientation, widths: readonly (number | '*')[]): readonly number[] {
  const taken = widths.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0)
  return widths.map((width) => (width === '*' ? bodySize(orientation).width - taken : width))
}

/** One row, or as many as its longest text needs; what stands in the columns `prose` is read from the left. */
export function textRows(
  texts: readonly string[],
  columns: readonly number[],
  least: number,
  prose: readonly number[] = [],
): readonly Row[] {
  return rowPieces(texts, columns).map((pieces) => ({
    least,
    cells: pieces.map((text, column) =>
      valueCell(text, columns[column] ?? 0, 2, prose.includes(column) ? 'left' : 'center'),
    ),
  }))
}

/** For the hand. */
export function emptyRows(
  count: number,
  least: number,
  columns: readonly number[],
  cells: readonly TableCell[] = columns.map(() => ''),
): readonly Row[] {
  return Array.from({ length: count }, () => ({ least, cells }))
}

export function note(text: string): Content {
  return { text, fontSize: 9, margin: [0, 6, 0, 0] }
}
