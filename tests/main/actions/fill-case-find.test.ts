import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { fillCaseFind } from '../../../src/main/actions/fill-case-find'
import {
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { insertRaw } from '../../support/raw-row'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const cases = 1_103

/** A book of before: cases of one person, and the erased ones among them of nobody. */
function putCases(): void {
  for (let id = 2; id <= cases; id++) {
    insertRaw(desk.db, 'caseRound', { caseId: id, number: 1, startedAt: mondayMorning })
    insertRaw(desk.db, 'caseRecord', {
      id,
      number: `TS-202511-${String(id).padStart(4, '0')}`,
      contactName: id % 50 === 0 ? null : '吕女士',
      phones: id % 50 === 0 ? null : '["138 0000 0002"]',
      address: 'A座 101',
      content: id % 50 === 0 ? null : '电梯停在三楼不动',
      registeredBy: 1,
      profileId: 1,
    })
  }
}

const told = () =>
  desk.db
    .prepare<[], { caseId: CaseId }>('SELECT caseId FROM caseFind ORDER BY caseId')
    .all()
    .map(({ caseId }) => caseId)

function steps(): readonly number[] {
  const toldAfter: number[] = []
  for (let before = fillCaseFind(desk.db); before !== null; before = fillCaseFind(desk.db, before))
    toldAfter.push(told().length)
  return toldAfter
}

test('cases of a book of before are told a hundred at a time, the newest first, until all are found', async () => {
  await registerComplaint(desk)
  putCases()
  const { length } = told()
  expect(length).toBe(1)
  fillCaseFind(desk.db)
  expect(told().slice(1)[0]).toBe(cases - 101)
  expect(told()).toHaveLength(101)
  const after = steps()
  expect(after.every((many, place) => many - (after[place - 1] ?? 101) <= 100)).toBe(true)
  const all = Array.from({ length: cases }, (_, place) => place + 1).filter((id) => id % 50 !== 0)
  expect(told()).toEqual(all)
  const { cases: found } = await desk.ask('find.quick', { words: 'lns' })
  expect(found.map(({ number }) => number)[0]).toBe(`TS-202511-${cases}`)
})

test('where all are told already, each step looks at a few hundred and writes nothing', async () => {
  await registerComplaint(desk)
  putCases()
  steps()
  const before = told()
  expect(before.length).toBeGreaterThan(600)
  const looked = steps()
  expect(looked.length).toBeLessThan(cases / 100)
  expect(looked.length).toBeGreaterThan(1)
  expect(told()).toEqual(before)
})

test('a case that is registered meanwhile is told by its registering', async () => {
  putCases()
  const onward = fillCaseFind(desk.db)
  await registerComplaint(desk)
  for (let before = onward; before !== null; before = fillCaseFind(desk.db, before));
  expect(told().at(-1)).toBe(cases + 1)
})
