import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, type IsoMonth } from '#shared/domain/day'
import type { OpenPointKind } from '#shared/domain/open-point'
import { forward, handle, receive, revisit } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

const month = '2026-11' as IsoMonth

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  // 月总结 is no matter here: month-review.test.ts asks after it.
  await desk.ask('review.record', { month, repeated: '', analysis: '没有什么特别的' })
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const open = async () => {
  const { points } = await desk.ask('month.points', { month })
  return Object.fromEntries(points.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]))
}
const listed = async (kind: OpenPointKind) =>
  (await desk.ask('month.pointList', { month, kind, page: 0 })).rows
const close = (caseId: number, outcome: 'solved' | 'withdrawn') =>
  desk.ask('case.close', {
    caseId: caseId as never,
    at: desk.now,
    outcome,
    nature: outcome === 'solved' ? 'valid' : 'invalid',
    note: '客户说不用再处理',
    mergedInto: null,
  })

describe('月度检查', () => {
  test('finds nothing open in a month without cases', async () => {
    expect(await open()).toEqual({})
    const none = { last: 0, missing: [], twice: [] }
    const { numbers } = await desk.ask('month.points', { month })
    expect(numbers).toEqual({ case: none, dispatch: none, revisit: none, 'month-revisit': none })
  })

  test('tells on each step of a case what is still open, and what opens it', async () => {
    const { caseId, number } = await registerComplaint(desk)
    expect(await open()).toEqual({ signature: 1, department: 1, nature: 1 })
    desk.pass(hour)
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId)
    expect(await open()).toEqual({ signature: 1, result: 1, nature: 1, sheetsOut: 1 })
    expect(await listed('sheetsOut')).toEqual([
      { opens: 'case', caseId, number, words: '客户投诉意见表　在 物业部' },
    ])
    expect(await listed('result')).toMatchObject([{ opens: 'case', caseId, number }])
  })

  test('finds a revisit that was not done, and a signature that a closed case lacks', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    expect(await open()).toEqual({ signature: 1, nature: 1, revisit: 1 })
    await revisit(desk, caseId, true)
    expect(await open()).toEqual({ signature: 1, nature: 1 })
    await close(caseId, 'solved')
    expect(await open()).toEqual({ signature: 1 })
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    expect(await open()).toEqual({})
  })

  test('counts no void and no merged case, and tells of void numbers', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登记重复' })
    expect(await open()).toEqual({})
    expect((await desk.ask('month.points', { month })).voids).toBe(1)
  })

  test('finds what was reserved and not typed in, and earlier months without an archive', async () => {
    await desk.ask('blank.reserve', { form: 'F01', count: 2 })
    expect(await open()).toEqual({ openBlanks: 2 })
    expect(await listed('openBlanks')).toEqual([
      { opens: 'blanks', number: 'TS-202611-0001' },
      { opens: 'blanks', number: 'TS-202611-0002' },
    ])
    const december = { month: '2026-12' as IsoMonth, kind: 'earlierMonth', page: 0 } as const
    expect((await desk.ask('month.pointList', december)).rows).toEqual([{ opens: 'month', month }])
  })

  test('looks at what earlier months left open as well', async () => {
    const { caseId } = await registerComplaint(desk)
    desk.now = '2026-12-02T01:00:00.000Z' as Instant
    const december = '2026-12' as IsoMonth
    const { points } = await desk.ask('month.points', { month: december })
    expect(points).toContainEqual({ kind: 'department', count: 1 })
    await close(caseId, 'withdrawn')
    expect((await desk.ask('month.points', { month: december })).points).toContainEqual({
      kind: 'department',
      count: 0,
    })
  })
})

describe('今日', () => {
  const alerts = async () => (await desk.ask('today.show', { only: null })).alerts

  test('reminds of the 月报 from five days before its day, until it is made', async () => {
    await registerComplaint(desk)
    desk.now = '2026-11-24T10:00:00.000Z' as Instant
    expect(await alerts()).toEqual([])
    desk.now = '2026-11-25T01:00:00.000Z' as Instant
    expect(await alerts()).toEqual([{ kind: 'report-due', month, dueOn: '2026-11-30' }])
    await desk.ask('month.report', { month })
    expect(await alerts()).toEqual([])
  })

  test('reminds of the archive from the first of the next month, until the month is archived', async () => {
    await registerComplaint(desk)
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    expect(await alerts()).toEqual([{ kind: 'archive-due', month, earlier: 0 }])
    await desk.ask('month.archive', { month, reason: '', openReason: '下月接着办' })
    expect(await alerts()).toEqual([])
  })
})
