import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '#shared/domain/clocks'
import { closingGaps, possibleSteps, stateOf } from '#shared/domain/progress'
import { at, complaint, facts, firstRound, received, result, sent } from './made-up-case'

const steps = (part: Partial<CaseFacts>) => possibleSteps(facts(part))
const critical = { ...complaint, grade: 'critical' as const }
const completion = { at: at('23 14:00'), completedAt: at('23 12:30'), handler: '赵队长' }
const returned = { at: at('23 16:00'), to: complaint.registeredBy, toName: '王敏', missing: [] }
const handled = {
  rounds: [{ ...firstRound, result: result('23 12:30') }],
  handoffs: [{ ...received('signed'), completion, returned }],
}

describe('the next step', () => {
  test('follows the lead handoff', () => {
    expect(steps({})[0]).toBe('forward')
    expect(steps({ handoffs: [sent] })[0]).toBe('receive')
    expect(steps({ handoffs: [received('signed')] })[0]).toBe('complete')
    expect(steps({ handoffs: [{ ...received('signed'), completion }] })[0]).toBe('return')
    expect(steps({ handoffs: [{ ...received('signed'), completion, returned }] })[0]).toBe('result')
    expect(steps(handled)[0]).toBe('opinion')
  })

  test('after a phone call is still the signing: the paper stays 待补签', () => {
    expect(steps({ handoffs: [received('phone')] })).toContain('receive')
  })

  test('of a critical case stands beside 呈报, 协调 and 答复, which do not wait for one another', () => {
    expect(steps({ matter: critical }).slice(0, 2)).toEqual(['forward', 'report'])
    const going = steps({ matter: critical, handoffs: [received('signed')] })
    expect(going).toEqual(expect.arrayContaining(['report', 'coordinate', 'reply', 'complete', 'return']))
  })

  test('is none once the case is closed', () => {
    const closing = {
      at: at('25 09:00'),
      countedAt: at('25 09:00'),
      outcome: 'solved' as const,
      note: '',
      approval: null,
    }
    expect(steps({ ...handled, matter: { ...complaint, closing } })).toEqual([])
  })
})

describe('the state', () => {
  test('goes with the lead handoff, back to the beginning with a further round', () => {
    expect(stateOf(facts({}))).toBe('registered')
    expect(stateOf(facts({ handoffs: [sent] }))).toBe('forwarded')
    expect(stateOf(facts({ handoffs: [received('signed')] }))).toBe('inProgress')
    expect(stateOf(facts(handled))).toBe('handled')
    const second = { ...firstRound, number: 2, startedAt: at('24 10:00') }
    expect(stateOf(facts({ ...handled, rounds: [...handled.rounds, second] }))).toBe('registered')
  })
})

describe('销项 lists what is missing', () => {
  test('of a complaint that was only registered', () => {
    const gaps = closingGaps(facts({}))
    expect(gaps).toEqual(['forward', 'result', 'contentSignature', 'opinion', 'nature', 'revisit'])
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

  test('a critical case needs its answer and an approval besides', () => {
    const gaps = closingGaps(facts({ ...handled, matter: critical }))
    expect(gaps).toEqual(expect.arrayContaining(['reply', 'approval']))
  })

  test('a suggestion needs no signature, no nature and no revisit', () => {
    const matter = { ...complaint, kind: 'suggestion' as const, grade: null, nature: null }
    expect(closingGaps(facts({ ...handled, matter }))).toEqual(['opinion'])
  })
})
