import type { WorkYear } from '#shared/domain/calendar'
import { shortDay } from '#shared/domain/day'
import { spanWords } from '../../../words/calendar'
import { spansOf, type YearTyped } from './year-lines'

/** A known year as it would be typed, to be mended; a number is a year of which nothing is known. */
export function spanLines(year: WorkYear | number): YearTyped {
  if (typeof year === 'number') return { year: String(year), off: '', on: '' }
  return {
    year: String(year.year),
    off: spansOf(year).map(spanWords).join('\n'),
    on: [...year.on].sort().map(shortDay).join('\n'),
  }
}
