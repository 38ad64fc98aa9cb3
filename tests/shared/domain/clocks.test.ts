import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '#shared/domain/case'
import {
  appointed,
  clockState,
  type Deadline,
  deadlineOf,
  extended,
  isAppointed,
  isExtended,
} from '#shared/domain/clocks'
import { type Instant, plus, stampOf } from '#shared/domain/day'
import type { Grade } from '#shared/domain/grade'
import type { Kind } from '#shared/domain/kind'
import { type ClockName, ruleFor } from '#shared/domain/profile'
import { type Run, runsOf } from '#shared/domain/runs'
import { at, calendar, complaint, facts, firstRound, park } from './made-up-case'

const run = (clock: ClockName, startedAt: Instant, grade: Grade | null): Run => ({
  round: 1,
  clock,
  cause: null,
  startedAt,
  stoppedAt: null,
  ending: null,
  grade,
  agreedAt: null,
})

function limitOf(one: Run, matter: Case = complaint, rounds = [firstRound]): Deadline {
  const deadline = deadlineOf(one, { matter, profile: park, rounds }, calendar)
  if (!deadline || 'kind' in deadline) throw new Error(`${one.clock} has no limit`)
  return deadline
}

describe('the clocks of 园区规程 (domain.md, Clocks)', () => {
  const due = (kind: Kind, grade: Grade | null, clock: ClockName, startedAt: string) => {
    const matter = { ...complaint, kind, grade }
    const found = deadlineOf(
      run(clock, at(startedAt), grade),
      { matter, profile: park, rounds: [firstRound] },
      calendar,
    )
    return found && 'dueAt' in found ? stampOf(found.dueAt) : found
  }

  test.each<[ClockName, Kind, Grade | null, string, string | null]>([
    // 转呈: 15 min to the contact, 1 h to the head, 重大 1 h besides the 呈报; 意见建议 1 h.
    ['forward', 'complaint', 'minor', '23 09:10', '2026-11-23 09:25'],
    ['forward', 'complaint', 'minor', '23 17:50', '2026-11-24 08:35'],
    ['forward', 'complaint', 'major', '23 17:30', '2026-11-24 09:00'],
    ['forward', 'complaint', 'critical', '23 17:30', '2026-11-23 18:30'],
    ['forward', 'suggestion', null, '23 09:10', '2026-11-23 10:10'],
    ['report', 'complaint', 'critical', '23 17:30', '2026-11-24 00:00'],
    ['report', 'complaint', 'major', '23 09:00', null],
    ['report', 'complaint', 'minor', '23 09:00', null],
    // 协调
    ['coordinate', 'complaint', 'minor', '23 09:00', null],
    ['coordinate', 'complaint', 'major', '23 17:00', '2026-11-24 05:00'],
    ['coordinate', 'complaint', 'critical', '28 20:00', '2026-11-29 08:00'],
    // 答复
    ['reply', 'complaint', 'minor', '23 17:00', null],
    ['reply', 'complaint', 'major', '23 17:00', null],
    ['reply', 'complaint', 'critical', '23 17:00', '2026-11-25 18:00'],
    // 处理
    ['resolve', 'complaint', 'minor', '23 17:00', '2026-11-23 21:00'],
    ['resolve', 'service', 'minor', '23 17:00', '2026-11-23 21:00'],
    ['resolve', 'service', 'major', '23 17:00', '2026-11-24 01:00'],
    ['resolve', 'complaint', 'major', '23 17:00', '2026-11-26 18:00'],
    ['resolve', 'complaint', 'critical', '23 17:00', '2026-12-03 18:00'],
    ['resolve', 'suggestion', null, '23 17:00', null],
    // 交回: the same day, of each grade
    ['return', 'complaint', 'minor', '23 12:00', '2026-11-23 18:00'],
    ['return', 'complaint', 'major', '23 19:00', '2026-11-24 18:00'],
    ['return', 'complaint', 'critical', '28 19:00', '2026-11-30 18:00'],
    // 回访: 24 h, in desk hours but for 重大
    ['revisit', 'complaint', 'minor', '23 17:00', '2026-11-26 12:30'],
    ['revisit', 'complaint', 'major', '23 17:00', '2026-11-26 12:30'],
    ['revisit', 'complaint', 'critical', '23 17:00', '2026-11-24 17:00'],
    ['revisit', 'suggestion', null, '23 17:00', null],
    // One month (S0 ③⑶), and the quarterly review of what cannot be solved (S3)
    ['month', 'complaint', 'minor', '23 09:00', '2026-12-23 18:00'],
    ['month', 'complaint', 'critical', '23 09:00', '2026-12-23 18:00'],
    ['month', 'service', 'minor', '23 09:00', null],
    ['review', 'complaint', 'minor', '23 09:00', '2027-02-23 18:00'],
  ])('%s of a %s, %s, from %s', (clock, kind, grade, startedAt, expected) => {
    expect(due(kind, grade, clock, startedAt)).toBe(expected)
  })

  test('a suggestion has no grade: it is forwarded within the hour and comes back the same day, no more', () => {
    const clocks: ClockName[] = [
      'forward',
      'report',
      'coordinate',
      'reply',
      'resolve',
      'return',
      'revisit',
      'month',
    ]
    const found = clocks.filter((clock) => ruleFor(park, clock, 'suggestion', null) !== null)
    expect(found).toEqual(['forward', 'return'])
  })

  test('a promise runs until what was agreed, whatever the procedure says', () => {
    const agreedAt = at('25 10:00')
    const limit = limitOf({ ...run('promise', at('24 10:00'), null), cause: 'promise1', agreedAt })
    expect([limit.dueAt, limit.soonAt, limit.rule.limit.unit]).toEqual([agreedAt, at('25 04:00'), 'agreed'])
  })

  test('working days that are not known yet are asked for, not guessed', () => {
    const rule = park.rules.find(({ clock }) => clock === 'resolve')
    if (!rule) throw new Error('no rule')
    const rules: typeof park.rules = [{ ...rule, limit: { unit: 'workingDays', count: 2 } }]
    const where = { matter: complaint, profile: { ...park, rules }, rounds: [firstRound] }
    const found = deadlineOf(run('resolve', at('23 09:00'), 'minor'), where, calendar)
    expect(found).toEqual({ kind: 'uncovered', year: 2026 })
  })
})

