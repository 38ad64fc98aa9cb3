import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { asked, next, ok, settled } from '../../desk'
import { aCase, at } from './a-case'

const { useCase } = await import('../../../../src/renderer/screens/case/store')

const { open, refresh, record, choose } = useCase.getState()
const stage = () => useCase.getState().stage.name
const here = aCase().matter.id
const another = 8 as CaseId

async function show(caseId: CaseId, reply: unknown = ok(aCase())) {
  open(caseId)
  next('case.show').answer(reply)
  await settled()
}

const coordinate = () =>
  record('coordinate', 'case.coordinate', { at: at('06:44'), by: '郑工', words: '先停梯' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
})

test('a case that could not be read is there again with the next good answer', async () => {
  await show(here, { kind: 'fault', reference: '1060f587', situation: null })
  expect(stage()).toBe('unread')
  refresh()
  next('case.show').answer(ok(aCase()))
  await settled()
  expect(stage()).toBe('ready')
})

test('pressed twice, a step is recorded once; meanwhile no other card takes its place', async () => {
  await show(here)
  coordinate()
  coordinate()
  choose('close')
  next('case.coordinate')
  expect(asked).toEqual([])
  expect(stage()).toBe('recording')
})

test('an answer that comes when she is at another case says nothing there', async () => {
  await show(here)
  coordinate()
  await show(another)
  next('case.coordinate').answer({ kind: 'refused', reason: 'not-now' })
  await settled()
  expect(stage()).toBe('ready')
})

test('a step whose answer breaks off can be tried again', async () => {
  await show(here)
  coordinate()
  next('case.coordinate').crash()
  await settled()
  expect(stage()).toBe('failed')
})
