import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import { searchWordsOf } from '#shared/domain/finding'
import type { Input } from '#shared/ipc/contract'
import { findCustomers } from '../../../src/main/store/customer-find'
import { historySql, unitCasesSql } from '../../../src/main/store/customer-history'
import { familySqls, listSql, totalsSql } from '../../../src/main/store/customer-list'
import { transaction } from '../../../src/main/store/tx'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { tellAll } from '../../support/tell-all'

type Contact = { readonly name: string; readonly phones: readonly string[] }

// Names that are read wrong by a table of characters, rooms like other numbers, people like other people.
const people: readonly (readonly [name: string, address: string, ...phones: string[]])[] = [
  ['单晓芳', '3号楼 1201', '138 0000 1101'],
  ['仇立新', '3号楼 1202', '138 0000 1102'],
  ['区志明', 'A座 506', '138 0000 1103'],
  ['陈建国', 'A座 1201', '139 0000 1201'],
  ['陈女士', 'B1-05', '010-6000 0506'],
  ['吕梁', '5栋 301', '138 0000 3015'],
  ['王小明', '3-1203', '137 0000 0007'],
]

const companies: readonly (readonly [name: string, address: string, ...contacts: Contact[]])[] = [
  [
    '华信科技有限公司',
    'C座 801',
    { name: '陈晨', phones: ['136 0000 8011'] },
    { name: '单小姐', phones: ['136 0000 8012'] },
    { name: '王工', phones: ['136 0000 8013'] },
    { name: '李工', phones: ['136 0000 8014'] },
    { name: '赵工', phones: ['136 0000 8015'] },
  ],
  ['华信物业', 'C座 802', { name: '刘经理', phones: ['136 0000 8021'] }],
  ['IBM 中国', 'C座 506'],
  ['星光😀摄影', 'D座 101', { name: '阿光', phones: [] }],
]

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  for (const [name, address, ...phones] of people) {
    const contact = { name, relation: null, phones }
    await add({ kind: 'person', name, address, contact })
  }
  for (const [name, address, first, ...others] of companies) {
    const contact = first ? { name: first.name, relation: null, phones: [...first.phones] } : null
    const { customer } = await add({ kind: 'company', name, address, contact })
    for (const other of others)
      await desk.ask('customer.putContact', {
        customerId: customer.id,
        contactId: null,
        name: other.name,
        relation: null,
        phones: [...other.phones],
      })
  }
})
afterAll(() => desk.close())

function add(told: Omit<Input<'customer.add'>, 'note' | 'isAnother'>) {
  return desk.ask('customer.add', { ...told, note: '', isAnother: true })
}

async function found(words: string): Promise<string[]> {
  const suggestions = await desk.ask('customer.suggest', { words })
  return suggestions.map(({ company, contactName }) => [company, contactName].filter(Boolean).join(' '))
}

describe('what is meant, the best first', () => {
  test.each([
    // Surnames are read as surnames, also inside a company.
    ['shan', ['单晓芳', '华信科技有限公司 单小姐']],
    ['qiu', ['仇立新']],
    ['ou', ['区志明']],
    ['sxf', ['单晓芳']],
    // Initials of the whole before the beginning of a longer name; ü as v.
    ['cns', ['陈女士']],
    ['lv', ['吕梁']],
    ["chen'nv'shi", ['陈女士']],
    // The given name alone.
    ['xiaoming', ['王小明']],
    ['晓芳', ['单晓芳']],
    // A room before a phone that ends with it, before a phone that contains it.
    ['1201', ['单晓芳', '陈建国']],
    ['506', ['区志明', 'IBM 中国', '陈女士']],
    ['3-1201', ['单晓芳']],
    ['C座506', ['IBM 中国']],
    ['Ｃ座－５０６', ['IBM 中国']],
    ['b1-05', ['陈女士']],
    ['5栋301室', ['吕梁']],
    // Any part of a phone, however it is spaced.
    ['138 0000 1102', ['仇立新']],
    ['8021', ['华信物业 刘经理']],
    ['0000-0007', ['王小明']],
    // Latin names, whatever the case and the width.
    ['ibm', ['IBM 中国']],
    ['ＩＢＭ', ['IBM 中国']],
    // Two words: both.
    ['华信 陈', ['华信科技有限公司 陈晨']],
    ['chen 1201', ['陈建国']],
    ['陈 B1', ['陈女士']],
    ['华信 刘 802', ['华信物业 刘经理']],
    ['华信 区', []],
    // What is in nobody's name.
    ['😀', ['星光😀摄影 阿光']],
    ['%', []],
    ['_', []],
    ["'", []],
    ['\u0000', []],
    ['\u202e陈女士\u202c', ['陈女士']],
    ['', []],
    ['   ', []],
    ['+', []],
  ])('%j', async (words, expected) => {
    expect(await found(words)).toEqual(expected)
  })

  test('a company with many people does not push the next one out of sight', async () => {
    const companiesFound = (await found('华信')).map((one) => one.split(' ')[0])
    expect(companiesFound.slice(0, 4)).toEqual([
      '华信科技有限公司',
      '华信科技有限公司',
      '华信科技有限公司',
      '华信物业',
    ])
    expect(companiesFound).toHaveLength(6)
  })

  test('the whole name comes before a longer one that begins so', async () => {
    await add({ kind: 'person', name: '王小明明', address: '', contact: null })
    expect(await found('王小明')).toEqual(['王小明', '王小明明'])
    expect(await found('wangxiaoming')).toEqual(['王小明', '王小明明'])
    expect(await found('wxm')).toEqual(['王小明', '王小明明'])
  })

  test('who moved out is found behind everybody who is here', async () => {
    const { customer } = await add({ kind: 'person', name: '仇立', address: '6栋 601', contact: null })
    await desk.ask('customer.moveOut', { customerId: customer.id, on: '2026-11-23' as never })
    expect(await found('仇立')).toEqual(['仇立新', '仇立'])
    expect(await found('6栋601')).toEqual(['仇立'])
  })

  test('the room that was typed is the first of several', async () => {
    const { customer } = await add({ kind: 'company', name: '三间房公司', address: 'E座 101', contact: null })
    for (const address of ['E座 102', 'E座 103'])
      await desk.ask('customer.putUnit', { customerId: customer.id, address, sinceOn: '2026-11-01' as never })
    const first = async (words: string) => (await desk.ask('customer.suggest', { words }))[0]?.addresses
    expect(await first('E座103')).toEqual(['E座-103', 'E座-101', 'E座-102'])
    expect(await first('102')).toEqual(['E座-102', 'E座-101', 'E座-103'])
    expect(await first('三间房')).toEqual(['E座-101', 'E座-102', 'E座-103'])
  })

  test('no phone leaves unmasked', async () => {
    for (const words of ['138', '陈', '8011', 'c'])
      for (const { phones } of await desk.ask('customer.suggest', { words }))
        for (const phone of phones) expect(phone).toMatch(/^\d{3}\*{4}\d{4}$/)
  })
})

