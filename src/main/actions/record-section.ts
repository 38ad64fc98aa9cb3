import { type Instant, stampOf } from '#shared/domain/day'
import { type SignatureOutcome, signatureWords } from '#shared/domain/signature'
import type { RecordRow, RecordSection } from '../archive/records'
import type { CaseFile } from '../store/facts'
import type { Scan } from '../store/scan'

/** A case with what was scanned of it, under the names that the files have in the archive. */
export type RecordedCase = { readonly file: CaseFile; readonly scans: readonly ArchivedScan[] }
export type ArchivedScan = Pick<Scan, 'at' | 'title' | 'pages' | 'file'> & { readonly name: string }

type Cell = string | number | null | undefined | false
type Column<Item> = readonly [name: string, explains: string, cell: (item: Item, one: RecordedCase) => Cell]

export type Section = RecordSection & { readonly rowsOf: (one: RecordedCase) => readonly RecordRow[] }

/** A kind of rows: what it is called, what it means, and its columns with theirs. */
export function section<Item>(
  name: string,
  explains: string,
  items: (one: RecordedCase) => readonly Item[],
  columns: readonly Column<Item>[],
): Section {
  return {
    name,
    explains,
    columns: columns.map(([column, meaning]) => ({ name: column, explains: meaning })),
    rowsOf: (one) => items(one).map((item) => columns.map(([, , cell]) => cellOf(cell(item, one)))),
  }
}

function cellOf(cell: Cell): string | number | null {
  return cell === undefined || cell === false || cell === '' ? null : cell
}

/** As it stands in a column: the desk's time. */
export function time(at: Instant | null | undefined) {
  return at && stampOf(at)
}

export function signed(outcome: SignatureOutcome | null | undefined) {
  return outcome && signatureWords(outcome)
}

export function yes(is: boolean): string {
  return is ? '是' : '否'
}
