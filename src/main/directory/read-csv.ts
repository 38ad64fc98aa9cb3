import type { DirectoryFileFault } from '#shared/domain/directory-file'

type Text = { readonly kind: 'text'; readonly text: string } | DirectoryFileFault

/** UTF-8 with its mark or without, GB18030 (what Excel in China saves as CSV), UTF-16 with its mark. */
export function textOf(bytes: Uint8Array): Text {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le') ?? 'encoding'
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be') ?? 'encoding'
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  if (text === null) return 'encoding'
  return isBinary(text.text) ? 'not-a-table' : text
}

function decoded(
  bytes: Uint8Array,
  encoding: string,
): { readonly kind: 'text'; readonly text: string } | null {
  try {
    return { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return null
  }
}

/** One control character in a hundred is no text; a single NUL that fell in is left out later. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const control = sample.match(/(?![\t\n\r])[\p{Cc}\p{Co}\uFFFE\uFFFF]/gu)?.length ?? 0
  return control * 100 > sample.length
}

/** What Excel is kept from running by (csv.ts) is taken off again. */
const guarded = /^'(?=['\s\0]*[=+\-@＝＋－＠]|'*[\t\r\n\0])/u

/** Rows of cells, as RFC 4180 has it; divided by commas, tabs or semicolons. Stops past `most` that are not empty. */
export function csvRows(text: string, most: number): string[][] {
  const mark = dividerOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  let full = 0
  while (at < text.length && full <= most) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, mark)
    row.push(cell.replace(guarded, ''))
    at = next
    if (text[at] === mark) {
      at += 1
      // The last cell of the file may be empty.
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    if (row.some((one) => one.trim() !== '')) full += 1
    row = []
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

type Cell = { readonly cell: string; readonly next: number }

function plainCell(text: string, from: number, mark: string): Cell {
  let at = from
  while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at += 1
  return { cell: text.slice(from, at), next: at }
}

/** Up to the quote that stands alone; what follows it before the next divider belongs to nothing and is left out. */
function quotedCell(text: string, from: number): Cell {
  let cell = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) return { cell: cell + text.slice(at), next: text.length }
    cell += text.slice(at, end)
    if (text[end + 1] !== '"') return { cell, next: end + 1 }
    cell += '"'
    at = end + 2
  }
}

function dividerOf(text: string): string {
  const end = text.search(/[\r\n]/u)
  const head = (end < 0 ? text : text.slice(0, end)).slice(0, 10_000)
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
