import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { usualRetention } from '#shared/domain/retention'
import { dueOf } from '../../../src/main/store/due'
import { eraseCaseRecord, standing } from '../../../src/main/store/erase-record'
import { type Db, transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { actAt, afterTenYears, afterThreeYears, figuresOf, filledDesk, month } from '../../support/erasing'
import type { Filled } from '../../support/filled-desk'

const closedOf = ({ handledCase, withdrawn, critical }: Filled) => [handledCase, withdrawn, critical]

describe('an archived month', () => {
  test('is 封存 until its own period ends; then its folder goes, with a record, and its figures stay', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = '2026-12-01T02:00:00.000Z' as Instant
      await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
      await desk.ask('month.report', { month })
      desk.now = afterThreeYears
      await desk.ask('retention.erase', { kind: 'case', ids: null })
      const folder = join(desk.dataDir, 'archive', month, 'r1')
      expect(existsSync(folder)).toBe(true)
      const before = await figuresOf(desk.db)
      desk.now = afterTenYears
      expect(await desk.ask('retention.erase', { kind: 'archive', ids: null })).toEqual({
        erased: 1,
        total: 1,
      })
      expect(existsSync(folder)).toBe(false)
      expect(await desk.reply('month.openFolder', { month, revision: 1 })).toMatchObject({ kind: 'refused' })
      const shown = await desk.ask('month.show', { month })
      expect(shown.archives).toMatchObject([{ revision: 1, isErased: true }])
      expect(shown.reports).toEqual([])
      expect(await figuresOf(desk.db)).toEqual(before)
      expect(verify(desk.db).kind).toBe('whole')
    } finally {
      desk.close()
    }
  })
})

describe('an erasure', () => {
  test('is canceled between two records: what was erased is, what was not is still due', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = afterThreeYears
      const under = desk.ask('retention.erase', { kind: 'case', ids: null })
      await new Promise((resolve) => setImmediate(resolve))
      expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'erase', total: 3 })
      await desk.ask('work.cancel', {})
      const { erased, total } = await under
      expect(total).toBe(3)
      expect(erased).toBeGreaterThan(0)
      expect(erased).toBeLessThan(3)
      const { due } = await desk.ask('retention.show', {})
      expect(due.find(({ kind }) => kind === 'case')?.total).toBe(3 - erased)
      expect(verify(desk.db).kind).toBe('whole')
    } finally {
      desk.close()
    }
  })

  test('of any of the due ones in any order keeps the chain whole and the figures as they were', async () => {
    const { desk, filled } = await filledDesk()
    const book = desk.db.serialize()
    // A book in memory keeps no WAL: these two bytes of the header say so.
    book.fill(1, 18, 20)
    const before = await figuresOf(desk.db)
    desk.close()
    const cases = closedOf(filled)
    const some = fc.shuffledSubarray([...cases.map((id) => ['case', id] as const), ['contact', 1] as const])
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        const db: Db = new Database(book)
        try {
          for (const [kind, id] of chosen)
            transaction(db, (tx) =>
              kind === 'case'
                ? eraseCaseRecord(tx, id, actAt(afterThreeYears))
                : standing.contact.erase(tx, id, actAt(afterThreeYears)),
            )
          expect(verify(db).kind).toBe('whole')
          expect(await figuresOf(db)).toEqual(before)
          const left = dueOf(db, 'case', usualRetention, afterThreeYears).map(({ id }) => id)
          expect(left.toSorted()).toEqual(
            cases.filter((id) => !chosen.some(([kind, one]) => kind === 'case' && one === id)).toSorted(),
          )
        } finally {
          db.close()
        }
      }),
      { numRuns: 40 },
    )
  })
})
