import { describe, expect, test } from 'vitest'
import { stampOf } from '#shared/domain/day'
import type { Revisit } from '#shared/domain/revisit'
import { attemptsMissing, nextTry, nextWay, wantsPhoneReason, waysTo } from '#shared/domain/revisit-attempts'
import { at, desk, never } from './made-up-calendar'
import { complaint, facts, park } from './made-up-case'

const tried = (time: string, way: Revisit['way'] = 'phone', outcome: Revisit['outcome'] = 'notReached') => ({
  at: at(time),
  way,
  outcome,
})
const rule = { count: 3, days: 2 }
const both = { phones: ['138 0000 0001'], address: '3号楼 1206室' }
const phoneOnly = { ...both, address: '' }

describe('联系不上', () => {
  test('wants three attempts on two days by two ways', () => {
    const twice = [tried('2026-11-23 10:00'), tried('2026-11-23 14:00')]
    expect(attemptsMissing(twice, both, rule)).toEqual({ attempts: 1, days: 1, ways: 1 })
    expect(attemptsMissing([...twice, tried('2026-11-24 10:00')], both, rule)).toEqual({
      attempts: 0,
      days: 0,
      ways: 1,
    })
    expect(attemptsMissing([...twice, tried('2026-11-24 10:00', 'door')], both, rule)).toBeNull()
  })

  test('wants a second way only where there is one', () => {
    const thrice = [tried('2026-11-23 10:00'), tried('2026-11-23 14:00'), tried('2026-11-24 10:00')]
    expect(waysTo(phoneOnly)).toEqual(['phone'])
    expect(attemptsMissing(thrice, phoneOnly, rule)).toBeNull()
    expect(attemptsMissing(thrice, { phones: [], address: '' }, rule)).toBeNull()
  })

  test('counts a wrong number as tried, an answer and a refusal not', () => {
    const none = [
      tried('2026-11-23 10:00', 'phone', 'answered'),
      tried('2026-11-24 10:00', 'door', 'refused'),
    ]
    expect(attemptsMissing(none, both, rule)).toEqual({ attempts: 3, days: 2, ways: 2 })
    expect(attemptsMissing([tried('2026-11-23 10:00', 'phone', 'wrongNumber')], both, rule)).toMatchObject({
      attempts: 2,
    })
  })
})

describe('the next try', () => {
  const next = (before: readonly ReturnType<typeof tried>[], time: string, calendar = desk) =>
    stampOf(nextTry(before, { at: at(time), way: 'phone' }, calendar))

  test('is two hours of the desk later', () => {
    expect(next([], '2026-11-23 10:05')).toBe('2026-11-23 12:05')
    // Open until 18:00, from 08:30; Sunday off.
    expect(next([], '2026-11-23 17:00')).toBe('2026-11-24 09:30')
    expect(next([], '2026-11-28 17:30')).toBe('2026-11-30 10:00')
    expect(next([], '2026-11-23 22:00', never)).toBe('2026-11-24 00:00')
  })

  test('is tomorrow morning after the second attempt of the day', () => {
    expect(next([tried('2026-11-23 10:05')], '2026-11-23 12:05')).toBe('2026-11-24 08:30')
    expect(next([tried('2026-11-28 10:05')], '2026-11-28 12:05')).toBe('2026-11-30 08:30')
    expect(next([tried('2026-11-23 10:05')], '2026-11-23 12:05', never)).toBe('2026-11-24 09:00')
    // The one of yesterday is none of today.
    expect(next([tried('2026-11-23 10:05')], '2026-11-24 09:00')).toBe('2026-11-24 11:00')
  })

  test('gives a letter three days to come back', () => {
    const byLetter = { at: at('2026-11-26 10:00'), way: 'letter' as const }
    // The third day is a Sunday.
    expect(stampOf(nextTry([], byLetter, desk))).toBe('2026-11-30 08:30')
  })

  test('goes another way once one led nowhere twice, and at once where the number is wrong', () => {
    const byPhone = { way: 'phone', outcome: 'notReached' } as const
    expect(nextWay([], byPhone, both)).toBe('phone')
    expect(nextWay([tried('2026-11-23 10:05')], byPhone, both)).toBe('door')
    expect(nextWay([], { way: 'phone', outcome: 'wrongNumber' }, both)).toBe('door')
    expect(nextWay([tried('2026-11-23 10:05')], byPhone, phoneOnly)).toBe('phone')
    // They have moved: no letter finds them there either.
    const moved = { way: 'door', outcome: 'wrongNumber' } as const
    expect(nextWay([], moved, both)).toBe('phone')
    const wrong = tried('2026-11-23 10:05', 'phone', 'wrongNumber')
    expect(nextWay([wrong], moved, both)).toBe('door')
  })
})

test('a procedure may want somebody to go to a complaint of the first round, and to a 重大 always', () => {
  const byS1 = { ...park, revisiting: { ...park.revisiting, phoneFromRound: 2 } }
  const wants = (round: number, part: Partial<typeof complaint> = {}, profile = byS1) =>
    wantsPhoneReason(facts({ profile, matter: { ...complaint, ...part } }), round)
  expect([wants(1), wants(2)]).toEqual([true, false])
  expect([wants(2, { grade: 'critical' }), wants(1, { kind: 'service' })]).toEqual([true, false])
  expect([wants(1, {}, park), wants(1, { grade: 'critical' }, park)]).toEqual([false, false])
})
