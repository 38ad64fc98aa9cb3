import type { GaugePeriod } from '#shared/domain/gauge'
import {
  type AskedOf,
  type Satisfaction,
  SatisfactionBy,
  satisfactionTitle,
} from '#shared/domain/satisfaction'
import { Cards } from '../../ui/cards'
import { gaugesWords, groupTitle, groupWord, saidFacts } from '../../words/gauges'
import { SaidCases } from './said-cases'
import { SaidGroups } from './said-groups'
import { groupBy, useGauges } from './store'

type Shown = { readonly of: AskedOf; readonly all: Satisfaction; readonly period: GaugePeriod }

/** 满意度 of all, and told apart as she wishes; a group leads to its cases. */
export function SaidShown({ of, all, period }: Shown) {
  const { by, group } = useGauges()
  return (
    <>
      <div className="card part gauge-head">
        <div className="row">
          <h2>{satisfactionTitle[of]}</h2>
          <b>{gaugesWords.asked(all.cases)}</b>
        </div>
        <p className="small">{gaugesWords.saidFormula}</p>
        <dl className="row small said-facts">
          {saidFacts(all).map(([label, value]) => (
            <div key={label}>
              <dt className="dim">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="card gauge-list">
        <Cards
          label={gaugesWords.by}
          cards={SatisfactionBy.options.map((value) => ({ value, words: groupWord[value] }))}
          chosen={by}
          onChoose={groupBy}
        />
        {group && <p className="of-group">{gaugesWords.ofGroup(groupTitle(group))}</p>}
        {by === 'case' || group ? (
          <SaidCases of={of} period={period} group={group} />
        ) : (
          <SaidGroups of={of} period={period} by={by} />
        )}
      </div>
    </>
  )
}
