/**
 * A list of thousands of rows is laid out some hundred rows at a time: pdfmake keeps some 25 KB for each row until all of
 * them are laid out. Every piece ends where a page ends, so that the pages are those of one layout.
 */
import type { Content, ContentTable } from 'pdfmake/interfaces'

const rowsAtOnce = 300
/** More than two pages of the lowest rows: somewhere among so many of a table a page ends. */
const fewestOfTable = 80

type Cut = {
  readonly content: readonly Content[]
  /** What of it stands before that row of its last table, with which its last page begins; and what is left then. */
  readonly upTo: (row: number) => readonly Content[]
  readonly restFrom: (row: number) => readonly Content[]
}

/** The beginning of the content, up to somewhere in a table; null: it is laid out at once. */
export function cutOff(content: readonly Content[]): Cut | null {
  let rows = 0
  const before: Content[] = []
  for (const [at, block] of content.entries()) {
    const table = listIn(block)
    if (table === null) {
      before.push(block)
      continue
    }
    const { body } = table.table
    const wanted = Math.max(rowsAtOnce - rows, fewestOfTable)
    if (body.length <= wanted + fewestOfTable) {
      before.push(block)
      rows += body.length
      continue
    }
    return {
      content: [...before, withRows(table, 0, wanted)],
      upTo: (row) => [...before, withRows(table, 0, row)],
      restFrom: (row) => [goingOn(withRows(table, row, body.length)), ...content.slice(at + 1)],
    }
  }
  return null
}

/** The blocks of the content, those of its plain stacks one by one. */
export function blocksOf(content: Content): readonly Content[] {
  if (Array.isArray(content)) return content.flatMap(blocksOf)
  if (typeof content !== 'object' || !('stack' in content)) return [content]
  const { stack, ...look } = content
  return stack && Object.keys(look).length === 0 ? stack.flatMap(blocksOf) : [content]
}

/** A list whose rows are kept whole and whose head is repeated. */
function listIn(block: Content): ContentTable | null {
  if (typeof block !== 'object' || !('table' in block) || !block.table) return null
  const { headerRows = 0, dontBreakRows, heights } = block.table
  const isList = headerRows > 0 && dontBreakRows === true && Array.isArray(heights)
  return isList ? (block as ContentTable) : null
}

/** Its head, and its rows from the first to before the last, counted with the head. */
function withRows(list: ContentTable, first: number, last: number): ContentTable {
  const { headerRows = 0, body, heights, ...table } = list.table
  const these = <Of>(all: readonly Of[]) => [
    ...all.slice(0, headerRows),
    ...all.slice(Math.max(first, headerRows), last),
  ]
  return { ...list, table: { ...table, headerRows, body: these(body), heights: these(heights as number[]) } }
}

/** At the top of a page its head stands where a repeated one does. */
function goingOn(list: ContentTable): ContentTable {
  return { ...list, margin: [0, 0, 0, 0] }
}
