import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { insertRecord } from '../../../src/main/store/ledger'
import { takeNumber } from '../../../src/main/store/numbering'
import { type Db, type Tx, transaction } from '../../../src/main/store/tx'
import { act, cases, complaint, deskInMemory } from './desk-of-two-tables'

const november = '2026-11-30' as IsoDay
const december = '2026-12-01' as IsoDay

function take(db: Db, issuedOn = november): number {
  return transaction(db, (tx) => takeNumber(tx, 'case', issuedOn))
}

describe('numbers', () => {
  it('begin at 1 and begin anew with the month', async () => {
    const db = await deskInMemory()
    expect([take(db), take(db), take(db, december), take(db), take(db, december)]).toEqual([1, 2, 1, 3, 2])
  })

  it('run in each series on their own', async () => {
    const db = await deskInMemory()
    take(db)
    expect(transaction(db, (tx) => takeNumber(tx, 'dispatch', november))).toBe(1)
  })

  it('leave no gap and come only once, whichever registrations fail', async () => {
    const outcomes = fc.array(fc.boolean(), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(outcomes, async (succeeds) => {
        const db = await deskInMemory()
        for (const isKept of succeeds) {
          const register = () =>
            transaction(db, (tx) => {
              const place = takeNumber(tx, 'case', november)
              insertRecord(tx, cases, complaint(`TS-202611-${place}`), act('case.registered'))
              if (!isKept) throw new Error('turned away')
            })
          if (isKept) register()
          else expect(register).toThrow('turned away')
        }
        const given = db.prepare<[], { number: string }>('SELECT number FROM caseRecord ORDER BY id').all()
        const kept = succeeds.filter((isKept) => isKept)
        expect(given.map(({ number }) => number)).toEqual(kept.map((_, at) => `TS-202611-${at + 1}`))
      }),
      { numRuns: 30 },
    )
  })

  it('are taken in a transaction only', async () => {
    const db = await deskInMemory()
    const kept: Tx[] = []
    transaction(db, (tx) => kept.push(tx))
    expect(() => kept.map((tx) => takeNumber(tx, 'case', november))).toThrow('has ended')
  })

  it.each([
    ['skipped', 'UPDATE numberSeries SET last = last + 2'],
    ['given back', 'UPDATE numberSeries SET last = last - 1'],
    ['begun in the middle', `INSERT INTO numberSeries VALUES ('dispatch', '2026-11', 7)`],
    ['forgotten', 'DELETE FROM numberSeries'],
  ])('cannot be %s with plain SQL', async (_, sql) => {
    const db = await deskInMemory()
    take(db)
    expect(() => db.exec(sql)).toThrow('numberSeries')
  })
})