test('told anew from the records, everybody is found as before', () => {
  const all = () => desk.db.prepare('SELECT * FROM customerFind ORDER BY customerId, contactId').raw().all()
  const withoutId = (rows: unknown[]) => rows.map((row) => (row as unknown[]).slice(1))
  const before = withoutId(all())
  transaction(desk.db, tellAll)
  expect(withoutId(all())).toEqual(before)
  expect(before.length).toBeGreaterThan(15)
})

test('whatever is typed is looked for and answered', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (words) => {
      const meant = findCustomers(desk.db, searchWordsOf(words), 8)
      expect(meant.length).toBeLessThanOrEqual(8)
      expect(new Set(meant.map(({ customerId, contactId }) => `${customerId}-${contactId}`)).size).toBe(
        meant.length,
      )
    }),
    { numRuns: 200 },
  )
})

test('whoever has a name is found by any part of it, among the best when it is the whole', () => {
  const names = [...people.map(([name]) => name), ...companies.map(([name]) => name)]
  fc.assert(
    fc.property(
      fc.constantFrom(...names).chain((name) =>
        fc.record({
          name: fc.constant(name),
          from: fc.nat({ max: [...name].length - 1 }),
          length: fc.integer({ min: 1, max: 4 }),
        }),
      ),
      ({ name, from, length }) => {
        const part = [...name].slice(from, from + length).join('')
        const ids = findCustomers(desk.db, searchWordsOf(part), 1000).map(({ customerId }) => customerId)
        const own = desk.db.prepare<[string], { id: CustomerId }>('SELECT id FROM customer WHERE name = ?')
        if (part.trim() !== '') expect(ids).toContain(own.get(name)?.id)
      },
    ),
  )
})

describe('the plans', () => {
  const planOf = (sql: string, ...bound: unknown[]) =>
    desk.db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...bound)
      .map(({ detail }) => detail)

  test.each([
    ['here', 'customerByName'],
    ['movedOut', 'customerToErase'],
    ['all', 'customerByName'],
  ] as const)('the list of %s goes along %s, unsorted', (only, index) => {
    const plan = planOf(listSql[only], { limit: 50, offset: 100 })
    expect(plan).toHaveLength(1)
    expect(plan[0]).toContain(`customer USING INDEX ${index}`)
  })

  test('how many there are is counted along indexes', () => {
    const plan = planOf(totalsSql).filter((detail) => / customer\b/.test(detail))
    expect(plan).toHaveLength(3)
    for (const detail of plan) expect(detail).toMatch(/USING (COVERING )?INDEX customer/)
  })

  test.each(Object.entries(familySqls))('%s of a page of customers are looked up by index', (_, sql) => {
    for (const detail of planOf(sql, '[1,2]').filter((one) => /^SCAN/.test(one)))
      expect(detail).toMatch(/^SCAN (json_each|family)\b/)
  })

  test.each(Object.entries(historySql))('%s of a customer are looked up by index', (_, sql) => {
    const plan = planOf(sql, '[1,2]', 100)
    expect(plan.join('\n')).toMatch(
      /SEARCH (caseRecord|contact) USING INDEX (caseOfCustomer|contactOfCustomer)/,
    )
    for (const detail of plan.filter((one) => /^SCAN/.test(one))) expect(detail).toMatch(/^SCAN json_each\b/)
  })

  test('the cases of a unit are looked up by its customers and by its address', () => {
    const plan = planOf(unitCasesSql, { customers: '[1]', address: 'A-1' }).join('\n')
    expect(plan).toContain('USING INDEX caseOfCustomer')
    expect(plan).toMatch(/USING (COVERING )?INDEX caseByAddress/)
  })
})
