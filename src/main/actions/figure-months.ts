import { addMonths, firstDayOf, type Instant, type IsoMonth, monthOf, spanOf } from '#shared/domain/day'
import { handlingOf, type MonthCounts } from '#shared/domain/figure-counts'
import { type StandingCounts, sharedBy, sumOf } from '#shared/domain/gauge-list'
import { monthsBetween } from '#shared/domain/month'
import { contentCounts, handlingTimes, receivedByKind, setCount, windowCounts } from '../store/figure-count'
import type { Db } from '../store/tx'
import type { Pace } from './pace'

const monthsDrawn = 12

/** Month against month, up to that one. What each leaves open is what it began with, what came and what was closed. */
export async function monthsTo(db: Db, last: IsoMonth, now: Instant, pace: Pace): Promise<MonthCounts[]> {
  const months = monthsBetween(monthOf(addMonths(firstDayOf(last), 1 - monthsDrawn)), last)
  const counted: MonthCounts[] = []
  let open = setCount(db, 'carried', spanOf(months[0] ?? last))
  for (const month of months) {
    const span = spanOf(month)
    await pace()
    const received = receivedByKind(db, span)
    const closed = setCount(db, 'closed', span)
    open += received.complaint + received.job + received.other - closed
    await pace()
    const windows = windowCounts(db, { ...span, now })
    await pace()
    const said = contentCounts(db, span)
    await pace()
    const times = handlingTimes(db, span)
    counted.push({
      month,
      received,
      closed,
      open,
      windows: { notJob: rateOf(windows.notJob), job: rateOf(windows.job) },
      said,
      handling: { notJob: handlingOf(times.notJob), job: handlingOf(times.job) },
    })
  }
  return counted
}

function rateOf(windows: StandingCounts) {
  const { part, whole } = sharedBy.complaintRate
  return { good: sumOf(windows, part), answered: sumOf(windows, whole ?? []) }
}
