import { expect, test } from 'vitest'
import type { Calendar } from '#shared/domain/calendar'
import type { HandoffId } from '#shared/domain/case'
import type { Instant, TimeOfDay } from '#shared/domain/day'
import { papersFor } from '../../../../src/renderer/screens/case/current'
import {
  closeOutcomesOf,
  deputiesNow,
  extendable,
  groundsFor,
  knownMissing,
  personFor,
  proposedTaker,
  supportersOf,
  takersOf,
  textNow,
  timesProposed,
} from '../../../../src/renderer/screens/case/proposals'
import {
  aCase,
  approval,
  at,
  clock,
  decided,
  firstRound,
  guards,
  handoff,
  management,
  property,
} from './a-case'

test('minor goes to the contact, major and critical to the head', () => {
  expect(personFor(property, 'minor')).toBe('郑工')
  expect(personFor(property, 'major')).toBe('刘主管')
  expect(personFor(property, 'critical')).toBe('刘主管')
})

test('a department without a contact is stood for by its head', () => {
  expect(personFor(guards, 'minor')).toBe('冯队长')
})

test('呈报 goes to the management only, 转呈 to departments and contractors', () => {
  const all = [property, guards, management]
  expect(takersOf(all, 'report')).toEqual([management])
  expect(takersOf(all, 'lead')).toEqual([property, guards])
})

test('nobody is guessed where several could take it', () => {
  expect(proposedTaker([property, guards], aCase())).toBeNull()
  expect(proposedTaker([management], aCase())).toBe(management)
})

test('the department that the complaint names is proposed, and before it the one that had the paper', () => {
  const named = { subjectKind: 'department', subjectName: '保安' } as const
  expect(proposedTaker([property, guards], aCase({ matter: named }))).toBe(guards)
  expect(proposedTaker([property, guards], aCase({ matter: named, handoffs: [handoff()] }))).toBe(property)
})

test('a person of that name is no department', () => {
  const named = { subjectKind: 'person', subjectName: '保安' } as const
  expect(proposedTaker([property, guards], aCase({ matter: named }))).toBeNull()
})

test('a sheet taken by phone and an unsigned content are known to be missing when it comes back', () => {
  const byPhone = handoff({ received: { at: at('06:41'), by: '郑工', way: 'phone', witness: '' } })
  const signed = handoff({ received: { at: at('06:41'), by: '郑工', way: 'signed', witness: '' } })
  expect(knownMissing(aCase({ handoffs: [byPhone] }))).toEqual(['contentSignature', 'receiver'])
  expect(knownMissing(aCase({ handoffs: [signed], matter: { contentSignature: { kind: 'self' } } }))).toEqual(
    [],
  )
})

test('a suggestion needs no signature', () => {
  expect(knownMissing(aCase({ matter: { kind: 'suggestion' } }))).toEqual([])
})

const taken = { at: at('06:41'), by: '郑工', way: 'signed', witness: '' } as const
const lead = handoff({ received: taken })
const support = handoff({ id: 2 as HandoffId, role: 'support', departmentId: guards.id, department: '保安' })

test('the lead’s paper is meant before those of 协办, each only while it waits for that', () => {
  const view = aCase({ handoffs: [support, lead] })
  const departments = (act: 'receive' | 'complete') =>
    papersFor(act, view).map(({ department }) => department)
  expect(departments('complete')).toEqual(['物业部', '保安'])
  expect(departments('receive')).toEqual(['保安'])
})

test('once there is a result the lead’s department cannot refuse it any more, one that helps can', () => {
  const result = {
    words: '已道歉',
    handler: '郑工',
    completedAt: at('06:50'),
    remedy: '',
    prevention: '',
    signature: null,
  }
  const view = aCase({ handoffs: [lead, support], rounds: [{ ...firstRound, result }] })
  expect(papersFor('sendBack', view).map(({ department }) => department)).toEqual(['保安'])
  expect(papersFor('sendBack', aCase({ handoffs: [lead, support] }))).toHaveLength(2)
})

test('a paper that the department sent back waits for nothing', () => {
  const sentBack = { at: at('06:42'), by: '郑工', reason: '不归物业' }
  expect(papersFor('complete', aCase({ handoffs: [{ ...lead, sentBack }] }))).toEqual([])
})

