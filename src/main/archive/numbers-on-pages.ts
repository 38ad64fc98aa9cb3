const number = /[A-Z]{1,4}-\d{6}-\d{4,}/g
const shortest = 4

/**
 * The numbers that a page's text may hold. The text of two cells runs together, so that a date may follow a number
 * without a space: every beginning with four digits or more counts.
 */
export function issuedOn(text: string): readonly string[] {
  return [...text.replace(/\s/gu, '').matchAll(number)].flatMap(([found]) => {
    const least = found.lastIndexOf('-') + 1 + shortest
    return Array.from({ length: found.length - least + 1 }, (_, more) => found.slice(0, least + more))
  })
}
