import { expect, test } from 'vitest'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import {
  gapBefore,
  stepAfter,
  stepBefore,
  stepsOf,
  stepToTakeUp,
} from '../../../../src/renderer/screens/intake/steps'

const blank = emptyDraft('walkIn')
const named: DraftContent = { ...blank, customer: { ...blank.customer, contactName: '陈女士' } }
const told: DraftContent = { ...named, content: '空调坏了' }
const graded: DraftContent = {
  ...told,
  answers: { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false },
}

test('a complaint has four steps, a suggestion has no grade', () => {
  expect(stepsOf('complaint')).toEqual(['customer', 'matter', 'grade', 'check'])
  expect(stepAfter('suggestion', 'matter')).toBe('check')
  expect(stepBefore('suggestion', 'check')).toBe('matter')
})

test('before the first step there is nothing, after the last neither', () => {
  expect(stepBefore('complaint', 'customer')).toBeNull()
  expect(stepAfter('complaint', 'check')).toBeNull()
})

test('a step holds back only for what belongs to it', () => {
  expect(gapBefore(blank, 'customer')).toBe('customer')
  expect(gapBefore(blank, 'matter')).toBe('content')
  expect(gapBefore(told, 'matter')).toBeNull()
})

test('who leaves no name may go on', () => {
  const anonymous = { ...blank, customer: { ...blank.customer, isAnonymous: true } }
  expect(gapBefore(anonymous, 'customer')).toBeNull()
})

test('a parked draft is taken up where something is missing', () => {
  expect([blank, named, told, graded].map(stepToTakeUp)).toEqual(['customer', 'matter', 'grade', 'check'])
})

test('a suggestion is not taken up at the grade it does not have', () => {
  expect(stepToTakeUp({ ...told, kind: 'suggestion' })).toBe('check')
})
