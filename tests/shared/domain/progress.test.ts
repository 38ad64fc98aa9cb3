import { describe, expect, test } from 'vitest'
import type { HandoffId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { possibleSteps, sideSteps, stateOf } from '#shared/domain/progress'
import {
  answered,
  at,
  closed,
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

const steps = (part: Partial<CaseFacts>) => possibleSteps(facts(part))
const sides = (part: Partial<CaseFacts>) => sideSteps(facts(part))
const next = (part: Partial<CaseFacts>) => steps(part).slice(0, steps(part).indexOf('close'))
const critical = { ...complaint, grade: 'critical' as const }
const major = { ...complaint, grade: 'major' as const }
const suggestion = { ...complaint, kind: 'suggestion' as const, grade: null, nature: null }
const completion = completed('23 12:30', '23 14:00')
const returned = taken('23 16:00')
const handled = {
  rounds: [{ ...firstRound, result: result('23 12:30') }],
  handoffs: [{ ...received('signed'), completion, returned }],
}
const support = (part = {}) => ({
  ...received('signed'),
  id: 2 as HandoffId,
  role: 'support' as const,
  ...part,
})

describe('the next step', () => {
  test('follows the lead handoff', () => {
    expect(next({})).toEqual(['forward'])
    expect(next({ handoffs: [sent] })).toEqual(['receive'])
    expect(next({ handoffs: [received('signed')] })).toEqual(['complete', 'return'])
    const told = { ...received('signed'), completion }
    expect(next({ handoffs: [told] })).toEqual(['return', 'result', 'revisit'])
    expect(next({ handoffs: [{ ...told, returned }] })).toEqual(['result', 'revisit'])
    expect(next(handled)).toEqual(['opinion', 'revisit'])
    const rounds = handled.rounds.map((round) => ({
      ...round,
      opinion: { at: at('23 17:00'), by: '张主管', words: '' },
    }))
    expect(next({ ...handled, rounds, revisits: [answered] })).toEqual([])
  })

  test('of a suggestion is the same way without 回访', () => {
    expect(next({ matter: suggestion, ...handled })).toEqual(['opinion'])
  })

  test('is not 回访 where no name was left', () => {
    const matter = { ...complaint, customer: { ...complaint.customer, isAnonymous: true } }
    expect(steps({ matter, ...handled })).not.toContain('revisit')
  })

  test('after a phone call is still the signing: the paper stays 待补签', () => {
    expect(next({ handoffs: [received('phone')] })).toEqual(['receive', 'complete', 'return'])
  })

  test('of a critical case stands beside 呈报, 协调 and 答复, which do not wait for one another', () => {
    expect(next({ matter: critical })).toEqual(['forward', 'report'])
    const going = next({ matter: critical, handoffs: [received('signed')] })
    expect(going).toEqual(['report', 'coordinate', 'reply', 'complete', 'return'])
    const report = { ...received('phone'), role: 'report' as const }
    expect(next({ matter: critical, handoffs: [report] })).toEqual(['forward', 'receiveReport'])
  })

  test('of a major one is not 协调, which may be recorded all the same; a minor one has none', () => {
    const part = { handoffs: [received('signed')] }
    expect(next({ matter: major, ...part })).toEqual(['complete', 'return'])
    expect(steps({ matter: major, ...part })).toContain('coordinate')
    expect(steps(part)).not.toContain('coordinate')
  })

  test('of a case that is 待定立项 is the manager’s word, and the case goes on meanwhile', () => {
    expect(next({ matter: { ...complaint, acceptance: 'undecided' } })).toEqual(['accept', 'forward'])
  })

  test('after 部门退回 is 转呈 again', () => {
    expect(next({ handoffs: [{ ...received('signed'), sentBack: refused('23 11:00') }] })).toEqual([
      'forward',
    ])
  })

  test('after 当场办结 is 回访: no 转呈, no 交回, no opinion', () => {
    const rounds = [{ ...firstRound, isOnSpot: true, result: result('23 09:30') }]
    expect(steps({ rounds })).toEqual(['revisit', 'close', 'reply'])
  })

  test('is none once the case is closed', () => {
    const matter = { ...complaint, closing: closed('solved', '25 09:00') }
    expect(steps({ ...handled, matter })).toEqual([])
    expect(sides({ ...handled, matter })).toEqual([])
  })
})

describe('steps out of order', () => {
  test('of a paper nobody has signed for may be recorded, after what comes first', () => {
    expect(steps({ handoffs: [sent] })).toEqual([
      'receive',
      'close',
      'reply',
      'result',
      'opinion',
      'dispatch',
      'complete',
      'return',
    ])
  })

  test('marked 未签收即处理, the signature is not asked for again', () => {
    const skipped = { ...sent, skipReason: '师傅先去了', completion }
    expect(steps({ handoffs: [skipped] })).not.toContain('receive')
    expect(next({ handoffs: [skipped] })[0]).toBe('return')
  })

  test('a result may come before the desk was told, and before any 转呈', () => {
    expect(steps({ handoffs: [received('signed')] })).toContain('result')
    expect(steps({})).toContain('result')
  })

  test('an answer given before the result leaves room for the one that tells it', () => {
    const reply = (when: string) => ({ at: at(when), by: '王敏', words: '', way: 'phone' as const })
    const replied = (when: string) => ({ ...firstRound, result: result('23 12:30'), reply: reply(when) })
    expect(steps({ ...handled, rounds: [replied('23 11:00')] })).toContain('reply')
    expect(steps({ ...handled, rounds: [replied('23 12:30')] })).not.toContain('reply')
  })
})

describe('协办', () => {
  const lead = { ...received('signed'), completion, returned }

  test('has to sign and to bring its part before the result is the next thing', () => {
    expect(next({ handoffs: [lead, support({ received: null })] })[0]).toBe('receive')
    expect(next({ handoffs: [lead, support()] })[0]).toBe('complete')
    expect(next({ handoffs: [lead, support({ completion })] })[0]).toBe('result')
  })

  test('keeps the case from being 已处理, unless it sent the paper back', () => {
    const { rounds } = handled
    expect(stateOf(facts({ rounds, handoffs: [lead, support()] }))).toBe('inProgress')
    expect(stateOf(facts({ rounds, handoffs: [lead, support({ completion })] }))).toBe('handled')
    expect(stateOf(facts({ rounds, handoffs: [lead, support({ sentBack: refused('23 15:00') })] }))).toBe(
      'handled',
    )
  })

  test('is added only while there is a lead and no result', () => {
    expect(sides({})).not.toContain('support')
    expect(sides({ handoffs: [received('signed')] })).toContain('support')
    expect(sides(handled)).not.toContain('support')
  })
})

describe('the state', () => {
  test('goes with the lead handoff, back to the beginning with a further round', () => {
    expect(stateOf(facts({}))).toBe('registered')
    expect(stateOf(facts({ handoffs: [sent] }))).toBe('forwarded')
    expect(stateOf(facts({ handoffs: [received('phone')] }))).toBe('forwarded')
    expect(stateOf(facts({ handoffs: [received('signed')] }))).toBe('inProgress')
    expect(stateOf(facts(handled))).toBe('handled')
    expect(stateOf(facts({ ...handled, revisits: [answered] }))).toBe('revisited')
    const second = { ...firstRound, number: 2, startedAt: at('24 10:00') }
    expect(stateOf(facts({ ...handled, rounds: [...handled.rounds, second] }))).toBe('registered')
  })

  test('is 已回访 only after 已处理', () => {
    const handoffs = [{ ...received('signed'), completion }]
    expect(stateOf(facts({ handoffs, revisits: [answered] }))).toBe('inProgress')
  })

  test('of a paper sent back is 已登记 again, of one handled unsigned 处理中', () => {
    expect(stateOf(facts({ handoffs: [{ ...sent, sentBack: refused('23 11:00') }] }))).toBe('registered')
    expect(stateOf(facts({ handoffs: [{ ...sent, skipReason: '师傅先去了', completion }] }))).toBe(
      'inProgress',
    )
  })

  test('of a closed case is 已销项, of a void one 已作废', () => {
    const state = (outcome: 'solved' | 'void') =>
      stateOf(facts({ matter: { ...complaint, closing: closed(outcome, '25 09:00') } }))
    expect([state('solved'), state('void')]).toEqual(['closed', 'void'])
  })
})
