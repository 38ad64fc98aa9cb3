import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { figureSheet } from '../../src/main/actions/figures'
import type { Db } from '../../src/main/store/tx'
import { noPrinter, openTestDesk, setUp, type TestDesk } from './desk'
import { type Filled, fillDesk } from './filled-desk'

// What has been kept for its whole period: a desk's November 2026, looked at years later.

export const month = '2026-11' as IsoMonth
export const afterOneYear = '2027-12-01T02:00:00.000Z' as Instant
export const afterThreeYears = '2029-12-03T02:00:00.000Z' as Instant
export const afterTenYears = '2036-12-02T02:00:00.000Z' as Instant

/** The month's figures, which no erasure may change. */
export async function figuresOf(db: Db) {
  return (await figureSheet(db, periodOfMonth(month), afterThreeYears)).figures
}

export async function filledDesk(): Promise<{ desk: TestDesk; filled: Filled }> {
  const desk = await openTestDesk(noPrinter)
  await setUp(desk)
  const filled = await fillDesk(desk)
  for (const caseId of Object.values(filled))
    for (const { id } of (await desk.ask('case.show', { caseId })).slips)
      await desk.ask('slip.show', { slipId: id })
  return { desk, filled }
}

export function actAt(at: Instant) {
  return { kind: 'record.erased', operatorId: 1, happenedAt: at, typedAt: at } as const
}

export function papersIn({ dataDir }: TestDesk): string[] {
  return readdirSync(join(dataDir, 'paper'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pdf'),
  )
}
