import { writeSync } from 'node:fs'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, registerComplaint } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'

// A short shift, then the end of the program as index.ts has it: what is typed goes to the disk, the database is closed,
// its WAL brought in. Says how far it is; the kill falls into the closing.
const [dataDir = '', typed = ''] = process.argv.slice(2)
const desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
// The whole shift is still to be brought in when it closes.
desk.db.pragma('wal_autocheckpoint = 0')
await setUpOrSignIn(desk)
for (let count = 0; count < 3; count++) {
  const { slip } = await registerComplaint(desk)
  await desk.ask('slip.show', { slipId: slip.id })
}
// As much as a long one would leave to be brought in.
desk.db.exec(
  'CREATE TABLE IF NOT EXISTS ballast (bytes BLOB); DELETE FROM ballast; INSERT INTO ballast VALUES (randomblob(6000000))',
)
const draft = await desk.ask('draft.begin', { channel: 'phone' })
await desk.ask('draft.save', {
  draftId: draft.id,
  content: { ...draft.content, content: typed },
  atOnce: false,
})
// 锁屏 brings what is typed to the disk by the same way.
await desk.ask('desk.lock', {})
const head = desk.db.prepare<[], { id: number; hash: string }>(
  'SELECT id, hash FROM event ORDER BY id DESC LIMIT 1',
)
const { id, hash } = head.get() ?? { id: 0, hash: '' }
writeSync(1, `closing ${id} ${hash}\n`)
const begun = performance.now()
desk.db.close()
writeSync(1, `closed ${performance.now() - begun}\n`)
