import { expect, test } from 'vitest'
import { ClosingGap } from '#shared/domain/closing'
import { SideStep } from '#shared/domain/progress'
import { actOfGap, actsOf, moreActsOf, moreGroups } from '../../../../src/renderer/screens/case/act'
import { aCase, approval, at, decided, firstRound } from './a-case'

const signed = { contentSignature: { kind: 'left' } } as const

test('the way of the case comes first, and what stands beside it is never the next thing', () => {
  const view = aCase({ sideSteps: ['call', 'void'] })
  expect(actsOf(view)).toEqual(['forward', 'close', 'call', 'signContent', 'void'])
})

test('the signature on the content can be recorded until it is there', () => {
  expect(moreActsOf(aCase())).toEqual(['signContent'])
  expect(moreActsOf(aCase({ matter: signed }))).toEqual([])
})

test('the signature on the result is a complaint’s, once there is a result', () => {
  const result = {
    words: '修好了',
    handler: '郑工',
    completedAt: at('06:44'),
    remedy: '',
    prevention: '',
    signature: null,
  }
  const rounds = [{ ...firstRound, result }]
  expect(moreActsOf(aCase({ matter: signed, rounds }))).toEqual(['signResult'])
  expect(moreActsOf(aCase({ matter: { ...signed, kind: 'suggestion' }, rounds }))).toEqual([])
})

test('a correction of what was signed wants its own signature; one before it does not', () => {
  const correction = {
    id: 1,
    at: at('06:44'),
    by: '王敏',
    reason: '写错了楼号',
    changes: [],
    signature: null,
  }
  const corrected = (isAfterSignature: boolean) =>
    moreActsOf(aCase({ matter: signed, corrections: [{ ...correction, isAfterSignature }] }))
  expect(corrected(true)).toEqual(['signCorrection'])
  expect(corrected(false)).toEqual([])
})

test('a manager’s word is recorded while it is waited for, and signed later if it came by phone', () => {
  const acts = (one: ReturnType<typeof approval>) => moreActsOf(aCase({ matter: signed, approvals: [one] }))
  expect(acts(approval())).toEqual(['decide'])
  expect(acts(approval({ decision: decided }))).toEqual([])
  expect(acts(approval({ decision: { ...decided, way: 'phone', signedAt: null } }))).toEqual(['signApproval'])
})

test('请示立项 is decided on the way of the case, not beside it', () => {
  expect(moreActsOf(aCase({ matter: signed, approvals: [approval({ subject: 'accept' })] }))).toEqual([])
})

test('a closed case asks for nothing more than what was still out on paper', () => {
  const closed = { steps: [], sideSteps: [], approvals: [approval()] }
  expect(actsOf(aCase(closed))).toEqual(['signContent', 'decide'])
  expect(actsOf(aCase({ steps: [], matter: signed }))).toEqual([])
})

test('更多 has a place for each side step', () => {
  const placed: readonly string[] = Object.values(moreGroups).flat()
  expect(SideStep.options.filter((step) => !placed.includes(step))).toEqual([])
})

test('what the closing asks for itself, and what is done beside it, leads to no other card', () => {
  const here = ClosingGap.options.filter((gap) => actOfGap(gap) === null)
  expect(here).toEqual(['workOrder', 'nature', 'demand', 'ownRevisit', 'visitorReview', 'approval'])
})
