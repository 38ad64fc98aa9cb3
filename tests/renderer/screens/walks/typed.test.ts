import { beforeEach, expect, it, vi } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { WalkId } from '#shared/domain/walk'
import { asked, next, ok, settled } from '../../desk'

vi.useFakeTimers()
const { forget, type, whoseOf, whoseRound } = await import('../../../../src/renderer/screens/walks/typed')

const plannedAt = '2026-11-23T02:30:00.000Z' as Instant
const walk = whoseOf({ key: { by: 'id', walkId: 1 as WalkId }, kind: 'weekly', plannedAt })
const slot = whoseOf({ key: { by: 'slot', kind: 'monthly', plannedAt }, kind: 'monthly', plannedAt })
const textOf = (sent: { readonly input: unknown }) => (sent.input as { readonly text: string | null }).text

beforeEach(async () => {
  await vi.advanceTimersByTimeAsync(1000)
  asked.length = 0
})

it('is on the disk a moment after the first key, also of who types without a pause', async () => {
  for (let key = 0; key < 5; key++) {
    type(walk, 'finding', { words: '地'.repeat(key + 1) })
    await vi.advanceTimersByTimeAsync(60)
  }
  expect(textOf(next('walk.type'))).toBe(JSON.stringify({ words: '地地地地' }))
})

it('never overtakes what is typed while another text is on its way', async () => {
  type(whoseRound(null), 'round', { remark: '一切正常' })
  type(walk, 'head', { walker: '王' })
  await vi.advanceTimersByTimeAsync(200)
  const [round, head] = [next('walk.type'), next('walk.type')]
  type(walk, 'head', { walker: '王敏' })
  await vi.advanceTimersByTimeAsync(200)
  round.answer(ok({}))
  head.answer(ok({}))
  await settled()
  expect(textOf(next('walk.type'))).toBe(JSON.stringify({ walker: '王敏' }))
  expect(asked).toEqual([])
})

it('is taken off the disk once it is recorded; a slot that is no record has nothing there', async () => {
  type(slot, 'head', { walker: '王敏' })
  type(walk, 'head', { walker: '王敏' })
  forget(walk, 'head')
  await vi.advanceTimersByTimeAsync(200)
  expect(textOf(next('walk.type'))).toBe(null)
  expect(asked).toEqual([])
})
