import type { IsoDay } from '#shared/domain/day'
import { dayTyped, isoDay } from '../../words/day-typed'

/** A day to come: without a year it is the next one of that name. Null: it is none. */
export function dueTyped(typed: string, today: IsoDay): IsoDay | null {
  const on = dayTyped(typed, today)
  if (on === null || on >= today || /\d{4}/u.test(typed.normalize('NFKC'))) return on
  const [year = '', month = '', day = ''] = on.split('-')
  return isoDay(String(Number(year) + 1), month, day)
}

/** A day that was: without a year it is the last one of that name. Null: it is none. */
export function pastTyped(typed: string, today: IsoDay): IsoDay | null {
  const on = dayTyped(typed, today)
  if (on === null || on <= today || /\d{4}/u.test(typed.normalize('NFKC'))) return on
  const [year = '', month = '', day = ''] = on.split('-')
  return isoDay(String(Number(year) - 1), month, day)
}
