import {
  addDays,
  addMonths,
  firstDayOf,
  type Instant,
  type IsoDay,
  type IsoMonth,
  monthOf,
  spanOf,
} from '#shared/domain/day'
import type { Profile } from '#shared/domain/profile'

/** A month may be archived only once it has ended (domain.md, Report and archive). */
export function isOver(month: IsoMonth, now: Instant): boolean {
  return now >= spanOf(month).until
}

export function nextMonth(month: IsoMonth): IsoMonth {
  return monthOf(addMonths(firstDayOf(month), 1))
}

export function previousMonth(month: IsoMonth): IsoMonth {
  return monthOf(addMonths(firstDayOf(month), -1))
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: IsoMonth, last: IsoMonth): readonly IsoMonth[] {
  const months: IsoMonth[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

export function lastDayOf(month: IsoMonth): IsoDay {
  const [year = 0, place = 1] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year, place, 0)).getUTCDate()).padStart(2, '0')}` as IsoDay
}

/** The day by whose end the 月报 is due: the profile's, or the month's last where it has no such day. */
export function reportDueOn(month: IsoMonth, profile: Pick<Profile, 'reportDay'>): IsoDay {
  const last = lastDayOf(month)
  const wanted = `${month}-${String(profile.reportDay).padStart(2, '0')}` as IsoDay
  return wanted < last ? wanted : last
}

const remindedDays = 5

/** From which day on somebody is reminded of the 月报. */
export function reportRemindedFrom(dueOn: IsoDay): IsoDay {
  return addDays(dueOn, -remindedDays)
}

export function monthWords(month: IsoMonth): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
