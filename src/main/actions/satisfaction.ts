import type { Span } from '#shared/domain/calendar'
import { type GaugePeriod, spanOfPeriod } from '#shared/domain/gauge'
import type { AskedOf, Satisfaction } from '#shared/domain/satisfaction'
import type { Asked, Output } from '#shared/ipc/contract'
import { gaugePageLength } from '#shared/ipc/gauge-questions'
import type { CasePortion } from '../store/revisit-window'
import { type AnswerRow, answersOf, satisfactionBy } from '../store/satisfaction'
import type { Db } from '../store/tx'
import { storedCustomerLine } from './lines'
import { pageShown } from './page-shown'
import type { Station } from './station'

const none = { good: 0, answered: 0 }
const nobody: Satisfaction = {
  cases: 0,
  quality: none,
  unanswered: 0,
  timeliness: none,
  attitude: none,
  handling: none,
  first: none,
}

/** All of them as one. */
export function satisfactionOf(db: Db, of: AskedOf, period: GaugePeriod): Satisfaction {
  return satisfactionIn(db, of, spanOfPeriod(period))
}

/** Of a portion of the cases, or of all. */
export function satisfactionIn(
  db: Db,
  of: AskedOf,
  span: Span,
  portion: CasePortion | null = null,
): Satisfaction {
  const [all] = satisfactionBy(db, of, null, span, portion)
  if (!all) return nobody
  const { key: _, ...sum } = all
  return sum
}

/** Of two portions of the cases together. */
export function plusSatisfaction(a: Satisfaction, b: Satisfaction): Satisfaction {
  const plus = (of: 'quality' | 'timeliness' | 'attitude' | 'handling' | 'first') => ({
    good: a[of].good + b[of].good,
    answered: a[of].answered + b[of].answered,
  })
  return {
    cases: a.cases + b.cases,
    quality: plus('quality'),
    unanswered: a.unanswered + b.unanswered,
    timeliness: plus('timeliness'),
    attitude: plus('attitude'),
    handling: plus('handling'),
    first: plus('first'),
  }
}

export function showSatisfaction(
  { db }: Station,
  { period, of, by }: Asked<'gauge.satisfaction'>,
): Output<'gauge.satisfaction'> {
  return [...satisfactionBy(db, of, by, spanOfPeriod(period))]
}

export function listAnswers(
  { db }: Station,
  { period, of, group, page }: Asked<'gauge.answers'>,
): Output<'gauge.answers'> {
  const span = spanOfPeriod(period)
  const groups = satisfactionBy(db, of, group?.by ?? null, span)
  const total = groups.find(({ key }) => key === (group?.key ?? ''))?.cases ?? 0
  const shown = pageShown(page, total, gaugePageLength)
  const rows = answersOf(db, { of, group }, span, {
    limit: gaugePageLength,
    offset: shown * gaugePageLength,
  })
  return { rows: rows.map(answerViewOf), page: shown, total }
}

export function answerViewOf(row: AnswerRow): Output<'gauge.answers'>['rows'][number] {
  const { company: _, contactName: __, isAnonymous: ___, ...answer } = row
  return { ...answer, customer: storedCustomerLine(row) }
}
