import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '#shared/domain/calendar'
import { type CaseFacts, clockState, deadlineOf, runsOf } from '#shared/domain/clocks'
import { type Instant, stampOf, type TimeOfDay } from '#shared/domain/day'
import type { Grade } from '#shared/domain/grade'
import { type ClockName, Profile, ruleFor } from '#shared/domain/profile'
import type { Revisit } from '#shared/domain/revisit'
import { at, complaint, facts, firstRound, received, result, sent } from './made-up-case'

const profile = Profile.parse(
  JSON.parse(readFileSync(new URL('../../../resources/profiles/park.json', import.meta.url), 'utf8')),
)
const open = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
const calendar: Calendar = { hours: [null, open, open, open, open, open, open] }

const run = (part: Partial<CaseFacts>, clock: ClockName, round = 1) =>
  runsOf(facts(part)).find((one) => one.clock === clock && one.round === round)
const stop = (part: Partial<CaseFacts>, clock: ClockName) => run(part, clock)?.stoppedAt ?? null

const answered: Revisit = {
  round: 1,
  at: at('24 10:00'),
  by: '王敏',
  way: 'phone',
  outcome: 'answered',
  quality: 'satisfied',
  timeliness: 'prompt',
  said: '',
  isSolved: true,
  signature: null,
}

describe('when a clock starts and what stops it', () => {
  test('转呈 runs from registering to 领单; 当面签 and 留置 stop it, a phone call does not', () => {
    expect(run({}, 'forward')?.startedAt).toBe(at('23 09:10'))
    expect(stop({ handoffs: [sent] }, 'forward')).toBeNull()
    expect(stop({ handoffs: [received('signed')] }, 'forward')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [received('left')] }, 'forward')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [received('phone')] }, 'forward')).toBeNull()
  })

  test('呈报 is stopped by a phone call to 园总 as well', () => {
    const report = { ...received('phone'), role: 'report' as const }
    expect(stop({ handoffs: [report] }, 'report')).toBe(at('23 09:20'))
    expect(stop({ handoffs: [report] }, 'forward')).toBeNull()
  })

  test('what was promised to the customer runs from the first moment of the contact', () => {
    expect(run({}, 'resolve')?.startedAt).toBe(at('23 09:00'))
    expect(run({}, 'reply')?.startedAt).toBe(at('23 09:00'))
  })

  test('协调 runs from 领单 and is stopped by what comes first: the coordination or the handling', () => {
    const handoffs = [received('signed')]
    expect(run({}, 'coordinate')).toBeUndefined()
    expect(run({ handoffs }, 'coordinate')?.startedAt).toBe(at('23 09:20'))
    const coordination = { at: at('23 15:00'), by: '刘经理', words: '当天处理' }
    expect(stop({ handoffs, rounds: [{ ...firstRound, coordination }] }, 'coordinate')).toBe(at('23 15:00'))
    const rounds = [{ ...firstRound, coordination, result: result('23 11:00') }]
    expect(stop({ handoffs, rounds }, 'coordinate')).toBe(at('23 11:00'))
  })

  test('处理 ends when the work was done, not when the desk was told; 交回 begins then', () => {
    const completion = { at: at('23 14:00'), completedAt: at('23 12:30'), handler: '赵队长' }
    const handoffs = [{ ...received('signed'), completion }]
    expect(stop({ handoffs }, 'resolve')).toBe(at('23 12:30'))
    expect(run({ handoffs }, 'return')?.startedAt).toBe(at('23 12:30'))
  })

  test('回访 begins with what comes first, 登记完成 or 登记交回, and only an answer stops it', () => {
    const { handoffs } = { handoffs: [{ ...received('signed'), returned: taken('23 16:00') }] }
    expect(run({ handoffs }, 'revisit')?.startedAt).toBe(at('23 16:00'))
    const completion = { at: at('23 14:00'), completedAt: at('23 12:30'), handler: '赵队长' }
    const told = handoffs.map((handoff) => ({ ...handoff, completion }))
    expect(run({ handoffs: told }, 'revisit')?.startedAt).toBe(at('23 14:00'))
    const attempt: Revisit = { ...answered, outcome: 'notReached', isSolved: null }
    expect(stop({ handoffs, revisits: [attempt] }, 'revisit')).toBeNull()
    expect(stop({ handoffs, revisits: [attempt, answered] }, 'revisit')).toBe(at('24 10:00'))
  })

  test('a further round has clocks of its own from the revisit on; the first stays as it was', () => {
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('24 10:00') }]
    const part = { rounds, handoffs: [received('signed')] }
    expect(run(part, 'forward', 2)).toMatchObject({ startedAt: at('24 10:00'), stoppedAt: null })
    expect(run(part, 'resolve', 2)?.startedAt).toBe(at('24 10:00'))
    expect(run(part, 'forward', 1)?.stoppedAt).toBe(at('23 09:20'))
  })
})

