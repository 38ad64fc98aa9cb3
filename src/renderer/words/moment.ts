import {
  addDays,
  clockTimeOf,
  dayOf,
  type Instant,
  type IsoDay,
  shortDay,
  weekdayOf,
  weekdayWord,
} from '#shared/domain/day'

/** 今天, 昨天, 明天, `11月20日`, `2025年12月31日`. */
export function dayWords(on: IsoDay, today: IsoDay): string {
  if (on === today) return '今天'
  if (on === addDays(today, -1)) return '昨天'
  if (on === addDays(today, 1)) return '明天'
  return on.slice(0, 4) === today.slice(0, 4) ? shortDay(on) : `${on.slice(0, 4)}年${shortDay(on)}`
}

/** `今天 14:29`, `昨天 16:40`, `11月20日 09:00`. */
export function momentWords(at: Instant, now: Instant): string {
  return `${dayWords(dayOf(at), dayOf(now))} ${clockTimeOf(at)}`
}

/** What has to be done before then: midnight is the end of its day, `今天 24:00`, as the office says it. */
export function dueWords(at: Instant, now: Instant): string {
  const on = dayOf(at)
  if (clockTimeOf(at) !== '00:00') return momentWords(at, now)
  return `${dayWords(addDays(on, -1), dayOf(now))} 24:00`
}

/** `11月23日 周一`, for the top line. */
export function dayAndWeekday(on: IsoDay): string {
  return `${shortDay(on)} ${weekdayWord[weekdayOf(on)]}`
}

/** `2026年11月23日　星期一`, for the lock. */
export function longDay(on: IsoDay): string {
  return `${on.slice(0, 4)}年${shortDay(on)}　星期${weekdayWord[weekdayOf(on)]?.slice(1)}`
}
