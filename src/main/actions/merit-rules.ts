import { dayOf, monthOf } from '#shared/domain/day'
import { MeritRules, mayBeginIn, usualMeritRules } from '#shared/domain/merit'
import { nextMonth } from '#shared/domain/month'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { ruleSet, setRule } from '../store/desk-rule'
import { hasMerits } from '../store/merit'
import { type Db, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'

/** As they hold now; off until a supervisor set them. */
export function meritRulesNow(db: Db): MeritRules {
  const set = ruleSet(db, 'merits')
  return set === null ? usualMeritRules : MeritRules.parse(set)
}

export function showMeritRules({ db }: Pick<SignedStation, 'db'>): Output<'merit.rules'> {
  return { rules: meritRulesNow(db), hasDecided: hasMerits(db) }
}

/** What was confirmed before keeps its points: only what waits is proposed by the new rules. */
export function setMeritRules(
  station: SignedStation,
  rules: Asked<'merit.setRules'>,
): Result<MeritRules, Refusal<'merit.setRules'>> {
  const act = actOf(station, 'merit.rulesSet')
  const next = nextMonth(monthOf(dayOf(act.typedAt)))
  if (rules.from !== null && !mayBeginIn(rules.from, next)) return refuse('month-too-late')
  const isNew = transaction(station.db, (tx) => {
    if (JSON.stringify(meritRulesNow(tx)) === JSON.stringify(MeritRules.parse(rules))) return false
    setRule(tx, 'merits', rules, act)
    return true
  })
  if (!isNew) return refuse('nothing-changed')
  station.changed('service')
  return done(rules)
}
