import type { Db } from '../../src/main/store/tx'
import { statementsOf } from '../support/statements'
import { type Figure, median, timed } from './measure'

// An action in main against the very statements that it runs, recorded from it and run bare on the same connection.

const usual = '≤ 1.3 × bare + 1 ms'

/** Half of the times and 95 of 100, ours and the bare statements' in turn; `alike`: what is done in memory, as a statement. */
export async function againstBare(
  db: Db,
  name: string,
  rounds: number,
  act: () => unknown,
  alike: () => unknown = () => {},
  bound = usual,
): Promise<readonly Figure[]> {
  const statements = await recorded(db, act)
  const bare = () => {
    statements()
    alike()
  }
  const ours: number[] = []
  const alone: number[] = []
  for (let round = -Math.min(20, rounds); round < rounds; round++) {
    const { ms: action } = await timed(act)
    const without = timedSync(bare)
    if (round < 0) continue
    ours.push(action)
    alone.push(without)
  }
  const figure = { unit: 'ms', bound, runs: rounds } as const
  return [
    { ...figure, name: `${name}, in main: half of the times`, ours: median(ours), bare: median(alone) },
    { ...figure, name: `${name}, in main: 95 of 100`, ours: at95(ours), bare: at95(alone) },
  ]
}

/** What runs the statements of the act with the same values, prepared already, and nothing else. */
async function recorded(db: Db, act: () => unknown): Promise<() => void> {
  const runs = await statementsOf(db, act)
  const prepared = runs.map(({ sql, how, bound }) => ({
    statement: db.prepare<unknown[], unknown>(sql),
    how,
    bound,
  }))
  return () => {
    for (const { statement, how, bound } of prepared) statement[how](...bound)
  }
}

export function at95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
}

export function timedSync(act: () => unknown): number {
  const startedAt = performance.now()
  act()
  return performance.now() - startedAt
}

/** What it took of the processor, in milliseconds: whatever else the machine does. */
export function processorOf(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
