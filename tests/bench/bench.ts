import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dayOf, type IsoDay, monthOf } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { mondayMorning } from '../support/desk'
import { measureArchive } from './archive'
import { measureBoard } from './board'
import { measureBook } from './book'
import { measureCheck } from './check'
import { measureClosing } from './closing'
import { measureDamage } from './damage'
import { measureFigures } from './figures'
import { measureFinding } from './finding'
import { makeFindingDesk } from './finding-desk'
import { measureForm } from './form'
import { makeFullMonth } from './full-month'
import { measureGauges } from './gauges'
import { measureKeys } from './keys'
import { measureKills } from './kills'
import { measureLedger } from './ledger'
import { measureLists } from './lists'
import { type Figure, table } from './measure'
import { measureMonths } from './months'
import { measureRegistration } from './registration'
import { measureRevisits } from './revisits'
import { measureSlips } from './slips'
import { measureSoak } from './soak'
import { measureSurveys } from './surveys'
import { measureWindow } from './window'
import { measureKilledWork } from './work'

// npm run bench: our figures beside the bare thing's, in the same run. `npm run bench -- form window` measures only
// those. Bounds in time are printed, not asserted; a case lost by a kill ends it with exit 1.

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const month = monthOf(addDays(`${monthOf(dayOf(now()))}-01` as IsoDay, -1))
const cases = 500

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  window: async () => measureWindow(await fullMonth()),
  form: async () => measureForm(await fullMonth(), folder),
  registration: () => measureRegistration(folder),
  ledger: () => measureLedger(folder),
  board: () => measureBoard(folder),
  revisits: () => measureRevisits(folder),
  finding: async () => measureFinding(await fullDesk()),
  keys: async () => measureKeys(await fullDesk()),
  book: () => measureBook(folder),
  archive: async () => measureArchive(await fullMonth(), month, cases),
  closing: () => measureClosing(folder, month),
  months: async () => measureMonths(await fullDesk()),
  kills: measureKills,
  work: measureKilledWork,
  damage: measureDamage,
  soak: measureSoak,
  check: () => measureCheck(folder),
  slips: () => measureSlips(folder),
  gauges: () => measureGauges(folder),
  lists: () => measureLists(folder, month),
  figures: () => measureFigures(folder),
  surveys: () => measureSurveys(folder),
}

const say = (line: string) => process.stdout.write(`${line}\n`)
// Behind the loader and this file.
const asked = process.argv.slice(3)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`Not measured here: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}`)

const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    say(`${name} …`)
    figures.push(...(await measure()))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model,
  electron: process.versions.electron,
  node: process.versions.node,
  platform: process.platform,
}
const file = join(import.meta.dirname, '../../out/bench.json')
mkdirSync(join(file, '..'), { recursive: true })
writeFileSync(file, `${JSON.stringify({ measuredAt: now(), machine, figures }, null, 2)}\n`)
say(
  `\n${table(figures)}\n\n${machine.cores} × ${machine.processor}, Electron ${machine.electron}. As JSON: ${file}`,
)

/** A folder that parts share, made when the first of them asks for it. */
async function fullMonth(): Promise<string> {
  const dataDir = join(folder, 'full-month')
  if (!existsSync(dataDir)) await makeFullMonth(dataDir, month, cases)
  return dataDir
}

async function fullDesk(): Promise<string> {
  const dataDir = join(folder, 'full-desk')
  if (!existsSync(dataDir)) await makeFindingDesk(dataDir, mondayMorning)
  return dataDir
}
