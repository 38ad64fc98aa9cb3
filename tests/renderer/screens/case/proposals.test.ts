import { expect, test } from 'vitest'
import {
  knownMissing,
  personFor,
  proposedTaker,
  takersOf,
} from '../../../../src/renderer/screens/case/proposals'
import { aCase, at, guards, handoff, management, property } from './a-case'

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
