import {
  addDays,
  dayOf,
  type Instant,
  IsoDay,
  instantAt,
  millis,
  minute,
  TimeOfDay,
} from '#shared/domain/day'

/** What stands in a 发生时间 field. Wrong words are kept as they were typed. */
export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: Instant }
  | {
      readonly kind: 'wrong'
      readonly typed: string
      readonly reason: 'unclear' | 'future' | 'beforeReceipt'
    }

export const rightNow: When = { kind: 'now' }

export const whenWrong: Record<Extract<When, { kind: 'wrong' }>['reason'], string> = {
  unclear: '看不懂这个时间，请写成 14:30、昨天 16:40 或 11-22 16:40',
  future: '这个时间还没到，请填已经发生的时间',
  beforeReceipt: '这个时间早于客户来反映的时间，请再核对',
}

/** The moment to send; null while the field is wrong. */
export function momentOf(when: When, now: Instant): Instant | null {
  switch (when.kind) {
    case 'now':
      return now
    case 'at':
      return when.at
    case 'wrong':
      return null
  }
}

const lateTyping = 30 * minute

/** 补录: typed more than half an hour after it happened (domain.md, Two times for every step). */
export function isTypedLate(happenedAt: Instant, typedAt: Instant): boolean {
  return millis(typedAt) - millis(happenedAt) > lateTyping
}

const day = /(?:(今天|昨天|前天|明天|后天)|(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?)?/
const hours = /(上午|下午)?\s*(\d{1,2})\s*(?:[:点时]?(\d{2})分?|[点时](半)?)/
const shape = new RegExp(`^${day.source}\\s*${hours.source}$`)

/**
 * `14:30`, `1430`, `下午 2 点半`, `昨天 16:40`, `11-22 16:40`, `2026-11-22 16:40`, also in full width. Empty is now.
 */
export function whenTyped(typed: string, now: Instant, notBefore: Instant | null): When {
  const words = typed.normalize('NFKC').trim()
  if (words === '') return rightNow
  const at = instantTyped(words, dayOf(now))
  if (at === null) return { kind: 'wrong', typed, reason: 'unclear' }
  if (at > now) return { kind: 'wrong', typed, reason: 'future' }
  // A field knows minutes: the minute of the receipt itself is not before it.
  if (notBefore !== null && millis(at) + minute <= millis(notBefore))
    return { kind: 'wrong', typed, reason: 'beforeReceipt' }
  return { kind: 'at', at: notBefore !== null && at < notBefore ? notBefore : at }
}

/** What stands in a field for a time to come: 延期到, 约定, 答应的时间. Wrong words are kept as they were typed. */
export type Later =
  | { readonly kind: 'empty' }
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'wrong'; readonly typed: string; readonly reason: 'unclear' | 'past' | 'notLater' }

export const noLater: Later = { kind: 'empty' }

export const laterWrong: Record<Extract<Later, { kind: 'wrong' }>['reason'], string> = {
  unclear: '看不懂这个时间，请写成 今天 17:30、明天 10:00 或 11-30 17:00',
  past: '这个时间已经过了，请填以后的时间',
  notLater: '要晚于现在的时限，请再核对',
}

/** `今天 17:30`, `明天 10:00`, `11-30 17:00`; `laterThan` is what it has to come after besides this moment. */
export function laterTyped(typed: string, now: Instant, laterThan: Instant | null = null): Later {
  const words = typed.normalize('NFKC').trim()
  if (words === '') return noLater
  const at = instantTyped(words, dayOf(now), nextYearOf)
  if (at === null) return { kind: 'wrong', typed, reason: 'unclear' }
  if (at <= now) return { kind: 'wrong', typed, reason: 'past' }
  if (laterThan !== null && at <= laterThan) return { kind: 'wrong', typed, reason: 'notLater' }
  return { kind: 'at', at }
}

/** The moment to send; null while there is none, or while it has meanwhile passed. */
export function laterOf(later: Later, now: Instant): Instant | null {
  return later.kind === 'at' && later.at > now ? later.at : null
}

type YearOf = (month: string, day: string, today: IsoDay) => string

function instantTyped(words: string, today: IsoDay, yearFor: YearOf = yearOf): Instant | null {
  const found = shape.exec(words)
  if (!found) return null
  const [, dayWord, year, month, day, half, typedHour = '', typedMinutes, isHalfPast] = found
  const hour = half === '下午' && Number(typedHour) < 12 ? String(Number(typedHour) + 12) : typedHour
  const minutes = typedMinutes ?? (isHalfPast ? '30' : '00')
  const on = IsoDay.safeParse(
    month && day ? isoDay(year ?? yearFor(month, day, today), month, day) : dayNamed(dayWord, today),
  )
  const time = TimeOfDay.safeParse(`${hour.padStart(2, '0')}:${minutes}`)
  return on.success && time.success ? instantAt(on.data, time.data) : null
}

function dayNamed(word: string | undefined, today: IsoDay): IsoDay {
  switch (word) {
    case '昨天':
      return addDays(today, -1)
    case '前天':
      return addDays(today, -2)
    case '明天':
      return addDays(today, 1)
    case '后天':
      return addDays(today, 2)
    default:
      return today
  }
}

/** 12-31 typed in January is last year's. */
function yearOf(month: string, day: string, today: IsoDay): string {
  const year = today.slice(0, 4)
  return isoDay(year, month, day) > today ? String(Number(year) - 1) : year
}

/** 01-05 typed in December is next year's. */
function nextYearOf(month: string, day: string, today: IsoDay): string {
  const year = today.slice(0, 4)
  return isoDay(year, month, day) < today ? String(Number(year) + 1) : year
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
