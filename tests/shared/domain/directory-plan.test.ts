import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import { phonesIn } from '#shared/domain/directory-cell'
import { type KnownEntry, planDirectory } from '#shared/domain/directory-plan'
import { exportRows } from '../../../src/main/directory/export-rows'
import { carriedOut, directory, fileRows, mapping, today } from './made-up-directory'

const rowsOf = (...rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 2, cells }))
const plan = (rows: readonly (readonly string[])[], known: readonly KnownEntry[] = []) =>
  planDirectory(rowsOf(...rows), mapping, known, today)

/** Whatever its ids, and in whatever order it came. */
function contentOf(known: readonly KnownEntry[]): readonly string[] {
  return known
    .map(({ id: _, contacts, units, ...one }) =>
      JSON.stringify([
        one,
        contacts.map(({ id: _, ...contact }) => JSON.stringify(contact)).sort(),
        units.map((unit) => JSON.stringify(unit)).sort(),
      ]),
    )
    .sort()
}

describe('a list that is imported', () => {
  test('twice adds nothing the second time', () => {
    fc.assert(
      fc.property(fileRows, directory, (rows, known) => {
        const once = carriedOut(known, planDirectory(rows, mapping, known, today))
        expect(planDirectory(rows, mapping, once, today).steps).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('comes to the same whatever the order of its rows', () => {
    const shuffled = fileRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, directory, ([rows, mixed], known) => {
        const one = carriedOut(known, planDirectory(rows, mapping, known, today))
        const other = carriedOut(known, planDirectory(mixed, mapping, known, today))
        expect(contentOf(other)).toEqual(contentOf(one))
      }),
      { numRuns: 300 },
    )
  })

  test('takes nothing away and changes nothing that is known', () => {
    fc.assert(
      fc.property(fileRows, directory, (rows, known) => {
        const after = carriedOut(known, planDirectory(rows, mapping, known, today))
        for (const before of known) {
          const now = after.find(({ id }) => id === before.id)
          expect(now).toMatchObject({
            names: before.names,
            note: before.note || now?.note,
            isHere: before.isHere,
          })
          for (const contact of before.contacts) {
            const same = now?.contacts.find(({ id }) => id === contact.id)
            expect(same?.phones.slice(0, contact.phones.length)).toEqual(contact.phones)
            expect(same?.relation ?? null).toBe(contact.relation ?? same?.relation ?? null)
          }
          expect(now?.units.slice(0, before.units.length)).toEqual(before.units)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('counts every customer and every row once', () => {
    fc.assert(
      fc.property(fileRows, directory, (rows, known) => {
        const { added, changed, steps, leftOut, doubts } = planDirectory(rows, mapping, known, today)
        expect(added + changed).toBe(steps.length)
        expect(leftOut).toBe(new Set(doubts.filter((doubt) => doubt.isLeftOut).map(({ line }) => line)).size)
      }),
    )
  })

  test('that was exported comes in again unchanged', () => {
    fc.assert(
      fc.property(directory, (known) => {
        const [, ...rows] = exportRows(known)
        const again = plan(rows, known)
        expect(again.steps).toEqual([])
        expect(again.doubts.filter(({ fault }) => fault === 'left-already' || fault === 'too-long')).toEqual(
          [],
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('whom a row means', () => {
  test('the company of that name, however its brackets are written, with contacts and rooms of all its rows', () => {
    const { steps } = plan([
      ['乙（北京）公司', '王五', '法人', '13800000001', 'A座', '', '1201、1202', '', ''],
      ['乙(北京)公司', '赵六', '', '13800000002', 'A座', '', '1203', '2024-03-05', ''],
    ])
    expect(steps).toHaveLength(1)
    expect(steps[0]?.contacts.map(({ name, relation, phones }) => ({ name, relation, phones }))).toEqual(
      expect.arrayContaining([
        { name: '王五', relation: 'responsible', phones: ['13800000001'] },
        { name: '赵六', relation: null, phones: ['13800000002'] },
      ]),
    )
    expect(steps[0]?.units.map(({ address }) => address).sort()).toEqual(['A座-1201', 'A座-1202', 'A座-1203'])
  })

  test('by building, entrance and room: two flats of one number are two', () => {
    const { steps } = plan([
      ['', '王五', '', '', '1栋', '1单元', '301', '', ''],
      ['', '赵六', '', '', '1栋', '2单元', '301', '', ''],
      ['甲公司', '', '', '', 'A座', '5', '', '', ''],
    ])
    expect(steps.flatMap(({ units }) => units.map(({ address }) => address)).sort()).toEqual([
      '1栋-1单元-301',
      '1栋-2单元-301',
      'A座-5',
    ])
  })

  test('of two people of one name the one with that room or phone, and otherwise a third', () => {
    const { steps } = plan([
      ['', '王五', '', '13800000001', 'A座', '', '1201', '', ''],
      ['', '王五', '家属', '13800000001', '', '', '', '', ''],
      ['', '王五', '', '13800000002', 'B座', '', '301', '', ''],
    ])
    expect(steps.map(({ kind, name, units }) => [kind, name, units.map(({ address }) => address)])).toEqual([
      ['person', '王五', ['A座-1201']],
      ['person', '王五', ['B座-301']],
    ])
  })

  test('who moved out is not brought back by an old list', () => {
    const known: KnownEntry = {
      id: 1 as CustomerId,
      kind: 'company',
      names: ['甲公司'],
      note: '',
      sinceOn: today,
      isHere: false,
      contacts: [],
      units: [],
    }
    const { steps, doubts, leftOut } = plan([['甲公司', '王五', '', '', 'A座', '', '1', '', '']], [known])
    expect({ steps, leftOut }).toEqual({ steps: [], leftOut: 1 })
    expect(doubts).toMatchObject([{ line: 2, fault: 'left-already', isLeftOut: true }])
  })
})

test('every doubtful row is named with why', () => {
  const known: KnownEntry = {
    id: 1 as CustomerId,
    kind: 'company',
    names: ['甲公司'],
    note: '',
    sinceOn: today,
    isHere: true,
    contacts: [{ id: 1 as never, name: '陈女士', relation: null, phones: ['138 0000 0009'], isHere: true }],
    units: [],
  }
  const { doubts } = plan(
    [
      ['', '', '', '13800000001', '', '', '', '', ''],
      ['乙公司', '王五', '', '123', 'A座', '', '1', '去年', ''],
      ['丙公司', '', '', '13800000009', 'A座', '', '1', '', ''],
      ['丙公司', '', '', '13800000009', 'A座', '', '1', '', ''],
      ['丁'.repeat(121), '', '', '', '', '', '', '', ''],
    ],
    [known],
  )
  expect(doubts.map(({ line, fault, isLeftOut }) => [line, fault, isLeftOut])).toEqual([
    [2, 'nobody', true],
    [3, 'odd-phone', false],
    [3, 'odd-day', false],
    [3, 'room-shared', false],
    [4, 'room-shared', false],
    [4, 'phone-of-another', false],
    [5, 'twice', true],
    [6, 'too-long', true],
  ])
})

test('several phones in a cell are told apart, an extension is not one', () => {
  expect(phonesIn('13800000001、13800000002')).toEqual(['13800000001', '13800000002'])
  expect(phonesIn('13800000001/13800000002 ')).toEqual(['13800000001', '13800000002'])
  expect(phonesIn('138 0000 0001')).toEqual(['138 0000 0001'])
  expect(phonesIn('13800000001 13800000002')).toEqual(['13800000001', '13800000002'])
  expect(phonesIn('88886666/7')).toEqual(['88886666/7'])
  expect(phonesIn('1380000\u20280001；１３８０００００００１')).toEqual(['1380000 0001'])
})
