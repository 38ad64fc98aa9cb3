import { expect, test } from 'vitest'
import {
  approvalStateOf,
  approverOf,
  approverWords,
  isAllowed,
  pendingOf,
} from '../../../../src/renderer/screens/case/approvals'
import { approvalWords, decisionWords, standingWords } from '../../../../src/renderer/words/approval'
import { aCase, approval, at, closingApprover, decided } from './a-case'

const critical = { matter: { grade: 'critical' as const }, approvers: [closingApprover] }
const asked = approval({ subject: 'close', deadlineId: null, wantedDueAt: null })
const refused = { ...asked, decision: { ...decided, outcome: 'refused', words: '先回访' } } as const
const granted = { ...asked, decision: decided }

test('nobody has to be asked for closing what is not 重大', () => {
  const view = aCase({ approvers: [closingApprover] })
  expect(approverOf(view, 'close')).toBeNull()
  expect(isAllowed(approvalStateOf(view, 'close'))).toBe(true)
})

test('closing a 重大 waits for 园总: not asked, 待批, refused, granted', () => {
  const state = (...approvals: readonly (typeof asked)[]) =>
    approvalStateOf(aCase({ ...critical, approvals: [...approvals] }), 'close').kind
  expect(state()).toBe('none')
  expect(state(asked)).toBe('pending')
  expect(state(refused)).toBe('refused')
  expect(state(refused, asked)).toBe('pending')
  expect(state(refused, granted)).toBe('granted')
})

test('what was granted in an earlier round, or refused since, is asked for again', () => {
  const [first] = aCase({}).rounds
  if (!first) throw new Error('a case has a round')
  const rounds = [first, { ...first, number: 2, startedAt: at('08:00') }]
  const again = aCase({ ...critical, approvals: [granted], rounds })
  expect(approvalStateOf(again, 'close').kind).toBe('none')
  const since = { ...refused, decision: { ...refused.decision, at: at('07:00') } }
  const taken = aCase({ ...critical, approvals: [granted, since] })
  expect(approvalStateOf(taken, 'close').kind).toBe('refused')
})

test('asked for something else is not asked', () => {
  const view = aCase({ ...critical, approvals: [approval({ decision: decided })] })
  expect(isAllowed(approvalStateOf(view, 'close'))).toBe(false)
})

test('请示立项 is told apart from what else is pending', () => {
  const view = aCase({ approvals: [asked, approval({ subject: 'accept' })] })
  expect(pendingOf(view, false).map(({ subject }) => subject)).toEqual(['close'])
  expect(pendingOf(view, true).map(({ subject }) => subject)).toEqual(['accept'])
})

test('who is asked is named with the title that stands on paper, once', () => {
  expect(approverWords({ name: '何某', title: '园总' })).toBe('何某（园总）')
  expect(approverWords({ name: '', title: '前台主管' })).toBe('前台主管')
  expect(approvalWords(asked, at('06:50'))).toBe('已向何园总（园总）请批，今天 14:40　SP-202611-0001')
})

test('a word by phone is 待补签 until its paper is back', () => {
  const byPhone = { ...decided, way: 'phone', signedAt: null } as const
  expect(standingWords(asked)).toBe('待批')
  expect(standingWords({ ...asked, decision: byPhone })).toBe('同意，待补签')
  expect(standingWords({ ...asked, decision: { ...byPhone, signedAt: at('06:50') } })).toBe('同意')
})

test('a deputy, a partial grant and what was said are told', () => {
  const decision = {
    ...decided,
    outcome: 'partly',
    by: '周主任',
    deputyFor: '何园总',
    newDueAt: at('09:00'),
    words: '只给半天',
  } as const
  expect(decisionWords({ ...asked, decision }, at('06:50'))).toBe(
    '周主任（代何园总） 部分同意到 今天 17:00，审批单签字，今天 14:44　“只给半天”',
  )
})
