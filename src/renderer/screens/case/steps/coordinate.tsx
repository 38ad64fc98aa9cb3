import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { TextField } from './text-field'

type Fields = { readonly when: When; readonly by: string; readonly words: string }

/** 登记协调: who decided what, when. */
export function CoordinateStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'coordinate', {
    when: rightNow,
    by: '',
    words: '',
  })
  const { by, words } = fields
  const lead = leadNow(view)
  return (
    <StepCard
      act="coordinate"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={by.trim() === '' ? missingWords.person : words.trim() === '' ? missingWords.words : null}
      send={(at) => record('coordinate', 'case.coordinate', { at, by, words })}
    >
      <div className="step-fields">
        <NameField
          label={caseWords.decidedBy}
          value={by}
          suggestions={lead ? [lead.person] : []}
          onChange={(name) => change({ by: name })}
        />
      </div>
      <TextField label={caseWords.decision} value={words} onChange={(typed) => change({ words: typed })} />
    </StepCard>
  )
}
