import { describe, expect, test } from 'vitest'
import type { AppliedRule, Limit } from '#shared/domain/profile'
import type { Revisit } from '#shared/domain/revisit'
import { opensAt, proposedWay } from '#shared/domain/revisit-window'
import { buildingOfRoom } from '#shared/domain/unit'
import { at, calendar, complaint, park } from './made-up-case'

const rule: AppliedRule = {
  clock: 'revisit',
  kinds: ['service'],
  grades: null,
  limit: { unit: 'days', count: 10 },
  runs: 'deskHours',
  clause: 'S1 （二）2',
}

const opens = (notBefore: Limit | null, startedAt = at('02 16:10')) =>
  opensAt({ rule: notBefore ? { ...rule, notBefore } : rule, startedAt }, calendar)

describe('the window of a 回访', () => {
  test('opens with its clock where the procedure says no more', () => {
    expect(opens(null)).toBe(at('02 16:10'))
  })

  test('of a repair opens as the seventh day begins; the day of the handling does not count (S1: 一周后，十天内)', () => {
    expect(opens({ unit: 'days', count: 7 })).toBe(at('09 00:00'))
    expect(opens({ unit: 'days', count: 7 }, at('02 00:00'))).toBe(at('09 00:00'))
  })

  test('opens at the hour where hours are said, and never before its clock', () => {
    // Monday 16:10, two hours of the desk's until 18:00 and ten minutes of the next morning.
    expect(opens({ unit: 'hours', count: 2 })).toBe(at('03 08:40'))
    expect(opens({ unit: 'sameDay', ends: 'closing' })).toBe(at('02 16:10'))
  })

  test('is open where its working days are not known: nobody is hidden by a guess', () => {
    const unknown = { ...calendar, keepsHolidays: true }
    const of = {
      rule: { ...rule, notBefore: { unit: 'workingDays', count: 3 } as const },
      startedAt: at('02 16:10'),
    }
    expect(opensAt(of, unknown)).toBe(at('02 16:10'))
  })
})

const phoned = { ...complaint.customer, phones: ['138 0000 0001'] }
const atDoorFirst = { ...park, revisiting: { ...park.revisiting, phoneFromRound: 2 } }
const way = (
  matter: Partial<typeof complaint>,
  round = 1,
  profile = park,
  attempts: readonly Revisit[] = [],
) => proposedWay({ matter: { ...complaint, customer: phoned, ...matter }, profile }, round, attempts)

describe('how it is proposed to ask', () => {
  test('by phone; at the door who left none; by letter who wrote one', () => {
    expect(way({})).toBe('phone')
    expect(way({ customer: complaint.customer })).toBe('door')
    expect(way({ channel: 'letter' })).toBe('letter')
  })

  test('at the door in the first round of a complaint, where the procedure has phones from the second on', () => {
    expect(way({}, 1, atDoorFirst)).toBe('door')
    expect(way({}, 2, atDoorFirst)).toBe('phone')
    expect(way({ kind: 'service' }, 1, atDoorFirst)).toBe('phone')
  })

  test('as was said at the last attempt, whatever else', () => {
    const tried = (next: Revisit['next']) => ({ next }) as Revisit
    const again = tried({ at: at('24 14:00'), way: 'desk' })
    expect(way({ channel: 'letter' }, 1, atDoorFirst, [tried(null), again])).toBe('desk')
    expect(way({}, 1, park, [again, tried(null)])).toBe('phone')
  })
})

test('a building is known of an address that names a room in it', () => {
  expect(['C座 506', '3号楼-1201', '园区东门外', ''].map(buildingOfRoom)).toEqual(['C座', '3号楼', '', ''])
})
