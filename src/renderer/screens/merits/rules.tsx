import { Input } from 'antd'
import { dayOf, monthOf } from '#shared/domain/day'
import { type MeritRules, meritRuleWord, overLevelWord, tenthsTyped } from '#shared/domain/merit'
import { monthWords, nextMonth } from '#shared/domain/month'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { meritGapWords, meritWords } from '../../words/merits'
import {
  fromOf,
  type PointsOf,
  pointsOf,
  saveRules,
  typeFrom,
  typePoints,
  useRulesTyped,
} from './rules-typed'
import { openRules } from './store'

const fields: readonly (readonly [PointsOf, string])[] = [
  ['late', meritRuleWord.late],
  ['valid', meritRuleWord.valid],
  ['forged', meritRuleWord.forged],
  ['missing', meritRuleWord.missing],
  ['company', meritWords.overTo(overLevelWord.company)],
  ['county', meritWords.overTo(overLevelWord.county)],
  ['city', meritWords.overTo(overLevelWord.city)],
]

const never = 'never'

/** From which month on, and how many points each rule takes off. */
export function Rules({ rules }: { readonly rules: MeritRules }) {
  const typing = useRulesTyped()
  const thisMonth = monthOf(dayOf(useNow()))
  const months = [
    ...new Set([...(rules.from ? [rules.from] : []), thisMonth, nextMonth(thisMonth)]),
  ].toSorted()
  return (
    <section className="card part stack scroll merit-rules" aria-label={meritWords.rulesTitle}>
      <h2>{meritWords.rulesTitle}</h2>
      <span className="dim small" aria-hidden="true">
        {meritWords.from}
      </span>
      <Cards
        label={meritWords.from}
        cards={[
          ...months.map((month) => ({ value: month as string, words: monthWords(month) })),
          { value: never, words: meritWords.never },
        ]}
        chosen={fromOf(rules, typing, thisMonth) ?? never}
        isFocused
        onChoose={(value) => typeFrom(months.find((month) => month === value) ?? null)}
      />
      <div className="points-fields">
        {fields.map(([of, label]) => {
          const words = pointsOf(rules, typing, of)
          return (
            <Field
              key={of}
              label={label}
              hint={meritWords.ruleHint[of]}
              error={tenthsTyped(words) === null ? meritGapWords.points : null}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  maxLength={5}
                  value={words}
                  onChange={(event) => typePoints(of, event.target.value)}
                />
              )}
            </Field>
          )
        })}
      </div>
      <SaidNotice said={typing.said} kept={meritWords.kept} />
      <div className="row">
        <ActionButton
          words={meritWords.backToList}
          shortcut="Escape"
          bar="right"
          run={() => openRules(false)}
        />
        <span className="push" />
        <ActionButton
          words={meritWords.saveRules}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => saveRules(rules, thisMonth)}
        />
      </div>
    </section>
  )
}
