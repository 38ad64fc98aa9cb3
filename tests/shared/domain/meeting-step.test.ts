import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Instant, instantOf, millis, minute, plus } from '#shared/domain/day'
import { AgreedPoint, isClash, layoutFor } from '#shared/domain/meeting'
import {
  isStepLate,
  MeetingSteps,
  nextStep,
  seasonOf,
  stepLines,
  stepTimeWords,
} from '#shared/domain/meeting-step'

const steps = MeetingSteps.parse(
  JSON.parse(readFileSync(new URL('../../../resources/meeting-steps.json', import.meta.url), 'utf8')),
)
const at = (text: string) => text as Instant

/** Thursday 26 November, 14:00 to 16:00 at the desk, booked two days before. */
const meeting: Parameters<typeof stepLines>[0] = {
  startsAt: at('2026-11-26T06:00:00.000Z'),
  endsAt: at('2026-11-26T08:00:00.000Z'),
  people: 12,
  layout: 'square' as const,
  agreed: { points: [] as AgreedPoint[], payment: '' },
  bookedAt: at('2026-11-24T01:00:00.000Z'),
  steps,
  ticks: {},
}

const timesOf = (given: typeof meeting, key: string) =>
  stepLines(given)
    .filter((line) => line.key.split('/')[0] === key)
    .map(({ dueAt }) => stepTimeWords(dueAt, given.startsAt))

describe('the checklist of a meeting (S1 五)', () => {
  it('posts the greeters an hour before, sprays half an hour before, hangs the sign at the start, opens the door at the end', () => {
    const first = (key: string) => timesOf(meeting, key)[0]
    expect(['greet', 'freshen', 'quiet', 'farewell', 'close'].map(first)).toEqual([
      '13:00',
      '13:30',
      '14:00',
      '16:00',
      '16:30',
    ])
    expect(first('host')).toBe('11-25 17:00')
  })

  it('brings tea every twenty minutes while it lasts, not at its start and not at its end', () => {
    expect(timesOf(meeting, 'tea')).toEqual(['14:20', '14:40', '15:00', '15:20', '15:40'])
    expect(timesOf({ ...meeting, endsAt: plus(meeting.startsAt, 20 * minute) }, 'tea')).toEqual([])
    expect(timesOf({ ...meeting, endsAt: plus(meeting.startsAt, 21 * minute) }, 'tea')).toEqual(['14:20'])
  })

  it('has 18 degrees in winter, 22 in summer, and neither between', () => {
    const words = (startsAt: string) => {
      const from = at(startsAt)
      return stepLines({ ...meeting, startsAt: from, endsAt: plus(from, 60 * minute) }).find(
        ({ key }) => key === 'air',
      )?.words
    }
    expect(words('2026-12-01T02:00:00.000Z')).toContain('18 度')
    expect(words('2027-02-28T02:00:00.000Z')).toContain('18 度')
    expect(words('2026-07-01T02:00:00.000Z')).toContain('22 度')
    expect(words('2026-11-26T06:00:00.000Z')).toContain('按当天气温')
    // The last evening of May is June at the desk already.
    expect(seasonOf(at('2026-05-31T16:30:00.000Z'))).toBe('summer')
  })

  it('has what was agreed, and only that', () => {
    const keys = (points: AgreedPoint[]) =>
      stepLines({ ...meeting, agreed: { points, payment: '' } }).map(({ key }) => key)
    expect(keys([])).not.toContain('projector')
    expect(keys(['projector', 'signIn'])).toEqual(expect.arrayContaining(['projector', 'signIn']))
    expect(stepLines(meeting).find(({ key }) => key === 'layout')?.words).toContain('摆回字台型，12 座')
  })

  it('booked on the day itself, what should have been done the day before is due with the greeters', () => {
    expect(timesOf({ ...meeting, bookedAt: at('2026-11-26T02:00:00.000Z') }, 'host')).toEqual(['13:00'])
  })

  it('moved, counts what is not done anew and leaves what is done as it was', () => {
    const dueAt = at('2026-11-25T09:00:00.000Z')
    const ticks = {
      host: { at: dueAt, by: 1, dueAt },
      'tea/100': { at: at('2026-11-26T07:41:00.000Z'), by: 1, dueAt: at('2026-11-26T07:40:00.000Z') },
    }
    const startsAt = at('2026-11-27T01:00:00.000Z')
    const moved = { ...meeting, startsAt, endsAt: plus(startsAt, 60 * minute), ticks }
    expect(stepLines(moved).find(({ key }) => key === 'host')).toMatchObject({ dueAt, done: { by: 1 } })
    expect(timesOf(moved, 'greet')).toEqual(['08:00'])
    // Shorter than before: the tea that was brought stays on the list.
    expect(timesOf(moved, 'tea')).toEqual(['11-26 15:40', '09:20', '09:40'])
  })

  it('says what comes next, and how much with it', () => {
    expect(nextStep(stepLines(meeting))).toMatchObject({ line: { key: 'host' }, more: 3 })
    const all = Object.fromEntries(
      stepLines(meeting).map(({ key, dueAt }) => [key, { at: dueAt, by: 1, dueAt }]),
    )
    expect(nextStep(stepLines({ ...meeting, ticks: all }))).toBeNull()
  })
})

