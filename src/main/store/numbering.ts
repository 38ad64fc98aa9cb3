import { dayOf, type Instant, type IsoDay, monthOf } from '#shared/domain/day'
import { type CaseNumber, formatNumber } from '#shared/domain/number'
import { statement } from './statement'
import { assertOpen, type Tx } from './tx'

/** What is numbered, one series each (domain.md, Numbers); the prefix that stands on paper is a setting. */
export type Series =
  | 'case'
  | 'dispatch'
  | 'revisit'
  | 'month-revisit'
  | 'liaison'
  | 'rectification'
  | 'approval'
  | 'inspection'
  | 'survey'

/** Takes the month's next number. If the caller's transaction rolls back, it was never taken. */
export function takeNumber(tx: Tx, series: Series, issuedOn: IsoDay): number {
  assertOpen(tx)
  const taken = statement<[Series, string], { last: number }>(
    tx,
    `INSERT INTO numberSeries (series, month, last) VALUES (?, ?, 1)
       ON CONFLICT (series, month) DO UPDATE SET last = last + 1 RETURNING last`,
  ).get(series, monthOf(issuedOn))
  if (!taken) throw new Error(`No number was taken from the series ${series}`)
  return taken.last
}

/** The next of the series as it is written (`HF-202611-0001`), in the local month of `at`. */
export function nextNumber(tx: Tx, series: Series, prefix: string, at: Instant): CaseNumber {
  const on = dayOf(at)
  return formatNumber({ prefix, month: monthOf(on), place: takeNumber(tx, series, on) })
}
