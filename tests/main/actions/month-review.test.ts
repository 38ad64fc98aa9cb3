import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, type IsoDay, type IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { departmentNamed, handle, revisit } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterTenYears } from '../../support/erasing'

const month = '2026-11' as IsoMonth
const december = '2026-12' as IsoMonth
const nextMorning = '2026-12-01T01:00:00.000Z' as Instant
const on = (text: string) => text as IsoDay
const archive = { month, reason: '', openReason: '照实归档' }
const refused = (reason: string) => ({ kind: 'refused', reason })

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
})

const show = (of: IsoMonth = month) => desk.ask('review.show', { month: of })

async function decide(words: string, more: Partial<Input<'review.decide'>> = {}) {
  const { id: departmentId } = await departmentNamed(desk, '物业部')
  await desk.ask('review.decide', { month, words, departmentId, dueOn: '2026-12-15', ...more })
  const measure = (await show()).measures.at(-1)
  if (!measure) throw new Error('No measure was decided')
  return measure
}

describe('月总结', () => {
  test('keeps what is typed until it is recorded, and its versions in the events', async () => {
    await desk.ask('review.type', { month, fields: { analysis: '写了一半', repeated: '货梯' } })
    expect((await show()).typed).toEqual({ analysis: '写了一半', repeated: '货梯' })
    await desk.ask('review.type', { month, fields: { repeated: null } })
    await desk.ask('review.record', { month, repeated: '', analysis: '写了一半' })
    await desk.ask('review.record', { month, repeated: '货梯三次', analysis: '写完了' })
    expect(await show()).toMatchObject({
      typed: {},
      review: { repeated: '货梯三次', analysis: '写完了', by: '王敏' },
    })
    const events = desk.db.prepare(`SELECT kind FROM event WHERE recordTable = 'monthReview'`).pluck().all()
    expect(events).toEqual(['monthReview.written', 'monthReview.written'])
    expect(await desk.reply('review.record', { month, repeated: ' ', analysis: '' })).toEqual(
      refused('nothing-typed'),
    )
  })

  test('检查 tells of an analysis that is missing or half typed, and of measures without department or day', async () => {
    await registerComplaint(desk)
    const points = async () => {
      const { points: all } = await desk.ask('month.points', { month })
      return all.flatMap(({ kind, count }) => (kind === 'analysis' || kind === 'measures' ? [count] : []))
    }
    expect(await points()).toEqual([1, 0])
    await desk.ask('review.record', { month, repeated: '', analysis: '都好' })
    const { id } = await decide('培训保安', { dueOn: null })
    expect(await points()).toEqual([0, 1])
    await desk.ask('review.type', { month, fields: { analysis: '都好，又想起' } })
    expect(await points()).toEqual([1, 1])
    expect((await desk.ask('month.pointList', { month, kind: 'measures', page: 0 })).rows).toEqual([
      { opens: 'review' },
    ])
    const { id: departmentId } = await departmentNamed(desk, '保安')
    await desk.ask('review.change', {
      measureId: id,
      words: '培训保安',
      departmentId,
      dueOn: '2026-12-10',
    })
    expect(await points()).toEqual([1, 0])
  })

  test('a measure is carried on until it is done, each month with how it stood then', async () => {
    const lift = await decide('换货梯门机')
    const lamps = await decide('车库换灯')
    desk.now = nextMorning
    const tell = (measureId: typeof lift.id, told: object) =>
      desk.reply('review.tell', {
        measureId,
        on: on('2026-12-01'),
        outcome: 'going',
        words: '',
        ...told,
      } as Input<'review.tell'>)
    expect(await tell(lift.id, {})).toEqual(refused('reason-missing'))
    expect(await tell(lift.id, { on: '2026-12-02', words: '到货' })).toEqual(refused('day-not-yet'))
    expect(await tell(lift.id, { on: '2026-10-31', words: '到货' })).toEqual(refused('before-decided'))
    expect(await tell(lift.id, { words: '到货，等安装' })).toMatchObject({ kind: 'ok' })
    expect(await tell(lamps.id, { outcome: 'dropped', words: '改由业主换' })).toMatchObject({ kind: 'ok' })
    expect(await tell(lamps.id, { outcome: 'done' })).toEqual(refused('ended-already'))
    expect((await show(december)).carried.map(({ standing }) => standing)).toEqual([
      '在办（2026-12-01）：到货，等安装',
      '不做了（2026-12-01）：改由业主换',
    ])
    expect((await show()).measures.map(({ standing }) => standing)).toEqual(['没有回报', '没有回报'])
    const january = '2027-01' as IsoMonth
    desk.now = '2027-01-05T01:00:00.000Z' as Instant
    expect((await show(january)).carried).toMatchObject([
      { words: '换货梯门机', standing: '逾期，在办（2026-12-01）：到货，等安装' },
    ])
    expect((await desk.ask('today.show', { only: null })).alerts).toContainEqual({
      kind: 'measures-due',
      count: 1,
      month: january,
      words: '换货梯门机',
      dueOn: '2026-12-15',
    })
    await tell(lift.id, { on: '2027-01-04', outcome: 'done' })
    expect((await show('2027-02' as IsoMonth)).carried).toEqual([])
  })

  test('stands in the month’s book and is frozen with it, also by the database; a measure goes on', async () => {
    await registerComplaint(desk)
    await desk.ask('review.record', { month, repeated: '', analysis: '都好' })
    const { id: measureId, departmentId } = await decide('换货梯门机')
    const opinion = { month, departmentId: departmentId ?? 0, words: '同意', signedBy: '刘经理' }
    const signed = { ...opinion, signedOn: '2026-11-23' } as Input<'review.opine'>
    await desk.ask('review.opine', signed)
    desk.now = nextMorning
    await desk.ask('month.archive', archive)
    const chapters = await desk.ask('month.archiveChapters', { month, revision: 1 })
    expect(chapters.slice(0, 3).map(({ title }) => title)).toEqual([
      '封面',
      '投诉记录月总结表',
      '投诉处理记录汇总表',
    ])
    const archived = refused('month-archived')
    expect(await desk.reply('review.record', { month, repeated: '', analysis: '改口' })).toEqual(archived)
    expect(await desk.reply('review.opine', signed)).toEqual(archived)
    const words = { words: '不换了', departmentId: null, dueOn: null }
    expect(await desk.reply('review.decide', { month, ...words })).toEqual(archived)
    expect(await desk.reply('review.change', { measureId, ...words })).toEqual(archived)
    expect(await desk.reply('review.print', { month })).toEqual(archived)
    const told = { measureId, outcome: 'done', words: '' } as const
    expect(await desk.reply('review.tell', { ...told, on: '2026-11-30' })).toEqual(archived)
    for (const sql of [
      `UPDATE monthReview SET analysis = 'x', rowHash = 'y'`,
      `UPDATE monthOpinion SET words = 'x', rowHash = 'y'`,
      `UPDATE measure SET dueOn = '2027-01-01', rowHash = 'y'`,
      `INSERT INTO measureProgress (measureId, onDay, outcome, words, at, operatorId, rowHash)
         VALUES (${measureId}, '2026-11-30', 'done', '', '', 1, 'y')`,
    ])
      expect(() => desk.db.prepare(sql).run()).toThrow('its month is archived')
    await desk.ask('review.tell', { ...told, on: '2026-12-01' })
    expect((await show(december)).carried).toMatchObject([{ hasEnded: true }])
    expect(await show()).toMatchObject({
      isArchived: true,
      review: { analysis: '都好' },
      measures: [{ standing: '没有回报' }],
    })
  })

  test('opinions are those of the departments and of 园总', async () => {
    expect((await show()).opinions.map(({ department }) => department)).toEqual([
      '综合部',
      '物业部',
      '招商运营部',
      '园总',
    ])
    const asked = { month, words: '同意', signedBy: '', signedOn: null }
    const { id } = await departmentNamed(desk, '保安')
    expect(await desk.reply('review.opine', { ...asked, departmentId: id })).toEqual(
      refused('no-such-department'),
    )
    const { id: departmentId } = await departmentNamed(desk, '园总')
    expect(await desk.reply('review.opine', { ...asked, departmentId, words: '' })).toEqual(
      refused('opinion-missing'),
    )
    await desk.ask('review.opine', { ...asked, departmentId })
    await desk.ask('review.opine', { ...asked, departmentId, signedBy: '郑总', signedOn: '2026-11-23' })
    expect((await show()).opinions.at(-1)).toMatchObject({ words: '同意', signedBy: '郑总' })
  })
})

