import type { Nature } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { NatureCards } from './nature-cards'
import { TextField } from './text-field'

type Fields = { readonly when: When; readonly nature: Nature | null; readonly reason: string }

/** 定性质, before or after the department's opinion: what it rests on is kept with it. */
export function NatureStep({ view }: { readonly view: CaseView }) {
  const { id } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'nature', {
    when: rightNow,
    nature: null,
    reason: '',
  })
  const { nature, reason } = fields
  return (
    <StepCard
      act="nature"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={nature === null ? missingWords.nature : reason.trim() === '' ? missingWords.reason : null}
      send={(at) => {
        if (nature !== null) record('nature', 'case.nature', { at, nature, reason })
      }}
    >
      <NatureCards nature={nature} onChoose={(chosen) => change({ nature: chosen })} />
      <TextField
        label={sideWords.natureWhy}
        value={reason}
        rows={2}
        onChange={(typed) => change({ reason: typed })}
      />
    </StepCard>
  )
}
