import type { Instant, IsoMonth } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import type { TestDesk } from './desk'

// 抽查 in few words. A desk of these tests draws half of what it did: two of four orders, not one of twenty.

export const october = '2026-10' as IsoMonth
/** Tuesday 20 October 2026, 09:00 at the desk. */
export const inOctober = '2026-10-20T01:00:00.000Z' as Instant
/** Monday 2 November 2026, 09:00 at the desk. */
export const inNovember = '2026-11-02T01:00:00.000Z' as Instant

export async function drawHalf(desk: TestDesk): Promise<void> {
  const { version: _, validFrom: __, ...current } = (await desk.ask('profile.show', {})).current
  const draw = { ...current.revisiting.draw, percent: 50, householdPercent: 50 }
  await desk.ask('profile.adopt', { profile: { ...current, revisiting: { ...current.revisiting, draw } } })
}

/** Everything that a customer says on the phone, in `part` what is different. */
export function answerTo(
  desk: TestDesk,
  { id }: Pick<DrawnRow, 'id'>,
  part: Partial<Input<'draw.answer'>> = {},
): Input<'draw.answer'> {
  return {
    drawnOrderId: id,
    at: desk.now,
    way: 'phone',
    outcome: 'answered',
    quality: 'satisfied',
    timeliness: 'prompt',
    said: '可以了',
    isSolved: true,
    caller: '刘主管',
    ...part,
  }
}
