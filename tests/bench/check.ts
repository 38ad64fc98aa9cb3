import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkBook } from '../../src/main/store/check-book'
import { changeRecord, insertRecord } from '../../src/main/store/ledger'
import { openStore } from '../../src/main/store/open'
import { transaction } from '../../src/main/store/tx'
import { act, cases, complaint, migrations } from '../main/store/desk-of-two-tables'
import { type Figure, timed } from './measure'

const events = 100_000
const eventsOfCase = 5

/** 核对 of a book of 100,000 events: how long, and how much memory it takes while it reads. */
export async function measureCheck(folder: string): Promise<readonly Figure[]> {
  const file = join(folder, 'large.db')
  await makeLargeBook(file)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().rss
  let highest = before
  let told = 0
  const { ms, value } = await timed(() =>
    checkBook({ file, anchors: [] }, () => {
      told += 1
      highest = Math.max(highest, process.memoryUsage().rss)
    }),
  )
  process.stdout.write(`${JSON.stringify(value)}, told ${told} times how far it is\n`)
  if (value.kind !== 'whole') process.exitCode = 1
  const figure = { bare: null, bound: null, runs: 1 }
  return [
    { ...figure, name: `核对 of ${events} events`, unit: 'ms', ours: ms },
    {
      ...figure,
      name: 'memory it took on top',
      unit: 'MB',
      ours: (highest - before) / 2 ** 20,
      bound: 'flat',
    },
  ]
}

async function makeLargeBook(file: string): Promise<void> {
  const opening = await openStore({ file, wasUsed: false, migrations, backUp: async () => {} })
  if (opening.kind !== 'new') throw new Error(`The store is ${opening.kind}`)
  const { db } = opening
  for (let made = 0; made < events / eventsOfCase; made += 500)
    transaction(db, (tx) => {
      for (let place = 1; place <= 500; place++) {
        const id = insertRecord(tx, cases, complaint(String(made + place)), act('case.registered'))
        for (let change = 1; change < eventsOfCase; change++)
          changeRecord(tx, cases, id, { content: `第 ${change} 次更正` }, act('case.corrected'))
      }
    })
  db.close()
}