describe('F13', () => {
  test('is printed again as a further copy, and stands in 月报', async () => {
    await registerComplaint(desk)
    await desk.ask('review.record', { month, repeated: '', analysis: '都好' })
    expect(await desk.ask('review.print', { month })).toMatchObject({ form: 'F13', copy: 1 })
    expect(await desk.ask('review.print', { month })).toMatchObject({
      title: '投诉记录月总结表 2026年11月',
      copy: 2,
    })
    expect((await show()).slip).toMatchObject({ copy: 2 })
    const report = await desk.ask('month.report', { month })
    const text = packed(textByPoppler((await desk.ask('slip.show', { slipId: report.id })).pdf))
    expect(text).toMatch(/投诉与服务月报.*投诉记录月总结表.*分析都好.*投诉处理记录汇总表/u)
  })
})

describe('the draft', () => {
  test('tells of three complaints of one building as a repeated problem, with who had them', async () => {
    for (const words of ['一', '二', '三']) {
      const { caseId } = await registerComplaint(desk, minor, `说话很冲，第${words}回`)
      desk.pass(hour)
      await handle(desk, caseId)
      const called = {
        channel: 'phone',
        purpose: 'urge',
        caller: '陈女士',
        phone: '',
        words: '又来了',
        told: '',
      } as const
      if (words === '三') await desk.ask('case.call', { caseId, at: desk.now, ...called })
      await revisit(desk, caseId, true)
    }
    const { id: departmentId } = await departmentNamed(desk, '物业部')
    const draft = await desk.ask('review.draft', { month })
    const { figures } = await desk.ask('figure.sheet', { period: periodOfMonth(month) })
    expect(figures).toContainEqual(expect.objectContaining({ label: '再次提出', value: '1 次' }))
    expect(draft.repeated).toBe('C座服务态度：3 次，上月 0 次。\n超时、办完或销项以后客户又来找的，1 次。')
    expect(draft.analysis).toContain('其中投诉 3 件（上月 0 件，多 3 件）')
    expect(draft.analysis).toContain('投诉最多的部门：物业部 3 件')
    expect(draft.measures[0]).toMatchObject({ departmentId, dueOn: '2026-12-30' })
  })
})

