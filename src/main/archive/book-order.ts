import { readFile } from 'node:fs/promises'
import type { Instant } from '#shared/domain/day'
import { millis } from '#shared/domain/day'
import { proveBook, type WrittenBook, writeBook } from '../forms/book'
import { definitionOf, type FormOrder } from '../forms/order'

/** Several forms in one file. */
export type BookOrder = {
  readonly path: string
  readonly fontsDir: string
  readonly title: string
  readonly createdAt: Instant
  readonly footWords: string
  /** An array, or what reads them one by one from a file. */
  readonly parts: Iterable<BookPart> & { readonly length: number }
}

export type BookPart = { readonly order: FormOrder; readonly bookmark: string | null }

/** Parts drawn and pages read back, of all there are to draw and to read. */
export type Progress = (done: number, total: number) => void

/**
 * Draws the forms into the file, then reads every page back: nothing that was given may be missing. `seen` hears the text
 * of each page of the finished file.
 */
export async function makeBook(
  order: BookOrder,
  progress: Progress,
  seen: (text: string) => void = () => {},
): Promise<WrittenBook> {
  const { parts } = order
  const definitions = function* () {
    for (const { order: form, bookmark } of parts)
      yield { definition: definitionOf(form), bookmark, number: numberOn(form) }
  }
  const written = await writeBook(
    { ...order, createdAt: new Date(millis(order.createdAt)), parts: definitions() },
    (drawn) => progress(drawn, parts.length * 2),
  )
  // The fonts were written too: from here on it is the proof (tests/bench/book.ts).
  progress(parts.length, parts.length * 2)
  await proveBook(
    await readFile(order.path),
    written.parts,
    order.fontsDir,
    (read) => progress(parts.length + Math.floor((read / written.pages) * parts.length), parts.length * 2),
    seen,
  )
  return written
}

function numberOn({ facts }: FormOrder): string | null {
  if ('number' in facts && typeof facts.number === 'string') return facts.number
  return 'caseNumber' in facts && typeof facts.caseNumber === 'string' ? facts.caseNumber : null
}
