import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { noPrinter, openTestDesk, registerComplaint } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'

// Registers one complaint after the other, each printed to its PDF, until it is killed; says each number once the
// window would have shown it.
const [dataDir = ''] = process.argv.slice(2)
const desk = await openTestDesk(noPrinter, { dataDir })
await setUpOrSignIn(desk)
writeSync(1, 'ready\n')
for (;;) {
  const { caseId, number } = await registerComplaint(desk)
  writeSync(1, `${number}\n`)
  // The next customer comes when the sheet is stored: the kill falls between any two lines of all of it.
  while ((await desk.ask('case.show', { caseId })).slips[0]?.drawing === 'underWay') await setTimeout(5)
}
