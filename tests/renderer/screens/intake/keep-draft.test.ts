import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import type { Answer } from '../../../../src/renderer/ask'
import { keepDraft, type Saved } from '../../../../src/renderer/screens/intake/keep-draft'

type Sent = {
  readonly content: DraftContent
  readonly atOnce: boolean
  readonly answer: (answer: Answer<'draft.save'>) => void
}

/** A main process whose answers come when the test says so, in whatever order. */
function desk() {
  const sent: Sent[] = []
  const reported: Saved[] = []
  const { keep } = keepDraft(
    (content, atOnce) => new Promise((answer) => sent.push({ content, atOnce, answer })),
    (saved) => reported.push(saved),
  )
  return { sent, reported, keep }
}

const typed = (content: string): DraftContent => ({ ...emptyDraft('walkIn'), content })
const writtenAt = (at: string): Answer<'draft.save'> => ({ kind: 'ok', value: { savedAt: at as Instant } })
const heard: Answer<'draft.save'> = { kind: 'ok', value: { savedAt: null } }
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('every change is sent at once, in the order of typing', () => {
  const { sent, keep } = desk()
  for (const text of ['空', '空调', '空调坏了']) keep(typed(text), false)
  expect(sent.map(({ content }) => content.content)).toEqual(['空', '空调', '空调坏了'])
})

test('an answer that was overtaken says nothing about what was typed since', async () => {
  const { sent, reported, keep } = desk()
  keep(typed('空'), true)
  keep(typed('空调'), true)
  sent[1]?.answer(writtenAt('2026-11-23T06:32:08.000Z'))
  await settled()
  sent[0]?.answer(writtenAt('2026-11-23T06:32:07.000Z'))
  await settled()
  expect(reported).toEqual([{ name: 'saved', at: '2026-11-23T06:32:08.000Z' }])
})

test('when the hands rest, the newest text is asked onto the disk, once', async () => {
  const { sent, reported, keep } = desk()
  keep(typed('空'), false)
  keep(typed('空调'), false)
  for (const { answer } of sent) answer(heard)
  await vi.advanceTimersByTimeAsync(10_000)
  const last = sent.slice(2)
  expect(last.map(({ content, atOnce }) => [content.content, atOnce])).toEqual([['空调', true]])
  last[0]?.answer(writtenAt('2026-11-23T06:32:08.000Z'))
  await settled()
  expect(reported.at(-1)).toEqual({ name: 'saved', at: '2026-11-23T06:32:08.000Z' })
})

test('leaving a field sends its text at once, and not a second time', async () => {
  const { sent, keep } = desk()
  keep(typed('空调'), false)
  keep(typed('空调'), true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent.map(({ atOnce }) => atOnce)).toEqual([false, true])
})

test('a disk that does not answer within two seconds is said to be late, until it does', async () => {
  const { sent, reported, keep } = desk()
  keep(typed('空调'), true)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(reported).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(reported).toEqual([{ name: 'late' }])
  sent[0]?.answer(writtenAt('2026-11-23T06:32:10.000Z'))
  await settled()
  expect(reported.at(-1)).toEqual({ name: 'saved', at: '2026-11-23T06:32:10.000Z' })
})

test('a draft that is gone and a fault are told apart', async () => {
  const { sent, reported, keep } = desk()
  keep(typed('空'), true)
  sent[0]?.answer({ kind: 'refused', reason: 'draft-gone' })
  await settled()
  keep(typed('空调'), true)
  sent[1]?.answer({ kind: 'fault', reference: '1060f587', situation: null })
  await settled()
  expect(reported).toEqual([{ name: 'gone' }, { name: 'failed', reference: '1060f587' }])
})