describe('what was typed of a month', () => {
  test('goes with the archive when its period is over', async () => {
    await registerComplaint(desk)
    await desk.ask('review.record', { month, repeated: '陈女士三次', analysis: '陈女士' })
    const { id: measureId } = await decide('向陈女士道歉')
    desk.now = nextMorning
    await desk.ask('month.archive', { ...archive, openReason: '陈女士出差' })
    await desk.ask('review.tell', { measureId, on: '2026-12-01', outcome: 'done', words: '陈女士满意' })
    desk.now = afterTenYears
    await desk.ask('retention.erase', { kind: 'archive', ids: null })
    const shown = await show()
    expect(shown.review).toMatchObject({ repeated: '（已删除）', analysis: '（已删除）' })
    expect(shown.measures).toMatchObject([{ words: '（已删除）' }])
    const told = desk.db.prepare('SELECT openReason FROM monthArchive').pluck().get()
    expect([told, JSON.stringify(desk.db.prepare('SELECT * FROM event').all())]).toEqual([
      null,
      expect.not.stringContaining('出差'),
    ])
    const kept = desk.db.prepare('SELECT value FROM personalValue WHERE value IS NOT NULL').pluck().all()
    expect(kept.filter((value) => /三次|向陈女士|陈女士满意|出差/u.test(String(value)))).toEqual([])
  })
})
