import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { complete, forward, handle, handled, receive, revisit } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const at = (time: string) => new Date(`2026-11-${time}+08:00`).toISOString() as Instant

describe('two times', () => {
  test('what happened before the next round began, and is of the case, is recorded with its own time', async () => {
    const { caseId } = await registerComplaint(desk)
    const promise = { caseId, at: desk.now, by: '王敏', words: '十点前回电', dueAt: at('23T10:00:00') }
    const { promises } = await desk.ask('case.promise', promise)
    const promiseId = promises[0]?.id
    if (!promiseId) throw new Error('nothing was promised')
    const lead = await forward(desk, caseId)
    await receive(desk, caseId, lead)
    await complete(desk, caseId, lead)
    desk.now = at('23T10:30:00')
    await revisit(desk, caseId, false)
    desk.pass(10 * minute)
    const kept = await desk.ask('case.keepPromise', { caseId, at: at('23T09:50:00'), promiseId, words: '' })
    // On time as it was, and not late because it was typed later.
    const clock = kept.deadlines.find((deadline) => deadline.clock === 'promise')
    expect([clock?.stoppedAt, clock?.ending]).toEqual([at('23T09:50:00'), 'met'])
    // What is of the round cannot be older than it.
    const to = kept.handoffs[0]?.departmentId
    if (!to) throw new Error('it was handed to nobody')
    const again = { caseId, at: at('23T10:00:00'), role: 'lead', departmentId: to, person: '刘经理' } as const
    expect(await desk.reply('case.forward', again)).toMatchObject({ reason: 'time-before-last-step' })
  })

  test('a call from before the handling was done is no 回访', async () => {
    const { caseId } = await registerComplaint(desk)
    desk.pass(hour)
    await handle(desk, caseId)
    const early = {
      caseId,
      at: at('23T09:10:00'),
      way: 'phone',
      outcome: 'answered',
      quality: null,
      timeliness: null,
      said: '',
      isSolved: true,
      signature: null,
    } as const
    expect(await desk.reply('case.revisit', early)).toMatchObject({ reason: 'time-before-last-step' })
    expect((await desk.ask('case.revisit', { ...early, at: desk.now })).state).toBe('revisited')
  })
})

describe('after 销项', () => {
  test('the signatures of a sheet that comes back are recorded, those of a void one are not', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    const end = { caseId, at: desk.now, outcome: 'withdrawn', nature: 'valid', mergedInto: null } as const
    await desk.ask('case.close', { ...end, note: '表还在部门' })
    desk.pass(hour)
    const sign = { caseId, at: desk.now, outcome: { kind: 'self' } } as const
    const view = await desk.ask('case.signContent', sign)
    expect([view.state, view.matter.contentSignature?.kind]).toEqual(['closed', 'self'])
    const second = await registerComplaint(desk)
    await desk.ask('case.void', { caseId: second.caseId, at: desk.now, reason: '登记重复' })
    expect(await desk.reply('case.signContent', { ...sign, caseId: second.caseId })).toMatchObject({
      reason: 'not-now',
    })
  })
})

describe('who a complaint is about', () => {
  const about = { subjectKind: 'person', subjectName: '王敏' } as const

  test('neither voids it nor writes another in her place', async () => {
    const { caseId } = await registerComplaint(desk, minor, '前台态度不好', null, about)
    const wrong = { caseId, at: desk.now, reason: '没有的事' }
    expect(await desk.reply('case.void', wrong)).toMatchObject({ reason: 'own-complaint' })
    const lead = await forward(desk, caseId)
    await receive(desk, caseId, lead)
    await complete(desk, caseId, lead)
    const result = { caseId, at: desk.now, completedAt: desk.now, ...handled }
    expect(await desk.reply('case.result', result)).toMatchObject({ reason: 'own-complaint' })
    expect((await desk.ask('case.result', { ...result, ...about })).state).toBe('handled')
  })
})

describe('性质', () => {
  test('that was decided is not undecided again with the opinion', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await desk.ask('case.nature', { caseId, at: desk.now, nature: 'valid', reason: '监控属实' })
    const opinion = { caseId, at: desk.now, by: '刘经理', words: '再看看', grade: null, ground: null }
    expect(await desk.reply('case.opinion', { ...opinion, nature: 'pending' })).toMatchObject({
      reason: 'nature-missing',
    })
  })
})
