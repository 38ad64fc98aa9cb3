import { addDays, IsoDay } from '#shared/domain/day'

/** `2027-01-01`, `1-1`, `1.1`, `1月1日`, as one part of a pattern: year, month, day. */
export const dayPattern = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?`

/** Null for a day that the month has not. */
export function isoDay(year: string, month: string, day: string): IsoDay | null {
  const on = IsoDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return on.success ? on.data : null
}

const oneDay = new RegExp(`^${dayPattern}$`)

/** A day as it is typed: `今天`, `明天`, `11-30`, `2026-11-30`, also in full width. Without a year it is this year's. */
export function dayTyped(typed: string, today: IsoDay): IsoDay | null {
  const words = typed.normalize('NFKC').trim()
  if (words === '今天') return today
  if (words === '明天') return addDays(today, 1)
  const [, year, month, day] = oneDay.exec(words) ?? []
  return month && day ? isoDay(year ?? today.slice(0, 4), month, day) : null
}
