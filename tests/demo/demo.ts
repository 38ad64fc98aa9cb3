import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import {
  addDays,
  dayOf,
  type Instant,
  type IsoDay,
  instantAt,
  monthOf,
  type TimeOfDay,
} from '#shared/domain/day'
import type { CaseView } from '#shared/ipc/views'
import { now } from '../../src/main/clock'
import type { TestDesk } from '../support/desk'
import { until as waitUntil } from '../support/private-daemon'
import { pass } from './agenda'
import { livesOf, livesOfService, livesOfToday } from './month'
import { copyPapers, picturePages } from './papers'
import { openPark } from './park'
import { takePictures } from './pictures'
import { sheetsOut } from './reception'

// npm run demo: a made-up month at a made-up park, then the real program on its folder.

const root = join(import.meta.dirname, '../..')
const demo = join(root, 'out/demo')
const dataDir = join(demo, 'data')
const say = (line: string) => process.stdout.write(`${line}\n`)
const place = (path: string) => relative(root, path)

const startedAt = performance.now()
rmSync(demo, { recursive: true, force: true })
mkdirSync(join(demo, 'screens'), { recursive: true })

const today = now()
const month = monthOf(addDays(`${monthOf(dayOf(today))}-01` as IsoDay, -1))
const opening = instantAt(addDays(`${month}-01` as IsoDay, -7), '09:00' as TimeOfDay)

const views = await fill(opening, today)
say(`A made-up month, ${month}: ${views.length} cases in ${place(dataDir)}`)

const critical = found(
  'a critical one that is closed',
  (view) => isClosed(view) && view.matter.grade === 'critical',
)
const again = found('one that was not solved at first', (view) => isClosed(view) && view.rounds.length > 1)
const long = found('a long one', ({ matter }) => matter.content.length >= 4_000)
const rare = found('one with rare characters', ({ matter }) => matter.content.includes('𠮷'))
const short = found('a short one', ({ matter }) => matter.grade === 'minor' && matter.channel === 'walkIn')
const tail = ({ matter }: CaseView) => matter.number.slice(-11)

await takePictures(dataDir, join(demo, 'screens'), month, {
  critical: tail(critical),
  again: tail(again),
  long: tail(long),
})
say(`Its screens, 1280×800: ${place(join(demo, 'screens'))}`)

const forms = join(demo, 'forms')
await copyPapers(dataDir, forms, month, {
  'F01-短': short.matter.id,
  'F01-四千字': long.matter.id,
  'F01-生僻字': rare.matter.id,
  'F01-第二次处理': again.matter.id,
})
picturePages(forms)
say(`Its forms, report and archive, each page as a picture: ${place(forms)}`)
say(`To look around in it: npm start -- --data-dir=${dataDir} (王敏, 口令 402913)`)
say(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`)

/** The month, and what lies on the desk today. */
async function fill(from: Instant, until: Instant): Promise<readonly CaseView[]> {
  const desk = await openPark(dataDir, from)
  try {
    const service = await livesOfService(desk, month, from, until)
    await pass(desk, [...(await livesOf(desk, month)), ...service, ...livesOfToday(desk, until)], until)
    for (const { matter, rounds } of await viewsOf(desk)) if (rounds.length > 1) await copyOf(desk, matter.id)
    await allOut(desk)
    if (desk.faults.length > 0) throw desk.faults[0]
    return await viewsOf(desk)
  } finally {
    desk.db.close()
  }
}

/** 副本: F01 with all that is known by now. */
async function copyOf(desk: TestDesk, caseId: CaseId): Promise<void> {
  await desk.ask('slip.reprint', { caseId, kind: 'copy' })
  await sheetsOut(desk, caseId)
}

/** Every other sheet came out as well, and the clerk has said so. */
async function allOut(desk: TestDesk): Promise<void> {
  const waiting = () => desk.db.prepare("SELECT 1 FROM printJob WHERE state IN ('made', 'queued')").get()
  await waitUntil('every sheet', async () => waiting() === undefined)
  const { unconfirmed } = await desk.ask('today.show', { only: null, page: 0 })
  for (const { job } of unconfirmed)
    if (job) await desk.ask('print.confirm', { jobId: job.id, cameOut: true })
}

async function viewsOf(desk: TestDesk): Promise<readonly CaseView[]> {
  const ids = desk.db.prepare<[], { id: CaseId }>('SELECT id FROM caseRecord ORDER BY id').all()
  return Promise.all(ids.map(({ id }) => desk.ask('case.show', { caseId: id })))
}

function isClosed({ matter }: CaseView): boolean {
  return matter.closing !== null
}

function found(what: string, is: (view: CaseView) => boolean): CaseView {
  const view = views.find(is)
  if (!view) throw new Error(`The month has no case that is ${what}`)
  return view
}
