import { isWeekend, type WorkYear } from '#shared/domain/calendar'
import { addDays, type IsoDay } from '#shared/domain/day'
import { dayPattern, isoDay } from '../../../words/day-typed'

/** What stands in the two fields of a year: 放假 and 调休上班, one day or span in each line. */
export type YearTyped = { readonly year: string; readonly off: string; readonly on: string }

export type LineWrong = {
  readonly field: 'off' | 'on'
  /** From 1, as people count. */
  readonly line: number
  readonly why: 'unclear' | 'noSuchDay' | 'otherYear' | 'backwards' | 'worksAnyway' | 'inBoth'
}

export type YearRead =
  | { readonly kind: 'read'; readonly year: WorkYear }
  | { readonly kind: 'wrongYear' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly wrong: readonly LineWrong[] }

/**
 * One year of working days, typed off the notice of the State Council: `春节 2月15日至23日`. The weekends of a holiday
 * are off anyway and need not be left out; a day of 调休 that is no weekend is a slip of the hand.
 */
export function yearOf({ year: typedYear, off, on }: YearTyped): YearRead {
  const year = typedYear.normalize('NFKC').trim()
  if (!/^2[01]\d\d$/.test(year)) return { kind: 'wrongYear' }
  const holidays = linesOf(off, year)
  const worked = linesOf(on, year)
  if (holidays.length === 0) return { kind: 'nothing' }
  const offDays = new Set(daysOf(holidays))
  const wrong = [
    ...holidays.flatMap((read) => wrongOf('off', read, () => null)),
    ...worked.flatMap((read) => wrongOf('on', read, (days) => whyNotWorked(days, offDays))),
  ]
  if (wrong.length > 0) return { kind: 'wrong', wrong }
  const weekdaysOff = [...offDays].filter((day) => !isWeekend(day)).sort()
  return {
    kind: 'read',
    year: { year: Number(year), off: weekdaysOff, on: [...new Set(daysOf(worked))].sort() },
  }
}

type LineRead = { readonly line: number; readonly read: readonly IsoDay[] | LineWrong['why'] }

function linesOf(text: string, year: string): readonly LineRead[] {
  return text
    .split('\n')
    .map((words, at) => ({ line: at + 1, words: words.normalize('NFKC').trim() }))
    .filter(({ words }) => words !== '')
    .map(({ line, words }) => ({ line, read: daysTyped(words, year) }))
}

const between = String.raw`\s*(?:至|到|~|–|—|-)\s*`
const shape = new RegExp(`^[^\\d]*?${dayPattern}(?:${between}(?:${dayPattern}|(\\d{1,2})日?))?$`)

/** `1月1日`, `10-1 至 10-7`, `春节：2月15日至23日`. */
function daysTyped(words: string, year: string): readonly IsoDay[] | LineWrong['why'] {
  const found = shape.exec(words)
  if (!found) return 'unclear'
  const [, fromYear, fromMonth = '', fromDay = '', untilYear, untilMonth, untilDay, lastDay] = found
  if ([fromYear, untilYear].some((named) => named !== undefined && named !== year)) return 'otherYear'
  const first = isoDay(year, fromMonth, fromDay)
  const last = isoDay(year, untilMonth ?? fromMonth, untilDay ?? lastDay ?? fromDay)
  if (first === null || last === null) return 'noSuchDay'
  if (last < first) return 'backwards'
  const days: IsoDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

function daysOf(lines: readonly LineRead[]): readonly IsoDay[] {
  return lines.flatMap(({ read }) => (typeof read === 'string' ? [] : read))
}

function wrongOf(
  field: LineWrong['field'],
  { line, read }: LineRead,
  check: (days: readonly IsoDay[]) => LineWrong['why'] | null,
): readonly LineWrong[] {
  const why = typeof read === 'string' ? read : check(read)
  return why === null ? [] : [{ field, line, why }]
}

function whyNotWorked(days: readonly IsoDay[], off: ReadonlySet<IsoDay>): LineWrong['why'] | null {
  if (days.some((day) => off.has(day))) return 'inBoth'
  return days.some((day) => !isWeekend(day)) ? 'worksAnyway' : null
}

/** Days in a row as people say them; a weekend between two of them belongs to the holiday. */
export function spansOf({ off, on }: Pick<WorkYear, 'off' | 'on'>): readonly (readonly [IsoDay, IsoDay])[] {
  const worked = new Set(on)
  const spans: [IsoDay, IsoDay][] = []
  for (const day of [...off].sort()) {
    const last = spans.at(-1)
    if (last && isFree(addDays(last[1], 1), day, worked)) last[1] = day
    else spans.push([day, day])
  }
  return spans
}

/** Whether nobody works from the one day up to, not including, the other. */
function isFree(from: IsoDay, until: IsoDay, worked: ReadonlySet<IsoDay>): boolean {
  for (let day = from; day < until; day = addDays(day, 1))
    if (!isWeekend(day) || worked.has(day)) return false
  return true
}
