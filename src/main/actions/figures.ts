import type { Span } from '#shared/domain/calendar'
import { type Instant, monthOf } from '#shared/domain/day'
import { chartsOf } from '#shared/domain/figure-charts'
import { type FigurePeriod, type FigureSheet, periodOfMonth, spanOfDays } from '#shared/domain/figure-sheet'
import { figuresOf, withDemanded } from '#shared/domain/figures'
import { casesAskedInPeriod, casesOfPeriod } from '../store/case-period'
import { answeredContacts } from '../store/contact'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { currentProfile } from '../store/profile'
import type { Db } from '../store/tx'
import { demandedFigures } from './gauges'
import { figureCase } from './month-facts'

/** All figures of the period as they stand at `asOf`, and their pictures: in 月报 and on 统计表 the same. */
export async function figureSheet(db: Db, period: FigurePeriod, asOf: Instant): Promise<FigureSheet> {
  const span = spanOfDays(period)
  const { targets } = currentProfile(db).revisiting
  const cases = casesOf(db, span).map(figureCase)
  const askedBeside = caseFilesOf(db, casesAskedInPeriod(db, span)).map(figureCase)
  const contacts = answeredContacts(db, span.from, span.until)
  const counted = figuresOf(cases, contacts, span, asOf, { targets, askedBeside })
  const month = monthOf(period.from)
  const whole = periodOfMonth(month)
  // 指标 are those of a month or a year.
  const figures =
    period.from === whole.from && period.to === whole.to
      ? withDemanded(counted, demandedFigures(db, { by: 'month', month }, asOf))
      : counted
  return { period, asOf, figures: [...figures], charts: [...chartsOf(figures)] }
}

function casesOf(db: Db, { from, until }: Span): readonly CaseFile[] {
  return caseFilesOf(db, casesOfPeriod(db, from, until))
}
