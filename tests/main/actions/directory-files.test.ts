import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UnitId } from '#shared/domain/customer'
import type { Input } from '#shared/ipc/contract'
import { directoryPieces } from '../../../src/main/actions/directory-aside'
import { csvOf } from '../../../src/main/csv'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { directoryWorkHere } from '../../support/directory-work'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const heads = ['客户单位', '联系人', '关系', '联系电话', '楼栋', '单元', '房号', '入驻日期', '备注']
const row = (at: number, company = `第${at}号公司`) => [
  company,
  `联系人${at}`,
  '员工',
  `138000${String(at).padStart(5, '0')}`,
  '3号楼',
  '',
  String(100 + at),
  '2024-03-05',
  '',
]
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1))

async function read(list: readonly (readonly string[])[]): Promise<Input<'directory.preview'>> {
  desk.chosen = { kind: 'read', bytes: csvOf([heads, ...list]), name: '租户.csv' }
  const { fileId, mapping } = await desk.ask('directory.read', {})
  return { fileId, mapping }
}

const file = (way: 'import' | 'export') =>
  desk.db.prepare('SELECT way, format, rowCount, outcome FROM directoryFile WHERE way = ?').all(way)
const eventOf = (kind: string) =>
  desk.db.prepare('SELECT count(*) FROM event WHERE kind = ?').pluck().get(kind)
const found = async (words: string) =>
  (await desk.ask('customer.suggest', { words })).map(
    ({ company, contactName }) => `${company} ${contactName}`,
  )
const whole = () => verify(desk.db).kind
/** All that a file of the directory would hold: what anybody can see of it. */
const seen = async () => (await directoryPieces(desk.db)).join()

describe('导入', () => {
  test('shows first what would come of it, changes nothing by that, and then does just that', async () => {
    const asked = await read([...rows(3), ['', '', '', '13800000009', '', '', '', '', ''], row(1)])
    const before = desk.db.prepare('SELECT max(id) FROM event').pluck().get()
    const preview = await desk.ask('directory.preview', asked)
    expect(preview).toMatchObject({ added: 3, changed: 0, same: 0, leftOut: 2 })
    expect(preview.doubtful).toMatchObject([
      { line: 5, fault: 'nobody', isLeftOut: true, words: '138****0009' },
      { line: 6, fault: 'twice', isLeftOut: true },
    ])
    expect(desk.db.prepare('SELECT max(id) FROM event').pluck().get()).toBe(before)
    expect(await desk.ask('directory.import', asked)).toEqual({ added: 3, changed: 0, leftOut: 2 })
    expect(await found('第2号')).toEqual(['第2号公司 联系人2'])
    expect(await found('13800000003')).toEqual(['第3号公司 联系人3'])
    expect(await found('3号楼-101')).toEqual(['第1号公司 联系人1'])
    expect(file('import')).toEqual([{ way: 'import', format: 'csv', rowCount: 5, outcome: 'done' }])
    expect(whole()).toBe('whole')
    expect(await desk.ask('directory.preview', asked)).toMatchObject({ added: 0, changed: 0, same: 3 })
  })

  test('adds to who is known, by case or by hand, and takes nothing from them', async () => {
    const { view } = await registerComplaint(desk)
    expect(view.matter.customer.company).toBe('甲电商有限公司')
    const asked = await read([
      ['甲电商有限公司', '陈女士', '', '13800000001、13800000007', 'C座', '', '507', '', ''],
      ['甲电商有限公司', '黄经理', '负责人', '13800000008', 'C座', '', '506', '', '重点客户'],
    ])
    expect(await desk.ask('directory.import', asked)).toEqual({ added: 0, changed: 1, leftOut: 0 })
    const [one] = await desk.ask('customer.suggest', { words: '甲电商' })
    const { customer } = await desk.ask('customer.show', { customerId: one?.customerId ?? (0 as never) })
    expect(customer).toMatchObject({
      name: '甲电商有限公司',
      note: '重点客户',
      contacts: [
        { name: '陈女士', relation: 'employee' },
        { name: '黄经理', relation: 'responsible' },
      ],
      occupancies: [{ address: 'C座-506' }, { address: 'C座-507' }],
    })
    expect(customer.contacts[0]?.phones).toHaveLength(2)
    expect(whole()).toBe('whole')
  })

  test('of a file that was not read last, or without a column of names, is refused', async () => {
    const asked = await read(rows(1))
    const nameless = { ...asked.mapping, company: null, contact: null }
    for (const question of ['directory.preview', 'directory.import'] as const) {
      expect(await desk.reply(question, { ...asked, mapping: nameless })).toMatchObject({
        reason: 'no-name-column',
      })
      expect(await desk.reply(question, { ...asked, fileId: 'another' })).toMatchObject({
        reason: 'file-gone',
      })
    }
  })

  test('goes on while the desk works: a case that is registered meanwhile stands between its slices', async () => {
    const asked = await read(rows(400))
    const importing = desk.ask('directory.import', asked)
    while (eventOf('directory.imported') === 0) await pause(1)
    const { number } = await registerComplaint(desk)
    expect(number).toMatch(/-0001$/)
    expect(await desk.reply('directory.import', asked)).toMatchObject({ reason: 'work-under-way' })
    expect(await importing).toMatchObject({ added: 400 })
    expect(whole()).toBe('whole')
  })

  test('that is canceled leaves the directory as it was, and no name or phone of the file in the book', async () => {
    await registerComplaint(desk)
    const before = await seen()
    const known = ['甲电商有限公司', '陈女士', '', '13800000077', 'C座', '', '509', '', '重点客户']
    const asked = await read([
      known,
      ['甲电商有限公司', '黄经理', '', '13800000078', '', '', '', '', ''],
      ...rows(400),
    ])
    const importing = desk.reply('directory.import', asked)
    while (Number(eventOf('directory.imported')) < 300) await pause(1)
    await desk.ask('work.cancel', {})
    expect(await importing).toMatchObject({ kind: 'refused', reason: 'canceled' })
    expect(await seen()).toBe(before)
    expect(await found('第1号')).toEqual([])
    expect(await found('黄经理')).toEqual([])
    const [one] = await desk.ask('customer.suggest', { words: '甲电商' })
    const { customer } = await desk.ask('customer.show', { customerId: one?.customerId ?? (0 as never) })
    expect(customer).toMatchObject({
      note: '',
      contacts: [{ name: '陈女士' }],
      occupancies: [{ address: 'C座-506' }],
    })
    expect(customer.contacts[0]?.phones).toHaveLength(1)
    const unitId = desk.db.prepare("SELECT id FROM unit WHERE address = 'C座-509'").pluck().get() as UnitId
    expect(await desk.ask('unit.show', { unitId })).toMatchObject({ customers: [] })
    for (const value of ['%第1号公司%', '%联系人1%', '%13800000078%'])
      expect(
        desk.db.prepare('SELECT count(*) FROM personalValue WHERE value LIKE ?').pluck().get(value),
      ).toBe(0)
    expect(file('import')).toEqual([{ way: 'import', format: 'csv', rowCount: 402, outcome: 'canceled' }])
    expect(whole()).toBe('whole')
    // And then it may be imported after all.
    expect(await desk.ask('directory.import', asked)).toEqual({ added: 400, changed: 1, leftOut: 0 })
    expect(await found('第1号')).toContain('第1号公司 联系人1')
  })

  test('that is canceled leaves whom the desk has used meanwhile', async () => {
    const asked = await read([row(1, '甲电商有限公司'), ...rows(300)])
    const importing = desk.reply('directory.import', asked)
    while (Number(eventOf('directory.imported')) < 20) await pause(1)
    await registerComplaint(desk)
    await desk.ask('work.cancel', {})
    expect(await importing).toMatchObject({ reason: 'canceled' })
    expect(await found('甲电商')).toContain('甲电商有限公司 陈女士')
    expect((await seen()).match(/"names"/g)).toHaveLength(1)
    expect(whole()).toBe('whole')
  })
})

