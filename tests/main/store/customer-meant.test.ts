import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import { type SearchWord, searchWordsOf } from '#shared/domain/finding'
import { tellCustomer } from '../../../src/main/store/customer-find'
import { bestMeant, customersMeant, type Ranked } from '../../../src/main/store/customer-meant'
import { transaction } from '../../../src/main/store/tx'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { customersBySql, meantBySql } from '../../support/meant-by-sql'
import { insertRaw } from '../../support/raw-row'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const names = ['单晓芳', '陈晨', 'IBM 中国', '华信科技有限公司', '星光😀摄影', 'C3 设计', '王小明', '陈']
const rooms = ['C座-506', '3号楼-1201', 'B1-05', 'A座-1203', '园区东门']
const phones = ['13800001201', '13900000506', '01060000506']

function put(n: number, name: string): void {
  const customerId = n + 1
  const untilOn = n % 3 === 0 ? '2026-10-01' : null
  const kind = n % 2 ? 'company' : 'person'
  insertRaw(desk.db, 'customer', { id: customerId, kind, name, sinceOn: '2026-01-01', movedOutOn: untilOn })
  const contact = { customerId, name: names[(n * 5) % names.length], sinceOn: '2026-01-01' }
  insertRaw(desk.db, 'contactPerson', { ...contact, phones: JSON.stringify([phones[n % phones.length]]) })
  const unitId = 1 + (n % rooms.length)
  insertRaw(desk.db, 'occupancy', { customerId, unitId, sinceOn: '2026-01-01', untilOn })
}

function putAll(): void {
  for (const [n, address] of rooms.entries()) insertRaw(desk.db, 'unit', { id: n + 1, address, building: '' })
  for (let n = 0; n < 40; n++) put(n, `${names[n % names.length]}${n < 20 ? '' : n}`)
  transaction(desk.db, (tx) => {
    for (let n = 0; n < 40; n++) tellCustomer(tx, (n + 1) as CustomerId)
  })
}

const found = (words: string) => bestMeant(desk.db, searchWordsOf(words), 30)
const plain = (rows: readonly Ranked[]) =>
  rows.map(({ customerId, contactId, isHere }) => ({ customerId, contactId, isHere }))

describe('what is held in memory', () => {
  test('answers as the table does, whatever is typed, in the same order', () => {
    putAll()
    const pieces = [...names, ...rooms, ...phones].flatMap((text) => [
      text,
      [...text].slice(0, 1).join(''),
      [...text].slice(-3).join(''),
    ])
    const latin = [
      'c',
      'cs',
      'sx',
      'shan',
      'chen',
      "che'n",
      'ibm',
      'hxk',
      'c506',
      'c3',
      'w',
      'xm',
      '50',
      '1',
      '0506',
      '31201',
    ]
    const words = fc.array(fc.constantFrom(...pieces, ...latin), { minLength: 1, maxLength: 3 })
    let hits = 0
    fc.assert(
      fc.property(words, (parts) => {
        const asked: readonly SearchWord[] = searchWordsOf(parts.join(' '))
        const rows = plain(bestMeant(desk.db, asked, 30))
        hits += rows.length
        expect(rows).toEqual(meantBySql(desk.db, asked, 30))
        for (const only of ['here', 'movedOut', 'all'] as const)
          expect(customersMeant(desk.db, asked, only)).toEqual(customersBySql(desk.db, asked, only))
      }),
      { numRuns: 600 },
    )
    expect(hits).toBeGreaterThan(1_000)
  })

  test('knows what was told since, and forgets what is found no more', async () => {
    expect(found('韩')).toEqual([])
    const added = await desk.ask('customer.add', {
      kind: 'person',
      name: '韩女士',
      note: '',
      address: 'C座 506',
      contact: null,
      isAnother: false,
    })
    const { id } = added.customer
    expect(found('韩')).toHaveLength(1)
    await desk.ask('customer.change', { customerId: id, name: '唐女士', note: '' })
    expect(found('韩')).toEqual([])
    expect(found('唐')).toMatchObject([{ customerId: id }])
  })

  test('keeps nothing of what a transaction took back', () => {
    putAll()
    const before = found('陈')
    expect(before.length).toBeGreaterThan(3)
    const half = () =>
      transaction(desk.db, (tx) => {
        for (let n = 40; n < 45; n++) {
          put(n, '吕女士')
          tellCustomer(tx, (n + 1) as CustomerId)
        }
        expect(found('吕')).toHaveLength(5)
        throw new Error('taken back')
      })
    expect(half).toThrow('taken back')
    expect(found('吕')).toEqual([])
    expect(found('陈')).toEqual(before)
  })
})
