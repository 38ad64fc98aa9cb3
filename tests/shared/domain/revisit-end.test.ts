import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '#shared/domain/case-facts'
import { closingGaps } from '#shared/domain/closing'
import { possibleSteps } from '#shared/domain/progress'
import type { Revisit, RevisitRecord } from '#shared/domain/revisit'
import { outcomeWord, RevisitOutcome, RevisitWay } from '#shared/domain/revisit'
import { waitsForRevisit } from '#shared/domain/revisit-end'
import { runsOf } from '#shared/domain/runs'
import { answered, at, completed, facts, firstRound, received, result, taken } from './made-up-case'

const handled: Partial<CaseFacts> = {
  handoffs: [{ ...received('signed'), completion: completed('23 12:30'), returned: taken('23 14:00') }],
  rounds: [{ ...firstRound, result: result('23 12:30') }],
}
const of = (part: Partial<CaseFacts>) => facts({ ...handled, ...part })
const clock = (part: Partial<CaseFacts>, name: 'revisit' | 'tell' = 'revisit') =>
  runsOf(of(part)).find((run) => run.clock === name)
const missed: Revisit = { ...answered, outcome: 'notReached', isSolved: null }
const refused: Revisit = { ...missed, outcome: 'refused', at: at('24 11:00') }
const record: RevisitRecord = {
  id: 1 as RevisitRecord['id'],
  number: 'HF-202603-0001',
  round: 1,
  madeAt: at('23 14:00'),
  taken: null,
  returned: null,
  letter: null,
  unreachable: { at: at('25 09:00'), by: '李主管', reason: '三次没人接' },
  review: null,
  managed: null,
}

describe('the asking of a round', () => {
  test('goes on while nobody was reached', () => {
    for (const revisits of [[], [missed], [{ ...missed, outcome: 'wrongNumber' as const }]]) {
      expect(waitsForRevisit(of({ revisits }))).toBe(true)
      expect(clock({ revisits })).toMatchObject({ stoppedAt: null })
      expect(closingGaps(of({ revisits }))).toContain('revisit')
    }
  })

  test.each([
    ['拒绝', { revisits: [missed, refused] }, '24 11:00'],
    ['联系不上', { revisits: [missed], revisitRecords: [record] }, '25 09:00'],
  ])('ends with %s, unanswered, and nobody is asked any more', (_, part, when) => {
    expect(clock(part)).toMatchObject({ stoppedAt: at(when), ending: 'unresolved' })
    expect(waitsForRevisit(of(part))).toBe(false)
    expect(closingGaps(of(part))).not.toContain('revisit')
    // An answer that comes all the same can be written down; it is not the next thing.
    const steps = possibleSteps(of({ ...part, rounds: handled.rounds ?? [] }))
    expect(steps.indexOf('revisit')).toBeGreaterThan(steps.indexOf('close'))
  })

  test('that was answered before the refusal was met', () => {
    const later = { ...refused, at: at('24 12:00') }
    expect(clock({ revisits: [answered, later] })).toMatchObject({ stoppedAt: answered.at, ending: 'met' })
  })

  test('of another round is another matter', () => {
    const rounds = [...(handled.rounds ?? []), { ...firstRound, number: 2, startedAt: at('24 12:00') }]
    const second = { ...answered, round: 2, at: at('26 10:00') }
    const again = [{ ...received('signed'), round: 2, id: 2, completion: completed('25 12:00') }] as never
    const part = of({
      rounds,
      handoffs: [...(handled.handoffs ?? []), ...again],
      revisits: [refused, second],
    })
    const runs = runsOf(part).filter((run) => run.clock === 'revisit')
    expect(runs.map(({ round, ending }) => [round, ending])).toEqual([
      [1, 'unresolved'],
      [2, 'met'],
    ])
  })

  test('leaves the customer untold where nobody can be reached, and told or to be told where somebody refused', () => {
    expect(clock({ revisitRecords: [record] }, 'tell')).toMatchObject({ ending: 'unresolved' })
    expect(clock({ revisits: [refused] }, 'tell')).toMatchObject({ stoppedAt: null })
  })
})

test('新的要求 has to become a case, or be settled, before the case is closed', () => {
  const demand = { words: '加一盏灯', caseNumber: null, settled: null }
  const gaps = (part: Partial<NonNullable<Revisit['demand']>>) =>
    closingGaps(of({ revisits: [{ ...answered, demand: { ...demand, ...part } }] }))
  expect(gaps({})).toContain('demand')
  expect(gaps({ caseNumber: 'TS-202603-0009' as never })).not.toContain('demand')
  expect(gaps({ settled: { at: at('24 11:00'), words: '已答复' } })).not.toContain('demand')
})

test('what came of it is said by the way that was taken', () => {
  const words = RevisitWay.options.map((way) =>
    RevisitOutcome.options.map((outcome) => outcomeWord({ way, outcome })).join(' '),
  )
  expect(words).toEqual([
    '已答 没联系上 拒绝 号码错误',
    '已答 没联系上 拒绝 已搬离',
    '已答 没联系上 拒绝 已搬离',
    '已答 已发出，等回音 拒绝 退回',
    '已答 已发出，等回音 拒绝 退回',
  ])
})
