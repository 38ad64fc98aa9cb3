import type { Span } from '#shared/domain/calendar'
import {
  addDays,
  firstDayOf,
  type Instant,
  type IsoMonth,
  instantAt,
  monthOf,
  type TimeOfDay,
} from '#shared/domain/day'
import { chartsOf } from '#shared/domain/figure-charts'
import type { FigurePeriod, FigureSheet } from '#shared/domain/figure-sheet'
import { figuresOf, withDemanded } from '#shared/domain/figures'
import { lastDayOf } from '#shared/domain/month'
import { casesAskedInPeriod, casesOfPeriod } from '../store/case-period'
import { answeredContacts } from '../store/contact'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { currentProfile } from '../store/profile'
import type { Db } from '../store/tx'
import { demandedFigures } from './gauges'
import { figureCase } from './month-facts'

/**
 * Figures and charts of any period as they stand now: the one place that 统计表 and 月报 get them from. `all`: the cases of
 * the period, where they are at hand.
 */
export function figureSheetOf(
  db: Db,
  period: FigurePeriod,
  now: Instant,
  all: readonly CaseFile[] = casesOf(db, spanOfDays(period)),
): FigureSheet {
  const span = spanOfDays(period)
  const { targets } = currentProfile(db).revisiting
  const askedBeside = caseFilesOf(db, casesAskedInPeriod(db, span)).map(figureCase)
  const contacts = answeredContacts(db, span.from, span.until)
  const counted = figuresOf(all.map(figureCase), contacts, span, now, { targets, askedBeside })
  const month = monthOf(period.from)
  const isMonth = period.from === firstDayOf(month) && period.to === lastDayOf(month)
  // 指标 are those of a month or a year.
  const figures = isMonth ? withDemanded(counted, demandedFigures(db, { by: 'month', month }, now)) : counted
  return { period, asOf: now, figures: [...figures], charts: [...chartsOf(figures)] }
}

export function wholeMonth(month: IsoMonth): FigurePeriod {
  return { from: firstDayOf(month), to: lastDayOf(month) }
}

function casesOf(db: Db, { from, until }: Span): readonly CaseFile[] {
  return caseFilesOf(db, casesOfPeriod(db, from, until))
}

/** Both days are counted. */
function spanOfDays({ from, to }: FigurePeriod): Span {
  const midnight = '00:00' as TimeOfDay
  return { from: instantAt(from, midnight), until: instantAt(addDays(to, 1), midnight) }
}