describe('客户约定', () => {
  const until = at('26 10:00')
  const rounds = [{ ...firstRound, appointment: { at: at('23 10:00'), until, words: '周四上午' } }]
  const resolve = run('resolve', at('23 09:00'), 'minor')

  test('moves 处理 to its end plus the grade’s hours, and no other clock', () => {
    const moved = limitOf(resolve, complaint, rounds)
    expect([moved.dueAt, moved.ruledDueAt]).toEqual([at('26 14:00'), at('23 13:00')])
    expect([isAppointed(moved), isExtended(moved)]).toEqual([true, false])
    const forward = limitOf(run('forward', at('23 09:10'), 'minor'), complaint, rounds)
    expect([forward.dueAt, forward.ruledDueAt]).toEqual([at('23 09:25'), null])
  })

  test('never moves it to an earlier time', () => {
    const late = limitOf({ ...resolve, startedAt: at('27 09:00') }, complaint, rounds)
    expect([late.dueAt, isAppointed(late)]).toEqual([at('27 13:00'), false])
    const same = limitOf({ ...resolve, startedAt: until }, complaint, rounds)
    expect([same.dueAt, isAppointed(same)]).toEqual([at('26 14:00'), false])
  })

  test('moves no clock that had ended before it was made', () => {
    const regraded: Run = { ...resolve, stoppedAt: at('23 09:30'), ending: 'regraded' }
    expect(limitOf(regraded, complaint, rounds).dueAt).toBe(at('23 13:00'))
  })
})

