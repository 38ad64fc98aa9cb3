import { type DirectoryFileFault, longestCell, mostColumns, mostRows } from '#shared/domain/directory-file'
import { headRowIn } from '#shared/domain/directory-heads'
import type { FileRow } from '#shared/domain/directory-row'
import { csvRows, textOf } from './read-csv'
import { xlsxRows } from './read-xlsx'

export type Table = { readonly columns: readonly string[]; readonly rows: readonly FileRow[] }
export type ReadTable =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: DirectoryFileFault }

/** What the file is, by its first bytes and not by its name; its heads, and the rows below them that are not empty. */
export function readTable(bytes: Uint8Array): ReadTable {
  const cells = cellsOf(bytes)
  if (typeof cells === 'string') return { kind: cells }
  const rows = cells
    .map((row, at): FileRow => ({ line: at + 1, cells: trimmed(row) }))
    .filter((row) => row.cells.length > 0)
  const head = headRowIn(rows.map((row) => row.cells))
  const table = { columns: rows[head]?.cells ?? [], rows: rows.slice(head + 1) }
  if (table.rows.length === 0) return { kind: 'empty' }
  if (table.rows.length > mostRows) return { kind: 'too-many-rows' }
  if (rows.some((row) => row.cells.length > mostColumns)) return { kind: 'too-many-columns' }
  return { kind: 'table', table }
}

function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] | DirectoryFileFault {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b])) return xlsxRows(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return isEncryptedPackage(bytes) ? 'encrypted' : 'old-excel'
  const text = textOf(bytes)
  return typeof text === 'string' ? text : csvRows(text.text, mostRows + 20)
}

/** Without the empty cells at its end; what is far too long for any field is cut. */
function trimmed(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell.trim() !== '')
  return row.slice(0, last + 1).map((cell) => cell.slice(0, longestCell))
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** An .xlsx with a password is not a zip any more: it lies in the same shell as an .xls. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
