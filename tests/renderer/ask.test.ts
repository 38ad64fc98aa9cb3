import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { next } from './desk'

const { ask } = await import('../../src/renderer/ask')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const noWord = { kind: 'fault', reference: '--------', situation: null }

test('a question whose other end breaks is a fault, and nothing is thrown', async () => {
  const answer = ask('desk.lock', {})
  next('desk.lock').crash()
  expect(await answer).toEqual(noWord)
})

test('no screen waits for ever: after half a minute without a word it is a fault', async () => {
  const heard = vi.fn()
  ask('desk.lock', {}).then(heard)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(heard).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(heard).toHaveBeenCalledWith(noWord)
})

test('a month may take as long as it needs', async () => {
  const heard = vi.fn()
  ask('month.report', { month: '2026-11' }).then(heard)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(heard).not.toHaveBeenCalled()
  next('month.report').answer({ kind: 'refused', reason: 'canceled' })
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toHaveBeenCalledWith({ kind: 'refused', reason: 'canceled' })
})
