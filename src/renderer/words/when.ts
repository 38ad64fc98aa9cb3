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

const shape =
  /^(?:(今天|昨天|前天)|(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?)?\s*(\d{1,2})[:点时]?(\d{2})分?$/

/** `14:30`, `1430`, `昨天 16:40`, `11-22 16:40`, `2026-11-22 16:40`, also in full width. Empty is now. */
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

function instantTyped(words: string, today: IsoDay): Instant | null {
  const found = shape.exec(words)
  if (!found) return null
  const [, dayWord, year, month, day, hours = '', minutes = ''] = found
  const on = IsoDay.safeParse(
    month && day ? isoDay(year ?? yearOf(month, day, today), month, day) : dayNamed(dayWord, today),
  )
  const time = TimeOfDay.safeParse(`${hours.padStart(2, '0')}:${minutes}`)
  return on.success && time.success ? instantAt(on.data, time.data) : null
}

function dayNamed(word: string | undefined, today: IsoDay): IsoDay {
  switch (word) {
    case '昨天':
      return addDays(today, -1)
    case '前天':
      return addDays(today, -2)
    default:
      return today
  }
}

/** 12-31 typed in January is last year's. */
function yearOf(month: string, day: string, today: IsoDay): string {
  const year = today.slice(0, 4)
  return isoDay(year, month, day) > today ? String(Number(year) - 1) : year
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
