import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sweepErased } from '../../../src/main/actions/sweep-erased'
import { eraseScan, eraseSheets, filesToErase } from '../../../src/main/store/erase-paper'
import { transaction } from '../../../src/main/store/tx'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { actAt, afterThreeYears, filledDesk, papersIn } from '../../support/erasing'
import { whitePage } from '../../support/scanned'

function foldersOf({ dataDir }: TestDesk) {
  return { paperFolder: join(dataDir, 'paper'), archiveFolder: join(dataDir, 'archive') }
}

describe('a power cut', () => {
  test('between the record and its file leaves a note, and the next start takes the file away', async () => {
    const { desk, filled } = await filledDesk()
    try {
      const shelves = { ...foldersOf(desk), db: desk.db }
      const before = papersIn(desk)
      transaction(desk.db, (tx) => eraseSheets(tx, 'caseId', filled.withdrawn, actAt(afterThreeYears)))
      expect(filesToErase(desk.db).length).toBe(2)
      expect(papersIn(desk)).toEqual(before)
      await sweepErased(shelves)
      expect(filesToErase(desk.db)).toEqual([])
      expect(papersIn(desk).length).toBe(before.length - 2)
    } finally {
      desk.close()
    }
  })

  test('what is scanned once more before its file went keeps it: the same bytes lie there once', async () => {
    const desk = await openTestDesk(noPrinter)
    try {
      await setUp(desk)
      const asked = { name: 'SCAN0001.png', bytes: await whitePage() }
      const { scan } = await desk.ask('scan.take', asked)
      transaction(desk.db, (tx) => eraseScan(tx, scan.id, actAt(afterThreeYears)))
      expect(filesToErase(desk.db).length).toBe(1)
      const again = await desk.ask('scan.take', asked)
      expect(again.isNew).toBe(true)
      await sweepErased({ ...foldersOf(desk), db: desk.db })
      const { bytes } = await desk.ask('scan.picture', { scanId: again.scan.id })
      expect(Buffer.from(bytes).equals(asked.bytes)).toBe(true)
    } finally {
      desk.close()
    }
  })
})
