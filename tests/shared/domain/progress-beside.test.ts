import { describe, expect, test } from 'vitest'
import type { HandoffId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import { sideSteps } from '#shared/domain/progress'
import {
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

const sides = (part: Partial<CaseFacts>) => sideSteps(facts(part))
const suggestion = { ...complaint, kind: 'suggestion' as const, grade: null, nature: null }
const completion = completed('23 12:30', '23 14:00')
const support = { ...received('signed'), id: 2 as HandoffId, role: 'support' as const }
const handled = {
  rounds: [{ ...firstRound, result: result('23 12:30') }],
  handoffs: [{ ...received('signed'), completion, returned: taken('23 16:00') }],
}

describe('beside the way of the case', () => {
  test('of a complaint that was only registered', () => {
    expect(sides({})).toEqual([
      'call',
      'promise',
      'appoint',
      'extend',
      'regrade',
      'nature',
      'settle',
      'unsolvable',
      'correct',
      'link',
      'void',
    ])
  })

  test('a suggestion has no grade, no nature, no 处理 to appoint, and cannot be 无法处理', () => {
    expect(sides({ matter: suggestion })).toEqual([
      'call',
      'promise',
      'extend',
      'settle',
      'correct',
      'link',
      'void',
    ])
  })

  test('only who has brought no result may send the paper back', () => {
    expect(sides({ handoffs: [sent] })).toContain('sendBack')
    expect(sides({ handoffs: [{ ...received('signed'), completion }] })).not.toContain('sendBack')
    expect(sides({ handoffs: [{ ...sent, role: 'report' }] })).not.toContain('sendBack')
    expect(sides({ rounds: handled.rounds, handoffs: [sent] })).not.toContain('sendBack')
    expect(sides({ rounds: handled.rounds, handoffs: [sent, support] })).toContain('sendBack')
  })

  test('当场办结 is over once the paper went to somebody, and possible again after 部门退回', () => {
    expect(sides({ handoffs: [sent] })).not.toContain('settle')
    expect(sides({ handoffs: [{ ...sent, sentBack: refused('23 11:00') }] })).toContain('settle')
  })

  test('what was handled, or declared 无法处理, is neither appointed nor declared again', () => {
    const unsolvable = { at: at('23 10:00'), reason: '产权不清', told: '已说明' }
    for (const part of [handled, { rounds: [{ ...firstRound, unsolvable }] }]) {
      expect(sides(part)).not.toContain('appoint')
      expect(sides(part)).not.toContain('unsolvable')
    }
  })

  test('a promise can be kept while one is open', () => {
    const promise = {
      id: 1,
      round: 1,
      madeAt: at('23 10:00'),
      by: '王敏',
      words: '明天回电',
      dueAt: at('24 10:00'),
    }
    expect(sides({ promises: [{ ...promise, kept: null }] })).toContain('keepPromise')
    expect(sides({ promises: [{ ...promise, kept: { at: at('24 09:00'), words: '' } }] })).not.toContain(
      'keepPromise',
    )
  })
})
