import { writeSync } from 'node:fs'
import { choosePrinter, doOneAct, plainSheets, readyPrinter } from '../../support/busy-desk'
import { takeWhatComes } from '../../support/busy-intake'
import { openTestDesk } from '../../support/desk'
import { dice } from '../../support/dice'
import { setUpOrSignIn } from '../../support/people'

// A desk's mixed day, act after act, until it is killed. After each answer that the window would have got it says where
// the chain stood: all up to there was shown, and may not be lost.
const [dataDir = '', seed = '1', startedAt = ''] = process.argv.slice(2)
const desk = await openTestDesk(readyPrinter, {
  dataDir,
  draw: plainSheets.draw,
  ...(startedAt && { now: startedAt as never }),
})
if (await setUpOrSignIn(desk)) await choosePrinter(desk)
const roll = dice(Number(seed))
const head = desk.db.prepare<[], { id: number; hash: string }>(
  'SELECT id, hash FROM event ORDER BY id DESC LIMIT 1',
)
writeSync(1, 'ready\n')
for (;;) {
  const act = roll() < 0.3 ? await takeWhatComes(desk, roll) : await doOneAct(desk, roll)
  const shown = head.get()
  writeSync(1, `${act} ${shown?.id} ${shown?.hash} ${desk.now}\n`)
}
