import { create } from 'zustand'
import type { IsoMonth } from '#shared/domain/day'
import { type MeritRules, pointsWords, tenthsTyped } from '#shared/domain/merit'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { meritGapWords, meritWords, setMeritRulesRefusal } from '../../words/merits'
import { openRules } from './store'

export type PointsOf = 'late' | 'valid' | 'forged' | 'missing' | 'company' | 'county' | 'city'

type Typing = {
  /** Undefined: as it holds now. */
  readonly from: IsoMonth | null | undefined
  readonly points: Readonly<Partial<Record<PointsOf, string>>>
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Kept while she looks at something else. */
export const useRulesTyped = create<Typing>()(() => ({ from: undefined, points: {}, said: nothing }))

export function typeFrom(from: IsoMonth | null): void {
  useRulesTyped.setState({ from, said: nothing })
}

export function typePoints(of: PointsOf, words: string): void {
  useRulesTyped.setState(({ points }) => ({ points: { ...points, [of]: words }, said: nothing }))
}

export function pointsOf(rules: MeritRules, { points }: Pick<Typing, 'points'>, of: PointsOf): string {
  const known = of === 'company' || of === 'county' || of === 'city' ? rules.over[of] : rules[of]
  return points[of] ?? pointsWords(known)
}

/** Not typed on anything: the month that runs is what she means by turning it on. */
export function fromOf(
  rules: MeritRules,
  { from }: Pick<Typing, 'from'>,
  thisMonth: IsoMonth,
): IsoMonth | null {
  return from === undefined ? (rules.from ?? thisMonth) : from
}

export async function saveRules(rules: MeritRules, thisMonth: IsoMonth): Promise<void> {
  const typing = useRulesTyped.getState()
  const tenths = (of: PointsOf) => tenthsTyped(pointsOf(rules, typing, of))
  const [late, valid, forged, missing] = [
    tenths('late'),
    tenths('valid'),
    tenths('forged'),
    tenths('missing'),
  ]
  const [company, county, city] = [tenths('company'), tenths('county'), tenths('city')]
  const isWrong = [late, valid, forged, missing, company, county, city].includes(null)
  if (isWrong) return useRulesTyped.setState({ said: { kind: 'wrong', words: meritGapWords.points } })
  const from = fromOf(rules, typing, thisMonth)
  const reply = await ask('merit.setRules', {
    from,
    late: late ?? 0,
    valid: valid ?? 0,
    forged: forged ?? 0,
    missing: missing ?? 0,
    over: { company: company ?? 0, county: county ?? 0, city: city ?? 0 },
  })
  if (reply.kind !== 'ok') return useRulesTyped.setState({ said: saidOf(reply, setMeritRulesRefusal) })
  useRulesTyped.setState({ from: undefined, points: {}, said: nothing })
  openRules(false, { kind: 'done', words: from === null ? meritWords.turnedOff : meritWords.rulesSaved })
}
