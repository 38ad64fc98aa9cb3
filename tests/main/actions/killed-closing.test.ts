import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dataFolderAt } from '../../../src/main/data-folder'
import { hasHead, lastHead } from '../../../src/main/store/last-head'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk } from '../../support/desk'
import { bundled, ended, startChild } from '../store/child'

const kills = 4

test('a program that is killed while it closes has kept the whole shift, and what was typed last', {
  timeout: 120_000,
}, async () => {
  const program = await bundled(new URL('closing.child.ts', import.meta.url).href)
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-closing-'))
  const shift = (typed: string) => startChild(program, [dataDir, typed])
  try {
    const whole = await ended(shift('空调不制冷 0'))
    expect(whole.stderr).toBe('')
    const takes = Number(/^closed (.+)$/m.exec(whole.stdout)?.[1])
    let isCutOff = 0
    // Should all of them have come too late, there are some more.
    for (let kill = 1; kill <= kills || (isCutOff === 0 && kill <= 3 * kills); kill++) {
      const typed = `空调不制冷 ${kill}`
      const child = shift(typed)
      const end = ended(child)
      await Promise.race([child.stdout && once(child.stdout, 'data'), end])
      // From its first moment to after its end.
      await pause((takes * ((kill - 1) % kills)) / (kills - 1))
      child.kill('SIGKILL')
      const { stdout, stderr } = await end
      expect(stderr).toBe('')
      const [, id, hash = ''] = /^closing (\d+) (\w+)$/m.exec(stdout) ?? []
      if (!stdout.includes('closed')) isCutOff += 1

      const desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
      const { db } = desk
      const drafts = db.prepare<[], string>('SELECT content FROM draft').pluck().all()
      const numbers = db.prepare<[], string>('SELECT number FROM caseRecord ORDER BY id').pluck().all()
      const last = lastHead(dataFolderAt(dataDir).database)
      const found = {
        integrity: db.pragma('integrity_check', { simple: true }),
        book: verify(db).kind,
        isLastEventThere: hasHead(db, { id: Number(id), hash }),
        isHeadThere: last !== null && hasHead(db, last),
        isTypedThere: drafts.some((content) => content.includes(typed)),
        cases: numbers.length,
        last: numbers.at(-1),
      }
      db.close()
      const cases = 3 * (kill + 1)
      expect(found, `kill ${kill}`).toEqual({
        integrity: 'ok',
        book: 'whole',
        isLastEventThere: true,
        isHeadThere: true,
        isTypedThere: true,
        cases,
        last: `TS-202611-00${String(cases).padStart(2, '0')}`,
      })
    }
    // Else none of the kills fell into the closing.
    expect(isCutOff).toBeGreaterThan(0)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(dirname(program), { recursive: true, force: true })
  }
})
