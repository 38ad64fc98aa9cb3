import { hour, type Instant, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../support/desk'

/** A data folder as an earlier shift left it: 首次设置 done, and what `fill` did since, from `at` on. */
export async function prepare(
  dataDir: string,
  fill: (desk: TestDesk) => Promise<void> = async () => {},
  at: Instant = plus(now(), -2 * hour),
  settings: Parameters<typeof setUp>[1] = {},
): Promise<string> {
  const desk = await openTestDesk(noPrinter, { dataDir, now: at })
  try {
    await setUp(desk, settings)
    await fill(desk)
    await allDrawn(desk)
  } finally {
    desk.db.close()
  }
  if (desk.faults.length > 0) throw new Error('The earlier shift met a fault', { cause: desk.faults[0] })
  return dataDir
}

/** Sheets are drawn after the answer; the database must not be closed over it. */
async function allDrawn(desk: TestDesk): Promise<void> {
  const slips = desk.db.prepare<[], { id: number }>('SELECT id FROM slip').all()
  for (const { id } of slips) await desk.ask('slip.show', { slipId: id })
}
