import { writeSync } from 'node:fs'
import { withdrawUnfinished } from '../../../src/main/actions/directory-withdraw'
import { openWorks } from '../../../src/main/actions/works'
import { csvOf } from '../../../src/main/csv'
import { noPrinter, openTestDesk } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'

// Takes back what a killed one left, imports a list and ends; says how far it is between the slices.
const [dataDir = '', round = ''] = process.argv.slice(2)
const desk = await openTestDesk(noPrinter, { dataDir })
const events = desk.db.prepare<[string], { last: number | null }>(
  'SELECT max(id) AS last FROM event WHERE kind = ?',
)
const count = desk.db.prepare<[string, number], { events: number }>(
  'SELECT count(*) AS events FROM event WHERE kind = ? AND id > ?',
)

function tell(kind: string): () => void {
  const from = events.get(kind)?.last ?? 0
  let told = 0
  const timer = setInterval(() => {
    const done = count.get(kind, from)?.events ?? 0
    if (done === told) return
    told = done
    writeSync(1, `${kind} ${done}\n`)
  }, 1)
  return () => clearInterval(timer)
}

await setUpOrSignIn(desk)

const { db } = desk
const works = openWorks(
  {
    draw: () => Promise.reject(new Error('Nothing is drawn')),
    undertake: () => {
      throw new Error('Nothing is undertaken')
    },
  },
  () => {},
)
const stopTelling = tell('directory.withdrawn')
await withdrawUnfinished({ db, clock: () => desk.now, changed: () => {}, works })
stopTelling()

const rows = Array.from({ length: 120 }, (_, at) => [
  `第${round}批${at}号公司`,
  `联系人${at}`,
  `1380000${1000 + at}`,
  `${round}座-${at}`,
])
desk.chosen = {
  kind: 'read',
  bytes: csvOf([['客户单位', '联系人', '联系电话', '房号'], ...rows]),
  name: '租户.csv',
}
const { fileId, mapping } = await desk.ask('directory.read', {})
tell('directory.imported')
await desk.ask('directory.import', { fileId, mapping })
writeSync(1, 'done\n')
process.exit(0)