describe('the default profile 园区规程 (S0)', () => {
  const due = (grade: Grade, clock: ClockName, startedAt: Instant) => {
    const matter = { ...complaint, grade }
    const deadline = deadlineOf({ round: 1, clock, startedAt, stoppedAt: null }, matter, profile, calendar)
    return deadline && stampOf(deadline.dueAt)
  }

  test.each<[ClockName, Grade, string, string | null]>([
    ['forward', 'minor', '23 09:10', '2026-11-23 09:25'],
    ['forward', 'major', '23 17:30', '2026-11-24 09:00'],
    ['forward', 'critical', '23 17:30', '2026-11-23 18:30'],
    ['report', 'critical', '23 17:30', '2026-11-24 00:00'],
    ['report', 'minor', '23 09:00', null],
    ['coordinate', 'minor', '23 09:00', null],
    ['coordinate', 'major', '23 17:00', '2026-11-24 05:00'],
    ['reply', 'critical', '23 17:00', '2026-11-25 18:00'],
    ['reply', 'major', '23 17:00', null],
    ['resolve', 'minor', '23 17:00', '2026-11-23 21:00'],
    ['resolve', 'major', '23 17:00', '2026-11-26 18:00'],
    ['resolve', 'critical', '23 17:00', '2026-12-03 18:00'],
    ['return', 'minor', '23 19:00', '2026-11-24 18:00'],
    ['revisit', 'critical', '23 17:00', '2026-11-24 17:00'],
    ['revisit', 'minor', '23 17:00', '2026-11-26 12:30'],
  ])('%s of a %s complaint from %s', (clock, grade, startedAt, expected) => {
    expect(due(grade, clock, at(startedAt))).toBe(expected)
  })

  test('a suggestion has no grade: it is forwarded within the hour and comes back the same day, no more', () => {
    const clocks: ClockName[] = ['forward', 'report', 'coordinate', 'reply', 'resolve', 'return', 'revisit']
    const found = clocks.filter((clock) => ruleFor(profile, clock, 'suggestion', null) !== null)
    expect(found).toEqual(['forward', 'return'])
  })
})

describe('what a clock shows', () => {
  const clock = { startedAt: at('23 09:00'), dueAt: at('23 13:00'), stoppedAt: null, ending: null }
  test.each<[string, Parameters<typeof clockState>[0], Instant, string]>([
    ['much time left', clock, at('23 11:59'), 'running'],
    ['the last quarter', clock, at('23 12:00'), 'soon'],
    ['exactly due', clock, at('23 13:00'), 'soon'],
    ['passed', clock, at('23 13:01'), 'late'],
    ['met at the last moment', { ...clock, stoppedAt: at('23 13:00'), ending: 'met' }, at('25 09:00'), 'met'],
    [
      'met late, and so for ever',
      { ...clock, stoppedAt: at('23 14:00'), ending: 'met' },
      at('25 09:00'),
      'metLate',
    ],
    [
      'ended by the closing',
      { ...clock, stoppedAt: at('23 10:00'), ending: 'unresolved' },
      at('25 09:00'),
      'ended',
    ],
  ])('%s', (_words, deadline, now, state) => expect(clockState(deadline, now)).toBe(state))
})

function taken(when: string) {
  return { at: at(when), to: complaint.registeredBy, toName: '王敏', missing: [] }
}
