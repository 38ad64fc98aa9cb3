// What Excel would run, were it not marked as text (findings D5; ASVS 1.2.10), full-width signs as well, and behind
// spaces; what was marked before is marked once more, so that a reader can take one mark off (directory/read-csv.ts).
const runs = /^['\s\0]*[=+\-@＝＋－＠]|^'*[\t\r\n\0]/u

/** The text behind a single quote where a spreadsheet would run it. */
export function guarded(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** By which Excel on Windows knows UTF-8. */
export const csvMark = '\uFEFF'

/** A table as CSV for Excel on Windows: UTF-8 with its mark, CRLF, every cell quoted, none that runs. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(csvMark + rows.map(csvLine).join(''), 'utf8')
}

export function csvLine(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(text: string): string {
  return `"${guarded(text).replaceAll('\0', '').replaceAll('"', '""')}"`
}
