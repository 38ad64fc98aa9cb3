import type { IssuedNumber } from '#shared/domain/backup'
import type { IsoMonth } from '#shared/domain/day'
import type { Series } from './numbering'
import { statement } from './statement'
import { assertOpen, type Db, type Tx } from './tx'

/** How far each series has come. */
export function issuedNumbers(db: Db): readonly IssuedNumber[] {
  return statement<[], IssuedNumber>(
    db,
    'SELECT series, month, last FROM numberSeries ORDER BY series, month',
  ).all()
}

/** The last number of that series that the month issued; 0: none yet. */
export function lastNumberOf(db: Db, series: Series | IssuedNumber['series'], month: IsoMonth): number {
  return (
    statement<[string, IsoMonth], { last: number }>(
      db,
      'SELECT last FROM numberSeries WHERE series = ? AND month = ?',
    ).get(series, month)?.last ?? 0
  )
}

/**
 * Goes on after the numbers that were issued from a book that a restore replaced: what stands on paper is not issued
 * again. Never lower; step by step, since the series' guards let it go no other way.
 */
export function raiseNumbers(tx: Tx, numbers: readonly IssuedNumber[]): void {
  assertOpen(tx)
  for (const { series, month, last } of numbers) {
    for (let reached = lastNumberOf(tx, series, month); reached < last; reached += 1)
      statement(
        tx,
        `INSERT INTO numberSeries (series, month, last) VALUES (?, ?, 1)
           ON CONFLICT (series, month) DO UPDATE SET last = last + 1`,
      ).run(series, month)
  }
}
