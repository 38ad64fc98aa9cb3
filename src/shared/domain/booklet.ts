import { z } from 'zod'

/** A booklet: sheets that are printed on both sides, two pages on each, folded once and bound at the fold. */

/** As they are; a booklet; or, where a printer takes one side only, its fronts and then its backs. */
export const PagesAs = z.enum(['plain', 'booklet', 'fronts', 'backs'])
export type PagesAs = z.infer<typeof PagesAs>

/** Eight sheets in one fold: more would not close, so a thick book is several, bound one behind the other. */
const sheetsInFold = 8

export type BookletSide = {
  /** Counted from 0; null: nothing is left to stand there. */
  readonly left: number | null
  readonly right: number | null
  /** The other side of the sheet before: printed by turning it over its long edge, it has to stand on its head. */
  readonly isBack: boolean
}

/** The sides in the order in which they are printed; folded and laid behind each other, the pages follow one another. */
export function bookletSides(pages: number): readonly BookletSide[] {
  const sides: BookletSide[] = []
  for (let start = 0; start < pages; start += sheetsInFold * 4) {
    const sheets = Math.min(sheetsInFold, Math.ceil((pages - start) / 4))
    const page = (place: number) => (start + place < pages ? start + place : null)
    for (let sheet = 0; sheet < sheets; sheet++) {
      const outer = sheets * 4 - 1 - 2 * sheet
      sides.push({ left: page(outer), right: page(2 * sheet), isBack: false })
      sides.push({ left: page(2 * sheet + 1), right: page(outer - 1), isBack: true })
    }
  }
  return sides
}

/** Those that are printed in one go. */
export function sidesPrinted(pages: number, as: Exclude<PagesAs, 'plain'>): readonly BookletSide[] {
  const sides = bookletSides(pages)
  return as === 'booklet' ? sides : sides.filter(({ isBack }) => isBack === (as === 'backs'))
}
