import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar, Opening } from '#shared/domain/calendar'
import { type Instant, instantOf, millis } from '#shared/domain/day'
import {
  type FindingStanding,
  findingSteps,
  lateBounds,
  paperDue,
  proposedForm,
  proposedLimit,
  recheckDue,
  recheckFrom,
} from '#shared/domain/walk-finding'

const day = { opensAt: '08:30', closesAt: '18:00' } as Opening
/** Monday to Saturday. */
const calendar: Calendar = { hours: [null, day, day, day, day, day, day], keepsHolidays: false }
const at = (words: string) => new Date(`${words}:00+08:00`).toISOString() as Instant

const found: FindingStanding = {
  responsible: 'contractor',
  severity: 'plain',
  isDanger: false,
  reportedAt: null,
  paper: null,
  signedAt: null,
  doneAt: null,
  limitAt: null,
  checkedAt: null,
  passedAt: null,
  droppedAt: null,
}
const monday = at('2026-11-23T10:40')

test('a contractor’s or department’s gets F11, or only word of it; a grave one or a danger F12', () => {
  expect(findingSteps(found)).toEqual(['issue', 'tell', 'drop'])
  expect(proposedForm(found)).toBe('F11')
  const grave = { ...found, severity: 'severe' } as const
  expect(findingSteps(grave)).toEqual(['issue', 'drop'])
  expect(proposedForm(grave)).toBe('F12')
  expect(proposedForm({ ...found, isDanger: true })).toBe('F12')
})

test('our own side’s becomes a work order; a grave one goes up to the manager as well', () => {
  const own = { ...found, responsible: 'own' } as const
  expect(findingSteps(own)).toEqual(['order', 'link', 'drop'])
  expect(findingSteps({ ...own, severity: 'severe' })).toEqual(['report', 'order', 'link', 'drop'])
})

test('a danger is reported first, and that replaces no paper', () => {
  const danger = { ...found, isDanger: true }
  expect(findingSteps(danger)).toEqual(['report', 'issue', 'drop'])
  expect(findingSteps({ ...danger, reportedAt: monday })).toEqual(['issue', 'drop'])
})

test('a notice is signed for, answered and looked at; void only while nothing came of it', () => {
  const sent = { ...found, paper: 'notice', limitAt: at('2026-11-26T18:00') } as const
  expect(findingSteps(sent)).toEqual(['sign', 'answer', 'recheck', 'void'])
  expect(findingSteps({ ...sent, signedAt: monday })).toEqual(['answer', 'recheck', 'void'])
  expect(findingSteps({ ...sent, signedAt: monday, doneAt: monday })).toEqual(['recheck'])
  expect(findingSteps({ ...sent, signedAt: monday, checkedAt: monday })).toEqual(['answer', 'recheck'])
  expect(findingSteps({ ...sent, passedAt: monday })).toEqual([])
})

test('what was told and is not in order can go out on paper after all', () => {
  expect(findingSteps({ ...found, paper: 'told', limitAt: monday })).toEqual(['recheck', 'issue'])
})

test('the limit is proposed at three desk days, of a danger on the same day', () => {
  expect(proposedLimit(calendar, false, monday)).toBe(at('2026-11-26T18:00'))
  // Sunday is no desk day.
  expect(proposedLimit(calendar, false, at('2026-11-27T10:00'))).toBe(at('2026-12-01T18:00'))
  expect(proposedLimit(calendar, true, monday)).toBe(at('2026-11-23T18:00'))
  expect(proposedLimit(calendar, true, at('2026-11-28T19:00'))).toBe(at('2026-11-30T18:00'))
})

test('复查 is due on the desk day after the answer or the limit, whichever comes first', () => {
  const limitAt = at('2026-11-26T18:00')
  expect(recheckFrom({ doneAt: null, limitAt })).toBe(limitAt)
  expect(recheckFrom({ doneAt: monday, limitAt })).toBe(monday)
  expect(recheckFrom({ doneAt: at('2026-11-27T09:00'), limitAt })).toBe(limitAt)
  expect(recheckFrom({ doneAt: null, limitAt: null })).toBeNull()
  expect(recheckDue(calendar, monday)).toBe(at('2026-11-24T18:00'))
  expect(recheckDue(calendar, at('2026-11-28T11:00'))).toBe(at('2026-11-30T18:00'))
})

test('the paper goes out on the day of the finding', () => {
  expect(paperDue(calendar, monday)).toBe(at('2026-11-23T18:00'))
  expect(paperDue(calendar, at('2026-11-28T19:00'))).toBe(at('2026-11-30T18:00'))
})

test('the bounds that SQL counts by say of every moment what the due times say', () => {
  const moment = fc
    .integer({ min: 0, max: 21 * 24 * 60 })
    .map((minutes) => instantOf(millis(at('2026-11-16T00:00')) + minutes * 60_000))
  const calendars = fc.constantFrom<Calendar>(calendar, {
    hours: [null, null, null, null, null, null, null],
    keepsHolidays: false,
  })
  fc.assert(
    fc.property(calendars, moment, moment, (known, one, now) => {
      const bounds = lateBounds(known, now)
      expect(one < bounds.paper).toBe(paperDue(known, one) < now)
      expect(one < bounds.recheck).toBe(recheckDue(known, one) < now)
      expect(one < bounds.recheckToday).toBe(recheckDue(known, one) <= dayEnd(now))
    }),
  )
})

function dayEnd(now: Instant): Instant {
  const local = new Date(millis(now) + 8 * 3600_000).toISOString().slice(0, 10)
  return at(`${local}T23:59`) > now ? (new Date(`${local}T24:00:00+08:00`).toISOString() as Instant) : now
}
