import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import {
  anyRevisit,
  longestRound,
  type RevisitCounts,
  type RevisitListed,
} from '#shared/ipc/revisit-questions'
import { choicesOf, chosenOf, listedLine, listTitle } from '../../../../src/renderer/words/revisit-list'
import { asked, next, ok } from '../../desk'

const { filterBy, pick, plan, print, printRecords, showPage, turn, turnAll, unfiltered, useList } =
  await import('../../../../src/renderer/screens/revisit/list-store')
const { choose, useRevisiting } = await import('../../../../src/renderer/screens/revisit/store')

const ids = (...numbers: number[]) => numbers as CaseId[]
const planned = () => [...useList.getState().planned]

afterEach(() => {
  asked.length = 0
  useList.setState({
    filter: unfiltered,
    page: 0,
    picking: null,
    isPlanning: false,
    planned: new Set(),
    isPrinting: false,
    printed: null,
    said: { kind: 'nothing' },
  })
})

const counts: RevisitCounts = {
  window: { due: 5, later: 2, all: 7 },
  way: { phone: 3, letter: 2 },
  kind: { complaint: 5 },
  building: [
    { building: '', count: 1 },
    { building: 'A座', count: 4 },
  ],
}

describe('a filter', () => {
  test('offers all of them first, then each choice that shows somebody', () => {
    const words = choicesOf('way', anyRevisit, counts).map(({ words, count }) => `${words} ${count}`)
    expect(words).toEqual(['全部 5', '电话 3', '信函 2'])
    expect(choicesOf('building', anyRevisit, counts).map(({ words }) => words)).toEqual([
      '全部',
      '没有房号',
      'A座',
    ])
    expect(choicesOf('window', unfiltered, counts).map(({ words, count }) => `${words} ${count}`)).toEqual([
      '该回访 5',
      '未到回访时间 2',
      '全部 7',
    ])
  })

  test('keeps the choice that is set, also when nobody is left of it', () => {
    const filter = { ...anyRevisit, way: 'door', building: 'D座' } as const
    expect(choicesOf('way', filter, counts).find(({ isChosen }) => isChosen)).toMatchObject({
      words: '上门',
      count: 0,
    })
    expect(chosenOf('way', filter, counts)).toBe('上门')
    expect(chosenOf('building', filter, counts)).toBe('D座')
  })

  test('is not shown where there is nothing to choose', () => {
    expect(chosenOf('kind', anyRevisit, counts)).toBeNull()
    expect(chosenOf('way', anyRevisit, counts)).toBe('全部')
    expect(chosenOf('window', unfiltered, counts)).toBe('该回访')
    const allDue = { ...counts, window: { due: 5, later: 0, all: 5 } }
    expect(chosenOf('window', unfiltered, allDue)).toBeNull()
    expect(chosenOf('window', { ...unfiltered, window: 'later' }, allDue)).toBe('未到')
    expect([listTitle(unfiltered), listTitle({ window: 'later' })]).toEqual(['该回访', '未到回访时间'])
  })

  test('begins anew at the first of those whom it shows', () => {
    showPage(3)
    choose(ids(7)[0] ?? null)
    pick('way')
    filterBy({ way: 'phone' })
    expect(useList.getState()).toMatchObject({
      filter: { ...unfiltered, way: 'phone' },
      page: 0,
      picking: null,
    })
    expect(useRevisiting.getState().chosen).toBeNull()
  })
})

describe('排一轮', () => {
  test('has who was chosen line by line, and stays while she asks somebody in between', () => {
    plan(true)
    for (const caseId of ids(1, 2, 1, 3)) turn(caseId)
    expect(planned()).toEqual([2, 3])
    plan(false)
    plan(true)
    expect(planned()).toEqual([2, 3])
  })

  test('takes all of the filter on, and off again where they all are; no more than go on one sheet', async () => {
    const answered = async (value: readonly number[]) => {
      const turned = turnAll()
      next('revisit.choose').answer(ok(value))
      await turned
    }
    turn(ids(9)[0] as CaseId)
    await answered([1, 2])
    expect(planned()).toEqual([9, 1, 2])
    await answered([])
    expect(planned()).toEqual([9, 1, 2])
    await answered([1, 2])
    expect(planned()).toEqual([])
    await answered(Array.from({ length: longestRound + 5 }, (_, place) => place + 1))
    expect(planned()).toHaveLength(longestRound)
    expect(useList.getState().said).toMatchObject({ kind: 'wrong' })
  })

  test('is printed once however often she presses, and stays chosen; of nobody nothing is asked', async () => {
    await print('phone')
    expect(asked).toEqual([])
    turn(ids(4)[0] as CaseId)
    const printing = print('door')
    await print('door')
    expect(asked).toHaveLength(1)
    const put = next('revisit.print')
    expect(put.input).toEqual({ by: 'door', caseIds: [4] })
    put.answer(ok({ id: 12 }))
    await printing
    expect(useList.getState()).toMatchObject({ printed: 12, isPrinting: false })
    const refused = print('phone')
    next('revisit.print').answer({ kind: 'refused', reason: 'nobody-to-ask' })
    await refused
    expect(useList.getState()).toMatchObject({ printed: 12, said: { kind: 'wrong' } })
    expect(planned()).toEqual([4])
  })
})

test('F08 of each goes in the order of the list, without who is not to be asked any more', async () => {
  for (const caseId of ids(3, 9, 1)) turn(caseId)
  const printing = printRecords()
  next('revisit.choose').answer(ok([1, 2, 3]))
  const put = await vi.waitFor(() => next('record.print'))
  expect(put.input).toEqual({ caseIds: [1, 3] })
  put.answer(ok([{ job: null }, { job: null }]))
  await printing
  expect(useList.getState().said).toEqual({
    kind: 'done',
    words: '开了 2 张回访记录表，还没有选打印机。选好以后在案件里打印。',
  })
  const nobody = printRecords()
  next('revisit.choose').answer(ok([2]))
  await nobody
  expect(useList.getState().said).toMatchObject({ kind: 'wrong' })
  expect(asked).toEqual([])
})

test('a line tells which matter, and what came of it so far', () => {
  const now = '2026-11-23T06:00:00.000Z' as Instant
  const row: RevisitListed = {
    caseId: 1 as CaseId,
    number: 'TS-202611-0028' as CaseNumber,
    kind: 'complaint',
    customer: '陈女士',
    address: 'A座 402',
    round: 1,
    clock: { clock: 'revisit', startedAt: '2026-11-22T08:40:00.000Z' as Instant, dueAt: now, soonAt: now },
    opensAt: now,
    way: 'phone',
    attempts: 0,
    nextAt: null,
    urged: 0,
  }
  expect(listedLine(row, now)).toBe('0028　A座 402　昨天 16:40 处理完　投诉')
  const again = { ...row, attempts: 2, urged: 1, nextAt: '2026-11-23T08:00:00.000Z' as Instant }
  expect(listedLine(again, now)).toBe('0028　A座 402　催办 1 次　约今天 16:00 再打　第 3 次　投诉')
  expect(listedLine({ ...again, way: 'door' }, now)).toContain('上门　约今天 16:00 再去')
})
