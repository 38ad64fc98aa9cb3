import { describe, expect, test } from 'vitest'
import type { Approval, ApprovalDecision, ApprovalId } from '#shared/domain/approval'
import type { HandoffId, OperatorId } from '#shared/domain/case'
import { closingGaps, needsApproval } from '#shared/domain/closing'
import {
  answered,
  at,
  complaint,
  completed,
  facts,
  firstRound,
  received,
  refused,
  result,
  sent,
  taken,
} from './made-up-case'

const handled = {
  rounds: [{ ...firstRound, result: result('23 12:30') }],
  handoffs: [{ ...received('signed'), completion: completed('23 12:30'), returned: taken('23 16:00') }],
}
const critical = { ...complaint, grade: 'critical' as const }
const suggestion = { ...complaint, kind: 'suggestion' as const, grade: null, nature: null }

const decided = (outcome: ApprovalDecision['outcome'], when: string): ApprovalDecision => ({
  at: at(when),
  outcome,
  way: 'paper',
  by: '陈总',
  deputyFor: null,
  words: '',
  newDueAt: null,
  signedAt: at(when),
})
const approval = (decision: ApprovalDecision | null, subject: Approval['subject'] = 'close'): Approval => ({
  id: 1 as ApprovalId,
  number: 'SP-202611-0001',
  subject,
  reason: '已处理完',
  approver: '陈总',
  approverTitle: '园总',
  askedAt: at('24 11:00'),
  askedBy: 1 as OperatorId,
  askedByName: '王敏',
  deadlineId: null,
  wantedDueAt: null,
  toGrade: null,
  decision,
})

describe('销项 lists what is missing', () => {
  test('of a complaint that was only registered', () => {
    const gaps = closingGaps(facts({}))
    expect(gaps).toEqual(['forward', 'result', 'contentSignature', 'opinion', 'nature', 'revisit'])
  })

  test('nothing, of a complaint that went the whole way', () => {
    const signature = { kind: 'self' as const }
    const matter = { ...complaint, nature: 'valid' as const, contentSignature: signature }
    const rounds = [
      {
        ...firstRound,
        result: { ...result('23 12:30'), signature },
        opinion: { at: at('23 17:00'), by: '张主管', words: '属实' },
      },
    ]
    expect(closingGaps(facts({ ...handled, matter, rounds, revisits: [answered] }))).toEqual([])
  })

  test('a signature that was refused is an outcome and does not hold it up', () => {
    const matter = {
      ...complaint,
      nature: 'valid' as const,
      contentSignature: { kind: 'refused' as const, reason: '赶时间', witness: '小李' },
    }
    const gaps = closingGaps(facts({ ...handled, matter }))
    expect(gaps).toEqual(['resultSignature', 'opinion', 'revisit'])
  })

  test('a critical case needs its 呈报, its answer and an approval besides', () => {
    const gaps = closingGaps(facts({ ...handled, matter: critical }))
    expect(gaps).toEqual(expect.arrayContaining(['report', 'reply', 'approval']))
    const report = { ...received('phone'), id: 2 as HandoffId, role: 'report' as const }
    const told = closingGaps(facts({ matter: critical, handoffs: [...handled.handoffs, report] }))
    expect(told).toContain('reportSignature')
    expect(told).not.toContain('report')
  })

  test('a suggestion needs no signature, no nature and no revisit', () => {
    expect(closingGaps(facts({ ...handled, matter: suggestion }))).toEqual(['opinion'])
  })

  test('who left no name is not waited for', () => {
    const matter = { ...complaint, customer: { ...complaint.customer, isAnonymous: true } }
    expect(closingGaps(facts({ ...handled, matter }))).not.toContain('revisit')
  })

  test('当场办结 lacks neither 转呈 nor 交回 nor an opinion', () => {
    const rounds = [{ ...firstRound, isOnSpot: true, result: result('23 09:30') }]
    expect(closingGaps(facts({ rounds }))).toEqual([
      'contentSignature',
      'resultSignature',
      'nature',
      'revisit',
    ])
  })

  test('a paper that nobody signed for is missing its signature, unless the reason was written down', () => {
    expect(closingGaps(facts({ handoffs: [sent] }))).toContain('receive')
    expect(closingGaps(facts({ handoffs: [received('phone')] }))).toContain('receive')
    expect(closingGaps(facts({ handoffs: [{ ...sent, skipReason: '师傅先去了' }] }))).not.toContain('receive')
  })

  test('请示, 协办, promises, corrections and 补签 that are still open', () => {
    const support = { ...received('signed'), id: 2 as HandoffId, role: 'support' as const }
    const part = {
      ...handled,
      matter: { ...complaint, acceptance: 'undecided' as const },
      handoffs: [...handled.handoffs, support],
      promises: [
        {
          id: 1,
          round: 1,
          madeAt: at('23 10:00'),
          by: '王敏',
          words: '',
          dueAt: at('24 10:00'),
          kept: null,
        },
      ],
      corrections: [
        {
          id: 1,
          at: at('23 10:00'),
          by: '王敏',
          reason: '',
          changes: [],
          isAfterSignature: true,
          signature: null,
        },
      ],
      approvals: [approval({ ...decided('granted', '24 12:00'), way: 'phone', signedAt: null }, 'extension')],
    }
    expect(closingGaps(facts(part))).toEqual(
      expect.arrayContaining(['accept', 'support', 'promise', 'correctionSignature', 'approvalSignature']),
    )
    const sentBack = { ...support, sentBack: refused('23 15:00') }
    expect(closingGaps(facts({ ...part, handoffs: [...handled.handoffs, sentBack] }))).not.toContain(
      'support',
    )
  })
})

describe('a manager has to agree', () => {
  const needs = (...approvals: Approval[]) => needsApproval(facts({ matter: critical, approvals }), 'close')

  test('to the closing of a critical case, and to no other', () => {
    expect(needs()).toBe(true)
    expect(needsApproval(facts({}), 'close')).toBe(false)
    expect(needs(approval(null))).toBe(true)
    expect(needs(approval(decided('granted', '24 12:00')))).toBe(false)
    expect(needs(approval(decided('granted', '24 12:00'), 'extension'))).toBe(true)
  })

  test('wholly: 部分同意 grants time only, and what was decided last holds', () => {
    expect(needs(approval(decided('partly', '24 12:00')))).toBe(true)
    expect(needs(approval(decided('granted', '24 12:00')), approval(decided('refused', '24 13:00')))).toBe(
      true,
    )
    expect(needs(approval(decided('granted', '24 13:00')), approval(decided('refused', '24 12:00')))).toBe(
      false,
    )
  })

  test('anew when a further round has begun since', () => {
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('25 10:00') }]
    const approvals = [approval(decided('granted', '24 12:00'))]
    expect(needsApproval(facts({ matter: critical, rounds, approvals }), 'close')).toBe(true)
  })

  test('to 无法处理 of every grade, and to voiding a signed sheet', () => {
    expect(needsApproval(facts({}), 'unsolvable')).toBe(true)
    const approvals = [approval(decided('granted', '24 12:00'), 'void')]
    expect(needsApproval(facts({ approvals }), 'void')).toBe(false)
  })
})
