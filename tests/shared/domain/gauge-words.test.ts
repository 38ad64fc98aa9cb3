import { expect, test } from 'vitest'
import { type Gauge, GaugeName, toTarget } from '#shared/domain/gauge'
import {
  besideWords,
  gaugeFormula,
  gaugeValue,
  shortToTarget,
  targetWords,
  toTargetWords,
} from '#shared/domain/gauge-words'
import type { RevisitTarget } from '#shared/domain/revisiting'

function gauge(part: number, whole: number, target: RevisitTarget | null): Gauge {
  const name = target?.gauge ?? 'settled'
  return { name, part, whole, target, toTarget: toTarget(part, whole, target), beside: [] }
}

const clause = 'S1'

test('what is missing is said in what has to be done', () => {
  const signed = gauge(7, 13, { gauge: 'complaintSigned', percent: 60, clause })
  expect([gaugeValue(signed), targetWords(signed), shortToTarget(signed)]).toEqual([
    '53.8%（7/13）',
    '≥ 60%',
    '还差 2 件',
  ])
  expect(toTargetWords(signed)).toBe('再上门签字 2 件，或给问过的补签 1 件')
  const all = gauge(7, 13, { gauge: 'complaintSigned', percent: 100, clause })
  expect(toTargetWords(all)).toBe('给问过的补签 6 件')
  const rate = gauge(8, 10, { gauge: 'complaintRate', percent: 100, clause })
  expect([toTargetWords(rate), shortToTarget(rate)]).toEqual(['还差 2 件', '还差 2 件'])
})

test('of an upper bound it is said how many are left, and how many would make up for it', () => {
  const within = gauge(5, 10, { gauge: 'remote', percent: 60, clause })
  expect([targetWords(within), toTargetWords(within)]).toEqual(['≤ 60%', '电话、信函还可以 2 件'])
  const over = gauge(8, 10, { gauge: 'remote', percent: 60, clause })
  expect([toTargetWords(over), shortToTarget(over)]).toEqual([
    '再上门 4 件，或把问过的改成上门 2 件',
    '超了，再上门 4 件',
  ])
})

test('without a target there is nothing to reach', () => {
  const free = gauge(1, 2, null)
  expect([targetWords(free), shortToTarget(free)]).toEqual(['', ''])
  expect(gaugeValue({ part: 3, whole: null })).toBe('3 件')
})

test('who is exempt stands beside by ground, and each gauge says what it divides by what', () => {
  const beside: Gauge['beside'] = [
    { word: 'refused', count: 1 },
    { word: 'noName', count: 2 },
  ]
  expect(besideWords({ beside })).toBe('拒绝 1　免回访：不留名 2')
  for (const name of GaugeName.exclude(['open']).options) expect(gaugeFormula[name]).toContain('÷')
})
