/** One line of the table. Times are medians in milliseconds unless `unit` says otherwise. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'forms/s' | 'MB' | 'findings' | 'statements' | '%'
  readonly ours: number
  /** What the bare thing takes, in the same run; null where there is none to hold it against. */
  readonly bare: number | null
  /** What was asked for (issue 2, measured 10); shown beside, never asserted. */
  readonly bound: string | null
  readonly runs: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured')
  return (upper + lower) / 2
}

/** How long it took, in milliseconds, and what came of it. */
export async function timed<Value>(act: () => Promise<Value> | Value): Promise<{ ms: number; value: Value }> {
  const startedAt = performance.now()
  const value = await act()
  return { ms: performance.now() - startedAt, value }
}

/**
 * Runs each act in turn, one round after the other, so that whatever else the machine does falls on all alike. The
 * first round is a warm-up and does not count. Answers the times of each act.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  acts: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, readonly number[]>> {
  const times = {} as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++)
    for (const [name, act] of Object.entries(acts) as [Name, () => Promise<number>][]) {
      const ms = await act()
      times[name] ??= []
      if (round > 0) times[name].push(ms)
    }
  return times
}

export function table(figures: readonly Figure[]): string {
  const head = ['', 'ours', 'bare', 'ratio', 'asked for', 'runs']
  const lines = figures.map(({ name, unit, ours, bare, bound, runs }) => [
    name,
    `${digits(ours)} ${unit}`,
    bare === null ? '' : `${digits(bare)} ${unit}`,
    bare === null ? '' : `${(ours / bare).toFixed(2)} ×`,
    bound ?? '',
    String(runs),
  ])
  const rows = [head, ...lines]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

function digits(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
}
