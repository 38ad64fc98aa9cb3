import { Nature, natureWord } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly by: string
  readonly words: string
  readonly nature: Nature | null
}

/** 登记部门意见: with it a complaint's nature is decided (S1: 有效 is 经查实). */
export function OpinionStep({ view }: { readonly view: CaseView }) {
  const { id, kind } = view.matter
  const record = useCase((opened) => opened.record)
  const lead = leadNow(view)
  const [fields, change] = useTyped<Fields>(id, 'opinion', {
    when: rightNow,
    by: lead?.person ?? '',
    words: '',
    nature: null,
  })
  const { by, words, nature } = fields
  const isDecided = kind !== 'complaint' || nature !== null
  const lacking = words.trim() === '' ? missingWords.words : isDecided ? null : missingWords.nature
  return (
    <StepCard
      act="opinion"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={by.trim() === '' ? missingWords.person : lacking}
      send={(at) => record('opinion', 'case.opinion', { at, by, words, nature })}
    >
      <TextField label={caseWords.opinion} value={words} onChange={(typed) => change({ words: typed })} />
      {kind === 'complaint' && (
        <NatureCards nature={nature} onChoose={(chosen) => change({ nature: chosen })} />
      )}
      <div className="step-fields">
        <NameField
          label={caseWords.opinionBy}
          value={by}
          suggestions={lead?.received ? [lead.received.by] : []}
          onChange={(name) => change({ by: name })}
        />
      </div>
    </StepCard>
  )
}

type Natures = { readonly nature: Nature | null; readonly onChoose: (nature: Nature) => void }

const decided = Nature.exclude(['pending']).options

/** What the matter turned out to be; 待查 is no answer any more. */
export function NatureCards({ nature, onChoose }: Natures) {
  return (
    <Cards<Nature>
      label={caseWords.nature}
      cards={decided.map((value) => ({ value, words: natureWord[value] }))}
      chosen={nature}
      onChoose={onChoose}
    />
  )
}
