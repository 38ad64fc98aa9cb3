import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { CaseNumber } from '#shared/domain/number'
import { asked, next, ok, settled } from '../../desk'
import { aCase, at } from './a-case'

const { actShown, useCase } = await import('../../../../src/renderer/screens/case/store')
const { isTyped, typeInto } = await import('../../../../src/renderer/screens/case/typed')

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

test('请批 within a card leaves that card shown, with what was typed into it', async () => {
  await show(here)
  const nothing = { deadlineId: null, wantedDueAt: null, toGrade: null }
  const ask = { at: at('06:44'), subject: 'close', reason: '已认可', approver: '何园总', ...nothing } as const
  typeInto(here, 'close', { note: '原件在档' })
  typeInto(here, 'ask/close', { reason: '已认可' })
  record('ask/close', 'approval.ask', ask, 'close')
  next('approval.ask').answer(ok(aCase()))
  await settled()
  expect(useCase.getState().chosen).toBe('close')
  expect(isTyped(here, 'close')).toBe(true)
  expect(isTyped(here, 'ask/close')).toBe(false)
})

test('a refusal says its sentence and keeps what was typed', async () => {
  await show(here)
  typeInto(here, 'link', { number: 'TS-202611-0009' })
  record('link', 'case.link', { at: at('06:44'), number: 'TS-202611-0009' as CaseNumber, kind: 'again' })
  next('case.link').answer({ kind: 'refused', reason: 'no-such-number' })
  await settled()
  expect(useCase.getState().stage).toEqual({ name: 'refused', words: '找不到这个编号的案件，请核对。' })
  expect(isTyped(here, 'link')).toBe(true)
})

test('Esc from a card that she chose leads back to the next thing', async () => {
  await show(here)
  choose('close')
  expect(actShown(aCase(), useCase.getState().chosen)).toBe('close')
  choose(null)
  expect(actShown(aCase(), useCase.getState().chosen)).toBe('forward')
})