test('of any meeting each tea lies within it and twenty minutes after the one before, and every time is in order', () => {
  const start = millis(meeting.startsAt)
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 600_000 }),
      fc.integer({ min: 1, max: 24 * 60 }),
      fc.subarray([...AgreedPoint.options]),
      (later, lasts, points) => {
        const startsAt = instantOf(start + later * minute)
        const endsAt = plus(startsAt, lasts * minute)
        const given = { ...meeting, startsAt, endsAt, agreed: { points, payment: '' } }
        const lines = stepLines(given)
        const tea = lines.filter(({ key }) => key.startsWith('tea/')).map(({ dueAt }) => dueAt)
        expect(tea.every((time) => time > startsAt && time < endsAt)).toBe(true)
        expect(tea.map((time) => (millis(time) - millis(startsAt)) / minute)).toEqual(
          tea.map((_, place) => 20 * (place + 1)),
        )
        expect(lines.map(({ dueAt }) => dueAt)).toEqual(lines.map(({ dueAt }) => dueAt).toSorted())
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
      },
    ),
    { numRuns: 200 },
  )
})

test('two meetings clash exactly when a minute is in both, in the same room however it was typed', () => {
  const hourOf = fc.integer({ min: 0, max: 40 })
  const span = fc.tuple(hourOf, fc.integer({ min: 1, max: 10 }))
  const taken = ([from, lasts]: [number, number], place: string) => ({
    place,
    startsAt: plus(meeting.startsAt, from * minute),
    endsAt: plus(meeting.startsAt, (from + lasts) * minute),
  })
  fc.assert(
    fc.property(span, span, (one, other) => {
      const minutes = ([from, lasts]: [number, number]) =>
        Array.from({ length: lasts }, (_, place) => from + place)
      const isShared = minutes(one).some((each) => minutes(other).includes(each))
      expect(isClash(taken(one, '第一会议室'), taken(other, ' 第一 会议室'))).toBe(isShared)
      expect(isClash(taken(one, '第一会议室'), taken(other, '第二会议室'))).toBe(false)
    }),
  )
})

test('a step is late once its minute is over, and how they sit is proposed by how many come', () => {
  const [line] = stepLines(meeting)
  if (!line) throw new Error('There is no step')
  expect(isStepLate(line, plus(line.dueAt, minute - 1))).toBe(false)
  expect(isStepLate(line, plus(line.dueAt, minute))).toBe(true)
  expect([1, 10, 11, 30, 31, 80, 81].map(layoutFor)).toEqual([
    'round',
    'round',
    'square',
    'square',
    'classroom',
    'classroom',
    'hall',
  ])
})
