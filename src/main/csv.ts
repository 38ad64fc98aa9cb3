// What Excel would run, were it not marked as text (findings D5; ASVS 1.2.10), full-width signs as well; what was
// marked before is marked once more, so that a reader can take one mark off (directory/read-csv.ts).
const runs = /^'*[=+\-@＝＋－＠\t\r\n\0]/u

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
  const guarded = runs.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('\0', '').replaceAll('"', '""')}"`
}
