import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { noPrinter, openTestDesk } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'

// A month that is archived on the first of the next, killed where the test says: in one of its steps, or just before or
// after its folder gets its name.
const [dataDir = '', point = ''] = process.argv.slice(2)

const { rename } = fsp
fsp.rename = async (from, to) => {
  const isNaming = String(from).endsWith('r1.part') && String(from).startsWith(dataDir)
  if (isNaming && point === 'naming') end()
  await rename(from, to)
  if (isNaming && point === 'named') end()
}
syncBuiltinESMExports()

function end(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('It was killed')
}

const desk = await openTestDesk(noPrinter, { dataDir, now: '2026-12-01T01:00:00.000Z' as never })
await setUpOrSignIn(desk)
setInterval(async () => {
  if ((await desk.ask('work.standing', {}))?.step === point) setTimeout(end, Math.random() * 30)
}, 1)
await desk.ask('month.archive', { month: '2026-11', reason: '', openReason: '下月接着办' })
process.exit(0)
