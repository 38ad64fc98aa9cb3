import { expect, it } from 'vitest'
import { highest } from '#shared/domain/backup'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import { issuedNumbers, raiseNumbers } from '../../../src/main/store/issued-numbers'
import { takeNumber } from '../../../src/main/store/numbering'
import { transaction } from '../../../src/main/store/tx'
import { deskInMemory } from './desk-of-two-tables'

const november = '2026-11' as IsoMonth
const today = '2026-11-23' as IsoDay

it('a restored book goes on after the highest number that was issued from the one it replaced', async () => {
  const db = await deskInMemory()
  transaction(db, (tx) => takeNumber(tx, 'case', today))
  transaction(db, (tx) => raiseNumbers(tx, [{ series: 'case', month: november, last: 9 }]))
  expect(transaction(db, (tx) => takeNumber(tx, 'case', today))).toBe(10)
  db.close()
})

it('numbers are never lowered', async () => {
  const db = await deskInMemory()
  for (let taken = 1; taken <= 5; taken++) transaction(db, (tx) => takeNumber(tx, 'case', today))
  transaction(db, (tx) => raiseNumbers(tx, [{ series: 'case', month: november, last: 2 }]))
  expect(issuedNumbers(db)).toEqual([{ series: 'case', month: november, last: 5 }])
  expect(highest(issuedNumbers(db), [{ series: 'case', month: november, last: 3 }])[0]?.last).toBe(5)
  db.close()
})
