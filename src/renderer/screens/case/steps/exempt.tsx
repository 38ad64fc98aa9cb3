import type { CaseView } from '#shared/ipc/views'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = { readonly when: When; readonly words: string }

/** 免回访 (S1 第十九条): the authority that referred it wants only a 复函. */
export function ExemptStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'exempt', {
    when: rightNow,
    words: sideWords.exemptUsual,
  })
  const { words } = fields
  return (
    <StepCard
      act="exempt"
      view={view}
      when={fields.when}
      onWhen={(when) => change({ when })}
      hint={sideWords.exemptHint}
      missing={words.trim() === '' ? missingWords.reason : null}
      send={(at) => record('exempt', 'exemption.make', { at, words })}
    >
      <LineField label={sideWords.exemptWhy} value={words} onChange={(typed) => change({ words: typed })} />
    </StepCard>
  )
}
