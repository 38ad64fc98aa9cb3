import { z } from 'zod'

// The desk's zone is fixed UTC+8 and applied as arithmetic, never the process's TZ (measured.md 23): a computer whose
// clock was set to another zone must not move a deadline.
const deskOffset = 8 * 60 * 60_000

/** A moment: UTC, ISO 8601 with milliseconds, `2026-11-23T06:29:00.000Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A day of the desk's calendar, `2026-11-23`. Sorts as text. */
export const IsoDay = z.iso.date().brand<'IsoDay'>()
export type IsoDay = z.infer<typeof IsoDay>

/** A month of the desk's calendar, `2026-11`. */
export const IsoMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'IsoMonth'>()
export type IsoMonth = z.infer<typeof IsoMonth>

/** A time of day at the desk, `09:00`; `24:00` is the end of the day. */
export const TimeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

export const minute = 60_000
export const hour = 60 * minute
const dayLength = 24 * hour

/** Milliseconds since 1970, UTC. */
export function millis(at: Instant): number {
  return Date.parse(at)
}

/** Milliseconds since 1970, UTC, to the instant it names. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

export function plus(at: Instant, ms: number): Instant {
  return instantOf(millis(at) + ms)
}

export function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** Null when there is none. */
export function earliest(moments: readonly Instant[]): Instant | null {
  return moments.toSorted()[0] ?? null
}

function deskText(at: Instant): string {
  return new Date(millis(at) + deskOffset).toISOString()
}

export function dayOf(at: Instant): IsoDay {
  return deskText(at).slice(0, 10) as IsoDay
}

export function clockTimeOf(at: Instant): TimeOfDay {
  return deskText(at).slice(11, 16) as TimeOfDay
}

/** `2026-11-23 14:29`, as it stands on paper. */
export function stampOf(at: Instant): string {
  return `${dayOf(at)} ${clockTimeOf(at)}`
}

export function instantAt(on: IsoDay, time: TimeOfDay): Instant {
  const [hours, minutes] = time.split(':').map(Number)
  return instantOf(
    Date.parse(`${on}T00:00:00.000Z`) + (hours ?? 0) * hour + (minutes ?? 0) * minute - deskOffset,
  )
}

export function addDays(on: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${on}T00:00:00.000Z`) + days * dayLength).toISOString().slice(0, 10) as IsoDay
}

/** The corresponding day `months` later; where that month has none, its last day. */
export function addMonths(on: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const first = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())))
  return first.toISOString().slice(0, 10) as IsoDay
}

/** 0 is Sunday, as in Date. */
export function weekdayOf(on: IsoDay): number {
  return new Date(`${on}T00:00:00.000Z`).getUTCDay()
}

export const weekdayWord = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export function monthOf(day: IsoDay): IsoMonth {
  return day.slice(0, 7) as IsoMonth
}

export function firstDayOf(month: IsoMonth): IsoDay {
  return `${month}-01` as IsoDay
}

/** From the first moment of the month up to, not including, the first of the next. */
export function spanOf(month: IsoMonth): { readonly from: Instant; readonly until: Instant } {
  const first = firstDayOf(month)
  const midnight = '00:00' as TimeOfDay
  return { from: instantAt(first, midnight), until: instantAt(addMonths(first, 1), midnight) }
}

export function isWithin(at: Instant, span: { readonly from: Instant; readonly until: Instant }): boolean {
  return at >= span.from && at < span.until
}

/** `11月23日`, for a reader who knows the year. */
export function shortDay(on: IsoDay): string {
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`
}
