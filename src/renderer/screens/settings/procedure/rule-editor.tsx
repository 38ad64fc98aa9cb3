import { Input } from 'antd'
import { gradeWord } from '#shared/domain/grade'
import { clockWord, type Profile } from '#shared/domain/profile'
import { Cards } from '../../../ui/cards'
import { Field } from '../../../ui/field'
import {
  gapWord,
  kindsWords,
  notBeforeWords,
  procedureWords,
  runsWord,
  unitWord,
} from '../../../words/procedure'
import { isClauseLeftBehind, type ProcedureDraft, unitsOfLimit } from './draft'
import { changeRule, useProcedure } from './store'

type Editor = { readonly draft: ProcedureDraft; readonly current: Profile; readonly place: number }

/** One limit: how much, of what, whether it runs all day, and on which clause it rests. */
export function RuleEditor({ draft, current, place }: Editor) {
  const { asked, said } = useProcedure()
  const isAsked = asked > 0
  const rule = draft.base.rules[place]
  const typed = draft.rules[place]
  if (!rule || !typed) return null
  const wrong = (kind: 'limit' | 'clause') =>
    said.kind === 'incomplete' && said.gap.kind === kind && said.gap.place === place
      ? gapWord[said.gap.kind]
      : null
  const grades = rule.grades?.map((grade) => gradeWord[grade]).join('、') ?? ''
  const isCounted = typed.unit !== 'closing' && typed.unit !== 'midnight'
  const isRunning = typed.unit === 'minutes' || typed.unit === 'hours'
  return (
    <>
      <h3>
        {clockWord[rule.clock]}　{kindsWords(rule.kinds)} {grades}
      </h3>
      <Field label={procedureWords.count} error={wrong('limit')}>
        {(control) => (
          <Input
            {...control}
            className="short"
            inputMode="numeric"
            autoFocus={isAsked && isCounted}
            disabled={!isCounted}
            maxLength={3}
            value={isCounted ? typed.count : ''}
            onFocus={(event) => event.target.select()}
            onChange={(event) => changeRule(current, place, { count: event.target.value })}
          />
        )}
      </Field>
      <div className="units">
        <Cards
          label={procedureWords.unit}
          cards={unitsOfLimit.map((value) => ({ value, words: unitWord[value] }))}
          chosen={typed.unit}
          isFocused={isAsked && !isCounted}
          onChoose={(unit) => changeRule(current, place, { unit })}
        />
      </div>
      {isRunning && (
        <Cards
          label={procedureWords.runs}
          cards={(['always', 'deskHours'] as const).map((value) => ({ value, words: runsWord[value] }))}
          chosen={typed.runs}
          onChoose={(runs) => changeRule(current, place, { runs })}
        />
      )}
      {rule.notBefore && <p className="dim small">{notBeforeWords(rule.notBefore)}</p>}
      <Field
        label={procedureWords.clause}
        hint={isClauseLeftBehind(draft, place) && procedureWords.clauseToo}
        error={wrong('clause')}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={200}
            value={typed.clause}
            onChange={(event) => changeRule(current, place, { clause: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
