import { DeskHours, type Opening } from '#shared/domain/calendar'
import { timeTyped } from '../../words/time-of-day'

/** A weekday as it is typed; times stay words until they are needed. */
export type DayTyped = { readonly isOpen: boolean; readonly from: string; readonly until: string }

/** Desk hours and who takes papers outside them, as they are typed. */
export type HoursTyped = {
  /** Whether a weekday may have hours of its own; else Monday's hold for all. */
  readonly isEachDayOwn: boolean
  /** Sunday first, as in DeskHours. */
  readonly days: readonly DayTyped[]
  readonly keepsHolidays: boolean
  readonly dutyOutsideHours: string
}

const monday = 1
const usual = { from: '09:00', until: '18:00' } as const

export const usualHours: HoursTyped = {
  isEachDayOwn: false,
  days: Array.from({ length: 7 }, (_, weekday) => ({
    isOpen: weekday >= monday && weekday <= 5,
    ...usual,
  })),
  keepsHolidays: false,
  dutyOutsideHours: '',
}

/** The desk hours; null while a time is unclear or a day closes before it opens. */
export function hoursOf({ days, isEachDayOwn, keepsHolidays }: HoursTyped): DeskHours | null {
  const shared = days[monday]
  const hours = days.map((day) => {
    const times = isEachDayOwn ? day : shared
    return day.isOpen && times ? openingTyped(times) : null
  })
  const calendar = DeskHours.safeParse({ hours, keepsHolidays })
  return calendar.success ? calendar.data : null
}

function openingTyped({ from, until }: DayTyped): Partial<Opening> {
  const opensAt = timeTyped(from)
  const closesAt = timeTyped(until)
  return { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) }
}

/** What stands in the fields for the hours that are in force. A day off keeps the hours it would have. */
export function typedFrom({ hours, keepsHolidays }: DeskHours, dutyOutsideHours: string): HoursTyped {
  const open = hours.flatMap((opening) => (opening ? [opening] : []))
  const common = hours[monday] ?? open[0]
  const shown = common ? { from: common.opensAt, until: common.closesAt } : usual
  return {
    isEachDayOwn: open.some((one) => one.opensAt !== shown.from || one.closesAt !== shown.until),
    days: hours.map((opening) => ({
      isOpen: opening !== null,
      ...(opening ? { from: opening.opensAt, until: opening.closesAt } : shown),
    })),
    keepsHolidays,
    dutyOutsideHours,
  }
}
