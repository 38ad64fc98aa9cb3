import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Db } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { bundled } from '../main/store/child'
import { plainSheets } from '../support/busy-desk'
import { type BareRows, openBareRows } from './bare-rows'
import { assertCutsFit, cutting, type Ledger, ledgers } from './ledger-without'
import { median, timed } from './measure'
import type { RegisteringDesk } from './registering-desk'

export const rounds = 5
export const registrations = 40
export const modes = ['FULL', 'NORMAL', 'OFF'] as const
export const ways = [...(Object.keys(ledgers) as Ledger[]), 'bare rows'] as const

export type Mode = (typeof modes)[number]
export type Way = (typeof ways)[number]
/** The median registration of each round, in ms. */
export type Times = Readonly<Record<Way, Readonly<Record<Mode, readonly number[]>>>>

/**
 * Registers with each ledger and each synchronous in turn, and puts the same rows bare, all in one process. Only here is
 * another synchronous set.
 */
export async function timeLedgers(folder: string): Promise<Times> {
  assertCutsFit()
  const desks = new Map<Ledger, RegisteringDesk>()
  for (const ledger of Object.keys(ledgers) as Ledger[]) desks.set(ledger, await openWith(ledger, folder))
  const whole = deskOf(desks, 'as it is')
  const bare = openBareRows(whole.desk.db, join(folder, 'bare-ledger.db'))
  try {
    const times = await timeAll(desks, bare)
    for (const [ledger, { desk }] of desks) assertMeant(ledger, desk.db, whole.desk.db)
    return times
  } finally {
    bare.db.close()
    for (const { desk } of desks.values()) desk.close()
  }
}

async function openWith(ledger: Ledger, folder: string): Promise<RegisteringDesk> {
  const program = await bundled(new URL('registering-desk.ts', import.meta.url).href, [cutting(ledger)])
  try {
    const { openRegisteringDesk } = (await import(
      pathToFileURL(program).href
    )) as typeof import('./registering-desk')
    return await openRegisteringDesk(join(folder, ledger.replaceAll(' ', '-')), plainSheets.draw)
  } finally {
    rmSync(dirname(program), { recursive: true, force: true })
  }
}

async function timeAll(desks: ReadonlyMap<Ledger, RegisteringDesk>, bare: BareRows): Promise<Times> {
  const times = Object.fromEntries(
    ways.map((way) => [way, Object.fromEntries(modes.map((mode) => [mode, [] as number[]]))]),
  ) as Record<Way, Record<Mode, number[]>>
  // The round before the first warms up.
  for (let round = 0; round <= rounds; round++) {
    const taken = new Map<string, number[]>()
    const keep = (way: Way, mode: Mode, ms: number) => {
      taken.set(`${way} ${mode}`, [...(taken.get(`${way} ${mode}`) ?? []), ms])
    }
    for (let turn = 0; turn < registrations; turn++)
      for (const mode of modes)
        for (const [ledger, desk] of rotated([...desks], turn)) {
          // Before the draft, so that its commit takes to the disk what another mode left unwritten.
          desk.desk.db.pragma(`synchronous = ${mode}`)
          if (ledger !== 'as it is') {
            keep(ledger, mode, await desk.registerOne())
            continue
          }
          bare.db.pragma(`synchronous = ${mode}`)
          keep(ledger, mode, await desk.registerOne(bare.keepUp))
          keep('bare rows', mode, (await timed(bare.register())).ms)
        }
    if (round === 0) continue
    for (const way of ways)
      for (const mode of modes) times[way][mode].push(median(taken.get(`${way} ${mode}`) ?? []))
  }
  return times
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

/** That each desk did what its name says, or the figures would be of something else. */
function assertMeant(ledger: Ledger, db: Db, whole: Db): void {
  const count = (of: Db, table: string) => of.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  const [cases, events] = [count(db, 'caseRecord'), count(db, 'event')]
  const isWhole = verify(db).kind === 'whole'
  const hasAll = cases === count(whole, 'caseRecord') && events === count(whole, 'event')
  const meant: Readonly<Record<Ledger, boolean>> = {
    'as it is': isWhole && cases === (rounds + 1) * registrations * modes.length,
    'no row checks': isWhole && hasAll,
    'nor hashes': !isWhole && hasAll,
    'nor events': events === 0 && cases === count(whole, 'caseRecord'),
  }
  if (!meant[ledger]) throw new Error(`The desk “${ledger}” is not that: ${cases} cases, ${events} events`)
}

function deskOf(desks: ReadonlyMap<Ledger, RegisteringDesk>, ledger: Ledger): RegisteringDesk {
  const found = desks.get(ledger)
  if (!found) throw new Error(`There is no desk “${ledger}”`)
  return found
}
