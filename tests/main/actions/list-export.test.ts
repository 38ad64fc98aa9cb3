import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, type IsoDay, type IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { ExportedList } from '#shared/ipc/export-questions'
import { anyRevisit } from '#shared/ipc/revisit-questions'
import { readSteadily } from '../../../src/main/actions/pace'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { answerTo, drawHalf } from '../../support/draw-way'
import { afterThreeYears } from '../../support/erasing'
import { fillDesk } from '../../support/filled-desk'
import { sheetsOf } from '../../support/opened-book'
import { finishJob } from '../../support/order-way'
import { addPerson, signInAs } from '../../support/people'
import { insertRaw } from '../../support/raw-row'
import { answered, fillPark } from '../../support/round'
import { toAsk } from '../../support/to-ask'

const month = '2026-11' as IsoMonth
const inMonth = { by: 'month', month } as const
const today = { by: 'day', day: '2026-11-23' as IsoDay } as const

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter, plainSheets)
  await setUp(desk)
  desk.savesTo = { path: '/甲/清单.xlsx' }
})
afterEach(() => desk.close())

async function exported(list: ExportedList, phones: 'masked' | 'full' = 'masked') {
  const answer = await desk.ask(phones === 'full' ? 'table.exportPhones' : 'table.export', { list })
  const saved = desk.saved.at(-1)
  if (!saved) throw new Error('Nothing was saved')
  const [first = [], about] = Object.values(sheetsOf(saved.bytes))
  const [heads = [], ...rows] = first
  return { answer, name: saved.name, text: JSON.stringify(rows), heads, rows, about }
}

const column = ({ heads, rows }: Awaited<ReturnType<typeof exported>>, title: string) =>
  rows.map((row) => row[heads.indexOf(title)])

const recorded = () =>
  desk.db.prepare('SELECT list, scope, hasPhones, rowCount, outcome FROM listExport ORDER BY id').all()
const eventsOf = (kind: string) =>
  desk.db.prepare('SELECT count(*) FROM event WHERE kind = ?').pluck().get(kind)