describe('a file that takes too long, or that its process dies of', () => {
  test('is said to, and the desk goes on', async () => {
    desk.close()
    const dead = Object.assign(new Error('it ended with code 5'), { code: 'PROCESS-ENDED' })
    desk = await openTestDesk(noPrinter, {
      directoryWork: (name, order) =>
        name === 'read' ? { answer: Promise.reject(dead), cancel: () => {} } : directoryWorkHere(name, order),
    })
    await setUp(desk)
    desk.chosen = { kind: 'read', bytes: csvOf([heads, row(1)]), name: '租户.csv' }
    expect(await desk.reply('directory.read', {})).toMatchObject({ kind: 'refused', reason: 'unreadable' })
    expect(await desk.ask('work.standing', {})).toBe(null)
    expect(desk.faults).toEqual([])
  })

  test('that is canceled while it is read changes nothing', async () => {
    desk.close()
    let end = (_: null) => {}
    desk = await openTestDesk(noPrinter, {
      directoryWork: () => ({
        answer: new Promise<null>((resolve) => {
          end = resolve
        }),
        cancel: () => end(null),
      }),
    })
    await setUp(desk)
    desk.chosen = { kind: 'read', bytes: csvOf([heads, row(1)]), name: '租户.csv' }
    const reading = desk.reply('directory.read', {})
    await pause(5)
    expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'directory' })
    await desk.ask('work.cancel', {})
    expect(await reading).toMatchObject({ reason: 'canceled' })
  })
})

describe('导出', () => {
  test('writes all who are here, is recorded with its rows, and comes in again unchanged', async () => {
    await desk.ask(
      'directory.import',
      await read([...rows(4), row(9, '=甲"公司'), ['', '王五', '', '13800000066', '', '', '', '', '']]),
    )
    for (const format of ['csv', 'xlsx'] as const) {
      desk.savesTo = { path: `/tmp/out.${format}` }
      expect(await desk.ask('directory.export', { format })).toEqual({ path: `/tmp/out.${format}`, rows: 6 })
      const saved = desk.saved.at(-1)
      expect(saved?.name).toBe(`客户-2026-11-23.${format}`)
      desk.chosen = { kind: 'read', bytes: saved?.bytes ?? new Uint8Array(), name: 'out' }
      const again = await desk.ask('directory.read', {})
      expect(again).toMatchObject({ columns: heads, rows: 6 })
      expect(await desk.ask('directory.preview', { fileId: again.fileId, mapping: again.mapping })).toEqual({
        added: 0,
        changed: 0,
        same: 6,
        leftOut: 0,
        doubtful: [],
      })
    }
    desk.savesTo = 'cannot-write'
    expect(await desk.reply('directory.export', { format: 'csv' })).toMatchObject({ reason: 'cannot-write' })
    desk.savesTo = { path: null }
    expect(await desk.ask('directory.export', { format: 'csv' })).toEqual({ path: null, rows: 6 })
    expect(file('export')).toMatchObject([
      { format: 'csv', rowCount: 6, outcome: 'done' },
      { format: 'xlsx', rowCount: 6, outcome: 'done' },
      { outcome: 'failed' },
      { outcome: 'canceled' },
    ])
    expect(eventOf('directory.exported')).toBe(4)
    expect(whole()).toBe('whole')
  })

  test('of an empty directory is refused', async () => {
    expect(await desk.reply('directory.export', { format: 'csv' })).toMatchObject({ reason: 'nobody' })
  })
})
