import type { Instant, IsoMonth } from '#shared/domain/day'
import { parsed } from './json-column'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// 月度归档 under way. No record: it says to the next start what a killed one had come to.

export type Closing<Made> = {
  readonly month: IsoMonth
  readonly begunAt: Instant
  /** What the record will say, once its folder is whole; null: it is not yet. */
  readonly made: Made | null
}

/** The cut: from now on nothing more comes into the month. */
export function beginClosing(tx: Tx, month: IsoMonth, begunAt: Instant): void {
  statement(tx, 'INSERT OR REPLACE INTO monthClosing (month, begunAt, made) VALUES (?, ?, NULL)').run(
    month,
    begunAt,
  )
}

export function noteMade(tx: Tx, month: IsoMonth, made: unknown): void {
  statement(tx, 'UPDATE monthClosing SET made = ? WHERE month = ?').run(JSON.stringify(made), month)
}

/** It is archived, or was given up. */
export function endClosing(tx: Tx, month: IsoMonth): void {
  statement(tx, 'DELETE FROM monthClosing WHERE month = ?').run(month)
}

export function closingsUnderWay<Made>(db: Db): readonly Closing<Made>[] {
  return statement<[], { month: IsoMonth; begunAt: Instant; made: string | null }>(
    db,
    'SELECT month, begunAt, made FROM monthClosing ORDER BY month',
  )
    .all()
    .map(({ made, ...closing }) => ({ ...closing, made: parsed(made) }))
}
