import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Mode,
  modes,
  registrations,
  rounds,
  type Times,
  timeLedgers,
  type Way,
  ways,
} from './ledger-times'
import { type Figure, median } from './measure'

/**
 * What a registration pays for the event chain, the row checks and synchronous=FULL: the same desk with each of them left
 * out, and the same rows bare. Medians of five rounds in one run.
 */
export async function measureLedger(folder: string): Promise<readonly Figure[]> {
  const times = await timeLedgers(folder)
  sayAll(times)
  return [...figures(times), syncFigure(folder)]
}

function sayAll(times: Times): void {
  const line = (name: string, cells: readonly string[]) =>
    process.stdout.write(`  ${name.padEnd(16)}${cells.map((cell) => cell.padStart(24)).join('')}\n`)
  line(`ms, ${rounds} × ${registrations}`, modes)
  for (const way of ways)
    line(
      way,
      modes.map((mode) => {
        const taken = times[way][mode]
        return `${median(taken).toFixed(2)} (${Math.min(...taken).toFixed(2)}–${Math.max(...taken).toFixed(2)})`
      }),
    )
}

function figures(times: Times): readonly Figure[] {
  const against = (name: string, [way, mode]: Cell, [other, otherMode]: Cell): Figure => ({
    name,
    unit: 'ms',
    ours: median(times[way][mode]),
    bare: median(times[other][otherMode]),
    bound: null,
    runs: rounds,
  })
  return [
    ...modes.map((mode) =>
      against(`a registration, the same rows bare: ${mode}`, ['as it is', mode], ['bare rows', mode]),
    ),
    against('— FULL against NORMAL', ['as it is', 'FULL'], ['as it is', 'NORMAL']),
    against('— FULL against OFF', ['as it is', 'FULL'], ['as it is', 'OFF']),
    against('— bare rows, FULL against OFF', ['bare rows', 'FULL'], ['bare rows', 'OFF']),
    // At OFF, where the disk does not blur what the processor does.
    against('— row checks, with against without', ['as it is', 'OFF'], ['no row checks', 'OFF']),
    against('— hashes, with against without', ['no row checks', 'OFF'], ['nor hashes', 'OFF']),
    against('— events, with against without', ['nor hashes', 'OFF'], ['nor events', 'OFF']),
    against('— all three, with against without: OFF', ['as it is', 'OFF'], ['nor events', 'OFF']),
    against('— all three, with against without: FULL', ['as it is', 'FULL'], ['nor events', 'FULL']),
  ]
}

type Cell = readonly [way: Way, mode: Mode]

/** How honest this disk is: a virtual one answers at once, an office computer's hard disk takes 10 to 30 ms. */
function syncFigure(folder: string): Figure {
  const file = openSync(join(folder, 'sync'), 'w')
  const block = Buffer.alloc(4096)
  const taken: number[] = []
  try {
    for (let sync = 0; sync < rounds * registrations; sync++) {
      const startedAt = performance.now()
      writeSync(file, block)
      fsyncSync(file)
      taken.push(performance.now() - startedAt)
    }
  } finally {
    closeSync(file)
  }
  const runs = taken.length
  return {
    name: 'one block written and synced on this disk',
    unit: 'ms',
    ours: median(taken),
    bare: null,
    bound: null,
    runs,
  }
}
