import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sweepErased } from '../../../src/main/actions/sweep-erased'
import { eraseSheets, filesToErase } from '../../../src/main/store/erase-paper'
import { transaction } from '../../../src/main/store/tx'
import { actAt, afterThreeYears, filledDesk, papersIn } from '../../support/erasing'

describe('a power cut', () => {
  test('between the record and its file leaves a note, and the next start takes the file away', async () => {
    const { desk, filled } = await filledDesk()
    try {
      const shelves = {
        db: desk.db,
        paperFolder: join(desk.dataDir, 'paper'),
        archiveFolder: join(desk.dataDir, 'archive'),
      }
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
})