describe('导出 Excel', () => {
  test('writes the whole list with masked phones, and who exported what is recorded before and after', async () => {
    await fillDesk(desk)
    const list = await exported({ list: 'contacts', period: inMonth })
    expect(list.name).toBe('来电来访登记表 2026年11月（2026-11-23 导出）.xlsx')
    expect(list.answer).toEqual({ path: '/甲/清单.xlsx', rows: list.rows.length, cut: 0 })
    expect(list.heads).toEqual([
      '序号',
      '时间',
      '来电/来访',
      '姓名',
      '单位/房号',
      '电话',
      '事由',
      '处理',
      '接待人',
    ])
    expect(column(list, '时间')[0]).toBe('2026-11-23 09:00')
    expect(column(list, '姓名')).toContain('陈女士')
    expect(list.text).toContain('138****0001')
    expect(list.text).not.toMatch(/\d{3} ?\d{4} ?\d{4}/u)
    const { total } = await desk.ask('contact.list', { period: inMonth, page: 0 })
    expect(list.rows).toHaveLength(total)
    expect(recorded()).toEqual([
      { list: 'contacts', scope: '2026年11月', hasPhones: 0, rowCount: total, outcome: 'done' },
    ])
    expect([eventsOf('list.exported'), eventsOf('listExport.ended')]).toEqual([1, 1])
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('every list of a filled desk comes out with its heads, and no phone is whole in any', async () => {
    await fillDesk(desk)
    await toAsk(desk)
    const lists: readonly ExportedList[] = [
      { list: 'summary', month },
      { list: 'today', only: null },
      { list: 'contacts', period: today },
      { list: 'orders' },
      { list: 'dispatches', period: inMonth },
      { list: 'revisits', filter: anyRevisit },
      { list: 'records', filter: 'month' },
      { list: 'gauge', period: inMonth, name: 'open', part: 'missing' },
      { list: 'answers', period: inMonth, of: 'complaint', group: null },
    ]
    for (const list of lists) {
      const { heads, rows, text } = await exported(list)
      expect([list.list, rows.length > 0]).toEqual([list.list, true])
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([heads.length]))
      expect([list.list, text.match(/1\d{2} ?\d{4} ?\d{4}/u)]).toEqual([list.list, null])
    }
    expect(recorded()).toHaveLength(lists.length)
  })

  test('blanks, sheets that are out, rounds and their points come out as well', async () => {
    await fillPark(desk)
    await desk.ask('periodic.makePlan', { month, who: { kind: 'all' }, way: 'door' })
    const { rows: visits } = await desk.ask('periodic.list', { month, building: null, only: 'left', page: 0 })
    const demand = { kind: 'complaint', words: '楼道灯不亮' } as const
    await desk.ask('periodic.record', answered(desk, visits[0]?.id ?? (0 as never), { demand }))
    await desk.ask('blank.reserve', { form: 'F01', count: 2 })
    const caseId = await toAsk(desk)
    await desk.ask('record.print', { caseIds: [caseId] })
    const { rows: records } = await desk.ask('record.list', { filter: 'month', page: 0 })
    const recordId = records[0]?.record.id ?? (0 as never)
    await desk.ask('record.take', { recordId, by: '李师傅', at: desk.now })
    desk.pass(5 * 24 * hour)

    const round = await exported({ list: 'periodic', month })
    expect(column(round, '楼栋')).toEqual(['3号楼', '3号楼', 'C座', '没有房号'])
    expect(column(round, '情况')).toContain('已答')
    expect(column(await exported({ list: 'points', month }), '内容')).toEqual(['楼道灯不亮'])
    expect(column(await exported({ list: 'blanks' }), '状态')).toEqual(['未用', '未用'])
    expect(column(await exported({ list: 'sheetsOut' }), '在哪里')).toContain('在 李师傅')
    expect(column(await exported({ list: 'takings', period: inMonth }), '领取人')).toEqual(['李师傅'])
  })

  test('what was drawn and what customers said of repairs come out with the phones masked', async () => {
    await drawHalf(desk)
    await desk.ask('desk.setHouseholds', { households: 100 })
    for (let n = 0; n < 2; n++) await finishJob(desk)
    desk.now = '2026-12-01T02:00:00.000Z' as Instant
    const { rows } = await desk.ask('draw.make', { month })
    await desk.ask('draw.answer', answerTo(desk, { id: rows[0]?.id ?? (0 as never) }))
    const draw = await exported({ list: 'draw', month })
    expect(column(draw, '电话')).toEqual(rows.map(({ phones }) => phones.join('、')))
    expect(column(draw, '意见')).toContain('可以了')
    const december = { by: 'month', month: '2026-12' as IsoMonth } as const
    const visits = await exported({ list: 'repairVisits', period: december })
    expect(column(visits, '抽查')).toEqual(['是'])
  })

  test('F03 has a row for each handoff and the totals on a sheet of their own', async () => {
    await fillDesk(desk)
    const list = await exported({ list: 'summary', month })
    expect(list.name).toBe('投诉处理记录汇总表 2026年11月（2026-11-23 导出）.xlsx')
    expect(column(list, '意见表编号')).toContain('TS-202611-0001')
    const totals = Object.values(sheetsOf(desk.saved.at(-1)?.bytes ?? new Uint8Array()))[1]
    expect(totals?.[0]).toEqual(['类别', '受理', '交回', '回访', '未结', '并入（另计）'])
    const received = column(list, '序号').filter((serial) => typeof serial === 'number').length
    const counted = (totals ?? []).slice(1).reduce((sum, row) => sum + Number(row[1]), 0)
    expect(received).toBe(counted)
  })

  test('only a supervisor gets whole phones, and it is recorded that she did', async () => {
    await registerComplaint(desk)
    const whole = await exported({ list: 'contacts', period: today }, 'full')
    expect(column(whole, '电话')).toEqual(['138 0000 0001'])
    expect(JSON.stringify(whole.about)).toContain('完整')
    expect(recorded()).toMatchObject([{ list: 'contacts', hasPhones: 1 }])
    await addPerson(desk, { name: '李想', role: 'desk' })
    await signInAs(desk, '李想')
    const list = { list: 'contacts', period: today } as const
    expect(await desk.reply('table.exportPhones', { list })).toMatchObject({ situation: 'needs-supervisor' })
    expect((await exported(list)).text).toContain('138****0001')
  })

  test('客户要求保密 stands for name, room and phone of that case alone, whoever exports', async () => {
    await toAsk(desk, {}, { isConfidential: true })
    await toAsk(desk, { contactName: '赵先生', phones: ['139 0000 0002'] })
    for (const list of [
      { list: 'revisits', filter: anyRevisit },
      { list: 'contacts', period: today },
    ] as const) {
      const { text } = await exported(list, 'full')
      expect(text).not.toContain('陈女士')
      expect(text).not.toContain('138 0000 0001')
      expect(text).toContain('保密')
      expect(text).toContain('赵先生')
    }
  })

  test('a list without a row is refused; who changes her mind, or cannot write there, leaves a record of that', async () => {
    const list = { list: 'contacts', period: today } as const
    expect(await desk.reply('table.export', { list })).toMatchObject({ reason: 'nothing-there' })
    expect(recorded()).toEqual([])
    await registerComplaint(desk)
    desk.savesTo = { path: null }
    expect(await desk.ask('table.export', { list })).toMatchObject({ path: null, rows: 1 })
    desk.savesTo = 'cannot-write'
    expect(await desk.reply('table.export', { list })).toMatchObject({ reason: 'cannot-write' })
    expect(recorded()).toMatchObject([{ outcome: 'canceled' }, { outcome: 'failed' }])
  })

  test('what somebody typed to be run by Excel is a text behind a quote', async () => {
    await registerComplaint(desk, undefined, '=HYPERLINK("http://example.com","看")')
    const list = await exported({ list: 'today', only: null })
    expect(column(list, '事项')).toEqual(['\'=HYPERLINK("http://example.com","看")'])
  })

  test('of persons who were erased tells nothing any more', async () => {
    const { handledCase } = await fillDesk(desk)
    const before = await exported({ list: 'contacts', period: inMonth })
    const { length } = before.rows
    expect(before.text).toContain('邻居老吴')
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'case', ids: [handledCase] })
    const after = await exported({ list: 'contacts', period: inMonth })
    expect(after.rows).toHaveLength(length)
    expect(after.text).toContain(erasedWords)
    expect(after.text).not.toContain('邻居老吴')
    const number = 'TS-202611-0002'
    const summary = await exported({ list: 'summary', month })
    const erased = summary.rows.find((row) => row.includes(number))
    expect(erased).toBeDefined()
    expect(JSON.stringify(erased)).not.toMatch(/甲电商|陈女士/u)
  })

  test('lets the desk work in between, and canceled leaves neither a file nor a record', async () => {
    transaction(desk.db, (tx) => {
      for (let n = 0; n < 3_000; n++)
        insertRaw(tx, 'contact', { at: desk.now, channel: 'phone', how: 'answered', operatorId: 1 })
    })
    const list = { list: 'contacts', period: today } as const
    const reading = desk.reply('table.export', { list })
    expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'list' })
    expect(await desk.reply('table.export', { list })).toMatchObject({ reason: 'work-under-way' })
    await desk.ask('work.cancel', {})
    expect(await reading).toMatchObject({ reason: 'canceled' })
    expect([desk.saved, recorded()]).toEqual([[], []])
    expect((await exported(list)).rows).toHaveLength(3_000)
  })

  test('is read again when something was recorded while it was read', async () => {
    let reads = 0
    const found = await readSteadily(desk.db, async () => {
      reads += 1
      if (reads === 1) await registerComplaint(desk)
      return desk.db.prepare('SELECT count(*) FROM caseRecord').pluck().get()
    })
    expect([reads, found]).toEqual([2, 1])
  })
})
