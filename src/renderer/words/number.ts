import { CaseNumber, parseNumber } from '#shared/domain/number'

/** A case's number as it is typed or pasted: full width, small letters and spaces are put right; null if it is none. */
export function numberTyped(typed: string): CaseNumber | null {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return parseNumber(number) === null ? null : CaseNumber.parse(number)
}
