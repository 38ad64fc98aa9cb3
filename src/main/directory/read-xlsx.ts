import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type DirectoryFileFault, mostColumns } from '#shared/domain/directory-file'
import { lookAtZip } from './zip'

/** The cells of the first sheet that is not empty, as text. Formulas are not looked at: what they gave is stored. */
export function xlsxRows(bytes: Uint8Array): readonly (readonly string[])[] | DirectoryFileFault {
  const zip = lookAtZip(bytes)
  if (zip.kind !== 'sound') return zip.kind
  if (!zip.names.some((name) => /(^|\/)xl\/workbook\.xml$/u.test(name))) return 'not-a-table'
  const book = bookOf(bytes)
  if (book === null) return 'damaged'
  for (const [place, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (!sheet || (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0) continue
    const rows = rowsOf(sheet, book.Workbook?.WBProps?.date1904 === true)
    if (rows.some((row) => row.some((cell) => cell !== ''))) return rows
  }
  return 'empty'
}

function bookOf(bytes: Uint8Array): WorkBook | null {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
    })
  } catch {
    return null
  }
}

function rowsOf(sheet: WorkSheet, is1904: boolean): readonly (readonly string[])[] {
  const data: readonly (Cells | undefined)[] = sheet['!data'] ?? []
  const rows = Array.from(data, (row) => rowOf(row ?? [], is1904))
  fillMerged(sheet, rows)
  return rows
}

type Cells = readonly (CellObject | undefined)[]

/** One cell in the last of 16,384 columns is told as one too many; the holes before it are no cells. */
function rowOf(cells: Cells, is1904: boolean): string[] {
  const row = Array.from(cells.slice(0, mostColumns), (cell) => (cell ? textOf(cell, is1904) : ''))
  const [further] = cells.slice(mostColumns).filter((cell) => cell && textOf(cell, is1904) !== '')
  return further ? [...row, textOf(further, is1904)] : row
}

/** The building stands once for all its rooms: what is merged downwards holds for each of its rows. */
function fillMerged(sheet: WorkSheet, rows: string[][]): void {
  let left = 1_000_000
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const words = rows[start.r]?.[start.c] ?? ''
    if (words === '') continue
    for (let at = start.r + 1; at <= Math.min(end.r, rows.length - 1) && left > 0; at++, left--) {
      const row = rows[at]
      // A row that is otherwise empty stays empty.
      if (!row?.some((cell) => cell !== '')) continue
      while (row.length <= start.c) row.push('')
      row[start.c] = words
    }
  }
}

/** A phone is its digits, never 1.38E+10; a day is written as a day. */
function textOf({ t: type, v: value, z: format }: CellObject, is1904: boolean): string {
  switch (type) {
    case 's':
      return typeof value === 'string' ? value : ''
    case 'b':
      return value === true ? '是' : '否'
    case 'n':
      return typeof value === 'number' ? numberText(value, String(format ?? ''), is1904) : ''
    default:
      return ''
  }
}

function numberText(value: number, format: string, is1904: boolean): string {
  if (SSF.is_date(format)) {
    const day = SSF.parse_date_code(value, { date1904: is1904 })
    return day ? `${pad(day.y, 4)}-${pad(day.m, 2)}-${pad(day.d, 2)}` : ''
  }
  if (Number.isSafeInteger(value)) return /^0+$/u.test(format) ? pad(value, format.length) : String(value)
  return String(Number(value.toPrecision(15)))
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
