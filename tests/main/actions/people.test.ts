import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '../../../src/main/csv'
import { leastRole } from '../../../src/main/ipc/roles'
import { verify } from '../../../src/main/store/verify'
import { textByPoppler } from '../../forms/look'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { type Filled, fillDesk } from '../../support/filled-desk'

let desk: TestDesk
let filled: Filled
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  filled = await fillDesk(desk)
})
afterAll(() => desk.close())

const find = (words: string) => desk.ask('person.find', { words })

async function keysOf(words: string, name: string): Promise<string[]> {
  return (await find(words)).filter((person) => person.name === name).map(({ key }) => key)
}

describe('查阅', () => {
  test('finds a person by name, company or phone, however it was spaced, with how much the desk has', async () => {
    for (const words of ['陈女士', '甲电商', '13800000001', '138 0000', '1390000 0002'])
      expect(
        (await find(words)).map(({ name }) => name),
        words,
      ).toContain('陈女士')
    expect(await find('陈女士')).toMatchObject([
      { name: '陈女士', company: '甲电商有限公司', cases: 4, contacts: 1, calls: 0 },
    ])
    expect(await find('邻居老吴')).toMatchObject([{ name: '邻居老吴', phones: ['137****0003'], calls: 1 }])
    expect(await find('没有这个人')).toEqual([])
    expect(await find('%%')).toEqual([])
  })

  test('shows which records would be in it: cases, contacts, and calls about another’s case', async () => {
    const keys = await keysOf('陈女士', '陈女士')
    const shown = await desk.ask('person.records', { words: '陈女士', keys })
    expect(shown.records.filter(({ kind }) => kind === 'case')).toHaveLength(4)
    expect(shown.records.filter(({ kind }) => kind === 'contact')).toHaveLength(1)
    expect(shown.rows).toBe(shown.records.reduce((sum, { rows }) => sum + rows, 0))
    const nobody = { words: '陈女士', keys: ['0123456789abcdef'] }
    expect(await desk.reply('person.records', nobody)).toMatchObject({ reason: 'nobody' })
  })

  test('is the supervisor’s, as is all that belongs to 数据', () => {
    const ours = Object.entries(leastRole).filter(([question]) => /^(person|retention)\./.test(question))
    expect(ours).toHaveLength(7)
    expect(ours.every(([, role]) => role === 'supervisor')).toBe(true)
  })
})

describe('导出个人信息', () => {
  const exported = async (words: string, name: string, format: 'pdf' | 'csv') => {
    desk.savesTo = { path: '/somewhere' }
    const outcome = await desk.ask('person.export', { words, keys: await keysOf(words, name), format })
    const file = desk.saved.at(-1)
    if (!file) throw new Error('nothing was saved')
    return { ...outcome, ...file }
  }

  test('as CSV holds what the person told and was told, whole phones, and nobody else', async () => {
    const { bytes, rows, name } = await exported('陈女士', '陈女士', 'csv')
    const text = Buffer.from(bytes).toString('utf8')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1)
    for (const words of [
      '139 0000 0002',
      '道过歉',
      '下午给您回电话',
      '打过了',
      'TS-202611-0002',
      '每小时五元',
    ])
      expect(text, words).toContain(words)
    // The handler, the caller and the witness are other people.
    for (const words of ['赵队长', '137 0000 0003', '怎么还没有人来'])
      expect(text, words).not.toContain(words)
    expect(name).toBe('个人信息-2026-11-23.csv')
  })

  test('as PDF is a sheet with the same lines, a text of thousands of characters whole', async () => {
    const typed = `${'夜里有人敲管子，'.repeat(700)}\n${'夜里有人\n敲管子，'.repeat(200)}完了`
    await registerComplaint(desk, minor, typed)
    const { bytes } = await exported('陈女士', '陈女士', 'pdf')
    const lines = textByPoppler(bytes).split('\n')
    const text = lines.join('').replace(/\s/g, '')
    for (const words of ['个人信息查阅清单', '139 0000 0002', '道过歉'])
      expect(text, words).toContain(words.replaceAll(' ', ''))
    // A row's other cells stand beside the middle of its text: the column alone is read.
    const column = lines.map((line) => /^(?: {50,}|.* 内容(?:（续）)? +)(\S+)$/u.exec(line)?.[1] ?? '')
    expect(column.join('')).toContain(typed.replaceAll('\n', ''))
  })

  test('of a caller holds the call and not the case it was about', async () => {
    const { bytes } = await exported('邻居老吴', '邻居老吴', 'csv')
    const text = Buffer.from(bytes).toString('utf8')
    expect(text).toContain('怎么还没有人来')
    expect(text).not.toContain('陈女士')
  })

  test('is recorded with its number of rows before the file is written, and how it ended', async () => {
    const keys = await keysOf('陈女士', '陈女士')
    desk.savesTo = { path: null }
    expect(await desk.ask('person.export', { words: '陈女士', keys, format: 'csv' })).toMatchObject({
      path: null,
    })
    desk.savesTo = 'cannot-write'
    expect(await desk.reply('person.export', { words: '陈女士', keys, format: 'csv' })).toMatchObject({
      reason: 'cannot-write',
    })
    const rows = desk.db.prepare('SELECT * FROM personExport ORDER BY id DESC LIMIT 2').all()
    expect(rows).toMatchObject([
      { outcome: 'failed', person: '陈女士', format: 'csv' },
      { outcome: 'canceled', person: '陈女士' },
    ])
    const kinds = desk.db
      .prepare("SELECT kind FROM event WHERE recordTable = 'personExport' ORDER BY id DESC LIMIT 4")
      .pluck()
      .all()
    expect(kinds).toEqual(['person.failed', 'person.exported', 'person.canceled', 'person.exported'])
    const events = JSON.stringify(desk.db.prepare('SELECT before, after FROM event').all())
    expect(events).not.toContain('陈女士')
    expect(events).toContain('rowCount')
    expect(verify(desk.db).kind).toBe('whole')
    expect(filled.open).toBeGreaterThan(0)
  })
})

describe('CSV', () => {
  const cells = (text: string) =>
    [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'))

  test('never holds a cell that a spreadsheet would run', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\0'])
      expect(Buffer.from(csvOf([[`${sign}1+1`]])).toString('utf8')).toMatch(/^\uFEFF"'/)
  })

  test('gives back every text that was put into it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const found = cells(Buffer.from(csvOf(rows)).toString('utf8').slice(1))
        const meant = rows.flat().map((text) => text.replaceAll('\0', ''))
        expect(found.map((cell, at) => (cell === meant[at] ? cell : cell.slice(1)))).toEqual(meant)
      }),
    )
  })
})
