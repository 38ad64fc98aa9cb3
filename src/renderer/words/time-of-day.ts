import { TimeOfDay } from '#shared/domain/day'

/** `9`, `900`, `0900`, `9:00`, `9：00`, `24:00`; null for what is no time. */
export function timeTyped(typed: string): TimeOfDay | null {
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[:.点时]?(\d{2})分?)?$/.exec(typed.normalize('NFKC').trim()) ?? []
  const time = TimeOfDay.safeParse(`${hours?.padStart(2, '0')}:${minutes}`)
  return time.success ? time.data : null
}
