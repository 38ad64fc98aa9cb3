import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { hour, plus } from '#shared/domain/day'
import { verify } from '../../src/main/store/verify'
import { choosePrinter, doOneAct, plainSheets, readyPrinter } from '../support/busy-desk'
import { openTestDesk, setUp, type TestDesk } from '../support/desk'
import { dice } from '../support/dice'
import { type Figure, median } from './measure'

// A busy desk takes some 6 new matters and 40 further acts an hour (findings 0: a reception desk writes a few rows a
// minute); here ten times that, for eight hours of the desk's clock, as fast as it goes. The board is shown after every
// act, and looked at every twenty seconds of the desk's clock, as the window and index.ts do.
const hours = 8
const actsAnHour = 460
const lookEvery = 20_000
const samples = 80

type Sample = { readonly heap: number; readonly rss: number; readonly prepared: number }

/** Memory after warm-up is flat: the last quarter against the second. Statements are prepared once. */
export async function measureSoak(): Promise<readonly Figure[]> {
  const collect = collector()
  const desk = await openTestDesk(readyPrinter, { draw: plainSheets.draw })
  try {
    await setUp(desk)
    await choosePrinter(desk)
    const prepared = countPrepares(desk)
    const acts = hours * actsAnHour
    const roll = dice(20261123)
    const taken: Sample[] = []
    const pace = (hours * hour) / acts
    let lookedAt = desk.now
    for (let act = 1; act <= acts; act++) {
      await doOneAct(desk, roll, pace)
      await desk.ask('today.show', { only: null })
      for (; plus(lookedAt, lookEvery) <= desk.now; lookedAt = plus(lookedAt, lookEvery)) desk.look()
      if (act % Math.floor(acts / samples) !== 0) continue
      await setImmediate()
      collect()
      const { heapUsed, rss } = process.memoryUsage()
      taken.push({ heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20, prepared: prepared() })
      desk.heard.length = 0
    }
    return figures(desk, taken, acts)
  } finally {
    desk.close()
  }
}

function figures(desk: TestDesk, taken: readonly Sample[], acts: number): readonly Figure[] {
  const quarter = Math.floor(taken.length / 4)
  const [early, late] = [taken.slice(quarter, 2 * quarter), taken.slice(3 * quarter)]
  const of = (part: readonly Sample[], what: keyof Sample) => median(part.map((sample) => sample[what]))
  const verdict = verify(desk.db)
  const cases = desk.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM caseRecord').get()?.n
  const shape = `${acts} acts, ${cases} cases, ${verdict.kind === 'whole' ? `${verdict.head.id} events, whole` : 'BROKEN'}, ${desk.faults.length} faults`
  process.stdout.write(`${shape}\n`)
  for (const [at, { heap, rss, prepared }] of taken.entries())
    if (at % quarter === quarter - 1 || at === 0)
      process.stdout.write(
        `  after ${Math.round(((at + 1) / taken.length) * 100)} %: heap ${heap.toFixed(1)} MB, RSS ${rss.toFixed(0)} MB, ${prepared} statements\n`,
      )
  if (verdict.kind !== 'whole' || desk.faults.length > 0) process.exitCode = 1
  const figure = (name: string, unit: Figure['unit'], what: keyof Sample, bound: string): Figure => ({
    name,
    unit,
    ours: of(late, what),
    bare: of(early, what),
    bound,
    runs: acts,
  })
  return [
    figure('heap in the last quarter of 8 hours, against the second', 'MB', 'heap', 'flat'),
    figure('RSS in the last quarter of 8 hours, against the second', 'MB', 'rss', 'flat'),
    figure('statements prepared by then, against the second quarter', 'statements', 'prepared', '1 ×'),
  ]
}

function countPrepares({ db }: TestDesk): () => number {
  const prepare = db.prepare.bind(db)
  let count = 0
  db.prepare = ((sql: string) => {
    count += 1
    return prepare(sql)
  }) as typeof db.prepare
  return () => count
}

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