describe('延期', () => {
  const limit = limitOf(run('resolve', at('23 09:00'), 'minor'))

  test('the new time holds, the ruled one stays to be asked for', () => {
    const later = extended(limit, { number: 'SP-202611-0001', dueAt: at('23 17:00'), by: '张主管' }, park)
    expect(later).toMatchObject({ dueAt: at('23 17:00'), ruledDueAt: at('23 13:00'), soonAt: at('23 15:00') })
    expect(later.steps.at(-1)).toEqual({
      kind: 'extended',
      from: at('23 13:00'),
      dueAt: at('23 17:00'),
      approval: 'SP-202611-0001',
      by: '张主管',
    })
    expect(isExtended(later)).toBe(true)
  })

  test('to the time that holds already is none', () => {
    expect(() => extended(limit, { number: 'SP', dueAt: limit.dueAt, by: '' }, park)).toThrow(RangeError)
  })

  test('and 客户约定, in any order and however often, never shorten a clock', () => {
    const minute = 60_000
    const moves = fc.array(
      fc.record({ isAppointed: fc.boolean(), by: fc.integer({ min: -5000, max: 5000 }) }),
    )
    fc.assert(
      fc.property(moves, (all) => {
        let held = limit
        for (const move of all) {
          const wanted = plus(limit.dueAt, move.by * minute)
          const before = held
          if (move.isAppointed) {
            const moved = appointed(held, wanted, park, calendar)
            if (!('dueAt' in moved)) return false
            held = moved
          } else if (wanted > held.dueAt) {
            held = extended(held, { number: 'SP-202611-0001', dueAt: wanted, by: '园总' }, park)
          } else {
            expect(() => extended(before, { number: 'SP', dueAt: wanted, by: '' }, park)).toThrow(RangeError)
          }
          if (held.dueAt < before.dueAt || held.soonAt > held.dueAt || held.soonAt < held.startedAt)
            return false
          if (held !== before && held.ruledDueAt !== limit.dueAt) return false
          if (held.steps.length !== before.steps.length + (held === before ? 0 : 1)) return false
        }
        return true
      }),
    )
  })
})

describe('what a clock shows', () => {
  type Shown = Parameters<typeof clockState>[0]
  const clock: Shown = {
    dueAt: at('23 13:00'),
    soonAt: at('23 12:00'),
    stoppedAt: null,
    ending: null,
  }
  const ended = (stoppedAt: string, ending: Shown['ending']): Shown => ({
    ...clock,
    stoppedAt: at(stoppedAt),
    ending,
  })
  test.each<[string, Shown, Instant, string]>([
    ['much time left', clock, at('23 11:59'), 'running'],
    ['the last quarter', clock, at('23 12:00'), 'soon'],
    ['exactly due', clock, at('23 13:00'), 'soon'],
    ['passed', clock, at('23 13:01'), 'late'],
    ['met at the last moment', ended('23 13:00', 'met'), at('25 09:00'), 'met'],
    ['met late, and so for ever', ended('23 14:00', 'met'), at('25 09:00'), 'metLate'],
    ['ended by the closing', ended('23 10:00', 'unresolved'), at('25 09:00'), 'ended'],
    ['改级终止 while already late', ended('23 14:00', 'regraded'), at('25 09:00'), 'metLate'],
    ['不再适用 while already late', ended('23 14:00', 'lapsed'), at('25 09:00'), 'metLate'],
  ])('%s', (_words, deadline, now, state) => expect(clockState(deadline, now)).toBe(state))
})

test('the clocks of a case are the same whatever zone the computer is set to', () => {
  const zone = process.env.TZ
  const night = { ...complaint, receivedAt: at('30 23:50'), registeredAt: at('30 23:55') }
  const answers = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
    process.env.TZ = name
    return (['minor', 'major', 'critical'] as const).map((grade) => {
      const part = facts({ matter: { ...night, grade } })
      return runsOf(part).map((one) => deadlineOf(one, part, calendar))
    })
  })
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})
