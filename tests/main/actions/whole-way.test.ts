import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { handle } from '../../support/case-way'
import {
  critical,
  minor,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { monthFigures } from '../../support/month-figures'
import { until } from '../../support/until'

describe('one complaint, from the counter to the archive', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  const deadlinesOf = async (caseId: number) =>
    Object.fromEntries(
      (await desk.ask('case.show', { caseId })).deadlines.map((one) => [
        `${one.clock}/${one.round}`,
        [one.dueAt, one.stoppedAt],
      ]),
    )

  test('a minor complaint goes its way to 销项 and stops each clock on its way', async () => {
    const { caseId, number, view } = await registerComplaint(desk)
    expect(number).toBe('TS-202611-0001')
    expect(view.matter).toMatchObject({ grade: 'minor', ground: 'conduct', nature: 'pending' })
    expect(view.matter.customer.phones).toEqual(['138****0001'])
    expect(await deadlinesOf(caseId)).toEqual({
      'forward/1': ['2026-11-23T01:15:00.000Z', null],
      'resolve/1': ['2026-11-23T05:00:00.000Z', null],
      'month/1': ['2026-12-23T10:00:00.000Z', null],
    })
    expect(view.steps[0]).toBe('forward')

    desk.pass(5 * minute)
    const { departments } = await desk.ask('desk.show', {})
    const property = departments.find(({ name }) => name === '物业部')
    if (!property) throw new Error('no 物业部')
    let now = await desk.ask('case.forward', {
      caseId,
      at: desk.now,
      role: 'lead',
      departmentId: property.id,
      person: property.contact,
    })
    expect([now.state, now.steps[0]]).toEqual(['forwarded', 'receive'])

    desk.pass(5 * minute)
    const [lead] = now.handoffs
    if (!lead) throw new Error('no handoff')
    now = await desk.ask('case.receive', {
      caseId,
      at: desk.now,
      handoffId: lead.id,
      by: '张主管',
      way: 'signed',
      witness: '',
    })
    expect([now.state, now.steps[0]]).toEqual(['inProgress', 'complete'])

    desk.pass(2 * hour)
    const completedAt = desk.now
    now = await desk.ask('case.complete', {
      caseId,
      at: desk.now,
      handoffId: lead.id,
      completedAt,
      handler: '赵队长',
    })
    expect(now.steps.slice(0, 2)).toEqual(['return', 'result'])
    expect((await deadlinesOf(caseId))['return/1']).toEqual(['2026-11-23T10:00:00.000Z', null])

    desk.pass(hour)
    now = await desk.ask('case.return', {
      caseId,
      at: desk.now,
      handoffId: lead.id,
      decision: 'taken',
      missing: [],
      contentSignature: { kind: 'self' },
    })
    now = await desk.ask('case.result', {
      caseId,
      at: desk.now,
      words: '保安班长当面道歉，客户接受',
      handler: '赵队长',
      completedAt,
      remedy: '',
      prevention: '岗前培训',
      subjectKind: 'person',
      subjectName: '保安 小孙',
      signature: { kind: 'self' },
    })
    expect(now.state).toBe('handled')
    now = await desk.ask('case.opinion', {
      caseId,
      at: desk.now,
      by: '刘经理',
      words: '属实，已批评',
      nature: 'valid',
      grade: 'minor',
      ground: null,
    })
    expect(now.steps[0]).toBe('revisit')

    const due = await desk.ask('revisit.show', { caseId })
    expect(due).toMatchObject({ caseId, phones: ['138****0001'], result: '保安班长当面道歉，客户接受' })
    now = await desk.ask('case.revisit', {
      caseId,
      at: desk.now,
      way: 'phone',
      outcome: 'answered',
      quality: 'satisfied',
      timeliness: 'prompt',
      said: '可以了',
      isSolved: true,
      signature: null,
    })
    expect([now.state, now.steps, now.gaps]).toEqual(['revisited', ['close', 'reply'], []])
    now = await desk.ask('case.close', {
      caseId,
      at: desk.now,
      outcome: 'solved',
      nature: null,
      note: '',
      mergedInto: null,
    })
    expect(now.state).toBe('closed')
    expect(now.deadlines.every(({ stoppedAt, ending }) => stoppedAt !== null && ending === 'met')).toBe(true)
    expect(now.timeline.map(({ words }) => words)).toContain('定为有效')
    expect(verify(desk.db).kind).toBe('whole')
    expect(desk.faults).toEqual([])
  })

  test('a critical case asks for 呈报, 协调 and 答复, and closes only with an approval', async () => {
    const { caseId, view } = await registerComplaint(desk, critical)
    expect(view.steps.slice(0, 2)).toEqual(['forward', 'report'])
    expect(await deadlinesOf(caseId)).toMatchObject({
      'forward/1': ['2026-11-23T02:00:00.000Z', null],
      'report/1': ['2026-11-23T16:00:00.000Z', null],
      'reply/1': ['2026-11-25T10:00:00.000Z', null],
      'resolve/1': ['2026-12-03T10:00:00.000Z', null],
    })
    const refused = await desk.reply('case.close', {
      caseId,
      at: desk.now,
      outcome: 'withdrawn',
      nature: 'invalid',
      note: '客户撤诉',
      mergedInto: null,
    })
    expect(refused).toEqual({ kind: 'refused', reason: 'approval-missing' })
  })

  test('not solved begins a further round with clocks of its own, and leaves the first as it was', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    const now = await desk.ask('case.revisit', {
      caseId,
      at: desk.now,
      way: 'phone',
      outcome: 'answered',
      quality: 'dissatisfied',
      timeliness: 'late',
      said: '没有人来过',
      isSolved: false,
      signature: null,
    })
    expect(now.rounds.map(({ number }) => number)).toEqual([1, 2])
    expect([now.state, now.steps[0]]).toEqual(['registered', 'forward'])
    expect((await deadlinesOf(caseId))['forward/2']?.[1]).toBeNull()
  })

  test('a step in the future, before the receipt or out of turn is refused with its reason and writes nothing', async () => {
    const { caseId } = await registerComplaint(desk)
    const before = desk.db.prepare('SELECT count(*) AS events FROM event').get()
    const late = '2026-11-23T01:00:00.001Z' as Instant
    const early = '2026-11-22T01:00:00.000Z' as Instant
    const input = { caseId, by: '张主管', words: '马上处理' }
    expect(await desk.reply('case.coordinate', { ...input, at: late })).toEqual({
      kind: 'refused',
      reason: 'time-in-future',
    })
    expect(await desk.reply('case.coordinate', { ...input, at: early })).toEqual({
      kind: 'refused',
      reason: 'time-before-receipt',
    })
    expect(await desk.reply('case.coordinate', { ...input, at: desk.now })).toEqual({
      kind: 'refused',
      reason: 'not-now',
    })
    expect(desk.db.prepare('SELECT count(*) AS events FROM event').get()).toEqual(before)
  })

  test('the month is reported while it runs and archived once it is over; again is a revision with its reason', async () => {
    const { caseId, number } = await registerComplaint(desk, minor, '电梯异响。'.repeat(400))
    await until(async () => (await desk.ask('case.show', { caseId })).slips[0]?.drawing === 'stored')
    const month = '2026-11'
    const report = await desk.ask('month.report', { month })
    expect(report).toMatchObject({ form: 'report', drawing: 'stored' })
    expect(await desk.reply('month.archive', { month, reason: '', openReason: '照实归档' })).toEqual({
      kind: 'refused',
      reason: 'month-not-over',
    })

    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    const archive = await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    expect(archive.revision).toBe(1)
    const folder = join(desk.dataDir, 'archive', month, 'r1')
    expect(readdirSync(folder).sort()).toEqual(
      [
        'SHA256SUMS',
        'events.jsonl',
        'manifest.json',
        'records.csv',
        'records.json',
        '如何核对.txt',
        '字段说明.txt',
        '封存签字页.pdf',
        '月度归档.pdf',
      ].sort(),
    )
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain(number)
    expect(await desk.ask('month.check', { month, revision: 1 })).toEqual({ bad: [] })

    expect(await desk.reply('month.archive', { month, reason: '', openReason: '照实归档' })).toEqual({
      kind: 'refused',
      reason: 'reason-missing',
    })
    expect(
      (
        await desk.ask('month.archive', {
          month,
          reason: '补录一件',
          openReason: '照实归档',
          word: { way: 'paper', by: '郑总' },
        })
      ).revision,
    ).toBe(2)
    // Registering goes on, in the new month's series.
    expect((await registerComplaint(desk)).number).toBe('TS-202612-0001')
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('a call that was answered on the spot is a contact without a number', async () => {
    const draft = await desk.ask('draft.begin', { channel: 'phone' })
    expect(
      await desk.reply('draft.endAsContact', { draftId: draft.id, how: 'answered', answer: '', reason: '' }),
    ).toEqual({ kind: 'refused', reason: 'answer-missing' })
    await desk.ask('draft.endAsContact', {
      draftId: draft.id,
      how: 'answered',
      answer: '车位在 B 区',
      reason: '咨询',
    })
    expect((await desk.ask('today.show', { only: null })).drafts).toEqual([])
    expect((await monthFigures(desk, '2026-11')).当场答复).toBe('1 人次')
  })
})