test('协办 is somebody who is not at it already', () => {
  const view = aCase({ handoffs: [lead] })
  expect(supportersOf([property, guards, management], view)).toEqual([guards])
})

test('无法处理, 当场办结 and 不立项 close only what was declared, settled or refused as such', () => {
  const special = ['unsolvable', 'onSpot', 'notAccepted']
  const offered = (view: ReturnType<typeof aCase>) =>
    closeOutcomesOf(view).filter((outcome) => special.includes(outcome))
  expect(offered(aCase())).toEqual([])
  const unsolvable = { at: at('06:44'), reason: '产权不在园区', told: '已说明' }
  expect(offered(aCase({ rounds: [{ ...firstRound, unsolvable }] }))).toEqual(['unsolvable'])
  expect(offered(aCase({ rounds: [{ ...firstRound, isOnSpot: true }] }))).toEqual(['onSpot'])
  const refused = approval({ subject: 'accept', decision: { ...decided, outcome: 'refused' } })
  expect(offered(aCase({ approvals: [refused] }))).toEqual(['notAccepted'])
})

test('what was found valid is not closed as invalid', () => {
  expect(closeOutcomesOf(aCase())).toContain('invalidAnswered')
  expect(closeOutcomesOf(aCase({ matter: { nature: 'valid' } }))).not.toContain('invalidAnswered')
})

test('more time is asked for what runs and is not late, the handling first', () => {
  const view = aCase({
    deadlines: [
      clock({ id: 1 }),
      clock({ id: 2, clock: 'resolve', dueAt: at('10:00') }),
      clock({ id: 3, clock: 'promise', dueAt: at('10:00') }),
      clock({ id: 4, clock: 'month', dueAt: at('10:00') }),
      clock({ id: 5, clock: 'coordinate', stoppedAt: at('06:40') }),
    ],
  })
  expect(extendable(view, at('06:45')).map(({ id }) => id)).toEqual([2, 1])
  expect(extendable(view, at('06:50')).map(({ id }) => id)).toEqual([2])
})

test('a deputy stands in from and until the days named, and not after it was ended', () => {
  const deputy = { id: 1, principal: '何园总', deputy: '周主任', fromOn: '2026-11-23', untilOn: '2026-11-24' }
  const now = (part: object, when: Instant = at('06:45')) =>
    deputiesNow([{ ...deputy, isEnded: false, ...part }], '何园总', when)
  expect(now({})).toEqual(['周主任'])
  expect(now({ isEnded: true })).toEqual([])
  expect(now({ principal: '刘主管' })).toEqual([])
  expect(now({ fromOn: '2026-11-24' })).toEqual([])
  expect(now({}, '2026-11-24T16:00:00.000Z' as Instant)).toEqual([])
})

test('a raised grade rests on a ground of that grade, and never on the month rule', () => {
  expect(groundsFor('critical')).toEqual(['lossCaused', 'promiseBrokenRepeatedly'])
  expect(groundsFor('major')).toEqual(['fault', 'promiseBroken'])
})

test('masked phones are not proposed as what the new ones are', () => {
  const customer = { ...aCase().matter.customer, phones: ['138****0001'] }
  expect(textNow('phones', aCase({ matter: { customer } }))).toBe('')
  expect(textNow('content', aCase())).toBe('值班保安说话很冲')
})

test('the times that are said most are today’s closing, and the next desk day’s morning and closing', () => {
  const day = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
  const week: Calendar = { hours: [null, day, day, day, day, day, null], keepsHolidays: false }
  expect(timesProposed(week, at('06:45'))).toEqual([
    '2026-11-23T10:00:00.000Z',
    '2026-11-24T01:30:00.000Z',
    '2026-11-24T10:00:00.000Z',
  ])
  // Friday evening: the desk is closed until Monday.
  const friday = '2026-11-27T12:00:00.000Z' as Instant
  expect(timesProposed(week, friday)).toEqual(['2026-11-30T01:30:00.000Z', '2026-11-30T10:00:00.000Z'])
})
