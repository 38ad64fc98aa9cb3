import type { Profile } from '#shared/domain/profile'
import type { VisitorRule } from '#shared/domain/revisiting'
import { Cards } from '../../../ui/cards'
import { matterOfVisitor, revisitingWords, visitorWord } from '../../../words/procedure'
import type { ProcedureDraft } from './draft'
import { unruledMatters } from './revisiting-draft'
import { ClauseField, TitleField } from './revisiting-fields'
import { changeRevisiting } from './store'

const cards = (['desk', 'supervisor', 'management'] as const).map((value) => ({
  value,
  words: visitorWord[value],
}))

type Of = { readonly draft: ProcedureDraft; readonly current: Profile }

/** Who may ask whom: the rules that there are, and what no rule speaks of, which is the desk's. */
export function Visitors({ draft, current }: Of) {
  const { visitors } = draft.revisiting
  const put = (rules: readonly VisitorRule[]) => changeRevisiting(current, { visitors: rules })
  const change = (place: number, part: Partial<VisitorRule>) =>
    put(visitors.map((rule, at) => (at === place ? { ...rule, ...part } : rule)))
  return (
    <>
      <h3>{revisitingWords.visitors}</h3>
      <p className="dim small">{revisitingWords.visitorsHint}</p>
      {visitors.map((rule, place) => {
        const matter = matterOfVisitor(rule)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
          <div key={place} className="stack visitor">
            <Who matter={matter} who={rule.who} onChoose={(who) => change(place, { who })} />
            <TitleField
              field={`visitor ${place} title`}
              label={revisitingWords.title(matter)}
              value={rule.title}
              onChange={(title) => change(place, { title })}
            />
            <ClauseField
              field={`visitor ${place} clause`}
              label={revisitingWords.visitorClause(matter)}
              value={rule.clause}
              onChange={(clause) => change(place, { clause })}
            />
          </div>
        )
      })}
      {unruledMatters(visitors).map((matter) => (
        <Who
          key={matterOfVisitor(matter)}
          matter={matterOfVisitor(matter)}
          who="desk"
          onChoose={(who) => put([...visitors, ruled(matter, who)])}
        />
      ))}
    </>
  )
}

function ruled(matter: Pick<VisitorRule, 'kinds' | 'grades'>, who: VisitorRule['who']): VisitorRule {
  return { ...matter, who, title: visitorWord[who], clause: revisitingWords.ownClause }
}

type WhoOf = {
  readonly matter: string
  readonly who: VisitorRule['who']
  readonly onChoose: (who: VisitorRule['who']) => void
}

function Who({ matter, who, onChoose }: WhoOf) {
  return (
    <div>
      <span className="dim small">{revisitingWords.asks(matter)}</span>
      <Cards label={revisitingWords.asks(matter)} cards={cards} chosen={who} onChoose={onChoose} />
    </div>
  )
}
