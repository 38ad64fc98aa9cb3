import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BookletSide, bookletSides } from '#shared/domain/booklet'

const sidesOfFold = 16

/** What is read when the sheets of each fold are laid in one another and the folds behind each other. */
function readThrough(sides: readonly BookletSide[]): (number | null)[] {
  const pages: (number | null)[] = []
  for (let start = 0; start < sides.length; start += sidesOfFold) {
    const fold = sides.slice(start, start + sidesOfFold)
    // On the way in the right half of a sheet, then what is behind it; on the way out the other two.
    pages.push(...fold.map(({ left, right, isBack }) => (isBack ? left : right)))
    pages.push(...fold.toReversed().map(({ left, right, isBack }) => (isBack ? right : left)))
  }
  return pages
}

it('folded and bound, any number of pages follow one another, with nothing but white behind the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (pages) => {
      const sides = bookletSides(pages)
      expect(sides.map(({ isBack }) => isBack)).toEqual(sides.map((_, place) => place % 2 === 1))
      const read = readThrough(sides)
      expect(read.slice(0, pages)).toEqual(Array.from({ length: pages }, (_, page) => page))
      const white = read.slice(pages)
      expect(white.length).toBeLessThan(4)
      expect(white.every((page) => page === null)).toBe(true)
    }),
  )
})

it('four pages are one sheet', () => {
  expect(bookletSides(4)).toEqual([
    { left: 3, right: 0, isBack: false },
    { left: 1, right: 2, isBack: true },
  ])
})
