import type { IsoMonth } from '#shared/domain/day'
import type { GaugePeriod } from '#shared/domain/gauge'

/** Its months, first and last. */
export function monthsOf(period: GaugePeriod): {
  readonly firstMonth: IsoMonth
  readonly lastMonth: IsoMonth
} {
  if (period.by === 'month') return { firstMonth: period.month, lastMonth: period.month }
  const month = (of: string) => `${period.year}-${of}` as IsoMonth
  return { firstMonth: month('01'), lastMonth: month('12') }
}
