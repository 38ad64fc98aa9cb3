import { expect, test } from 'vitest'
import { type Instant, type IsoDay, instantAt, type TimeOfDay } from '#shared/domain/day'
import { eventTimeOf, timeOfDayPlace } from '../../../../src/renderer/screens/intake/event-time'

const at = (time: string): Instant => instantAt('2026-03-01' as IsoDay, time as TimeOfDay)

test('刚才 is this minute', () => {
  expect(eventTimeOf('justNow', at('14:32'))).toBe('2026-03-01 14:32')
})

test('昨晚 on the first of March is the last of February', () => {
  expect(eventTimeOf('lastNight', at('09:00'))).toBe('2026-02-28 20:00 左右')
})

test('今早 is never later than now', () => {
  expect(eventTimeOf('thisMorning', at('14:32'))).toBe('2026-03-01 08:00 左右')
  expect(eventTimeOf('thisMorning', at('07:10'))).toBe('2026-03-01 07:10 左右')
})

test('the hour that is typed over is the hour', () => {
  const words = eventTimeOf('thisMorning', at('14:32'))
  expect(words.slice(timeOfDayPlace.from, timeOfDayPlace.until)).toBe('08:00')
})
