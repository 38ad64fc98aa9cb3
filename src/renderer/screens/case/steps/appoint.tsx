import type { CaseView } from '#shared/ipc/views'
import { LaterField } from '../../../ui/later-field'
import { nowAt } from '../../../ui/now'
import { sideWords } from '../../../words/side-step'
import { type Later, laterOf, noLater, rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { laterMissing, useTimes } from '../times'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = { readonly when: When; readonly until: Later; readonly words: string }

/** 客户约定: the customer wished to be served then; no approval. */
export function AppointStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const times = useTimes()
  const [fields, change] = useTyped<Fields>(view.matter.id, 'appoint', {
    when: rightNow,
    until: noLater,
    words: '',
  })
  const until = laterOf(fields.until, nowAt())
  return (
    <StepCard
      act="appoint"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={sideWords.appointHint}
      missing={laterMissing(fields.until, nowAt())}
      send={(at) => {
        if (until !== null) record('appoint', 'case.appoint', { at, until, words: fields.words })
      }}
    >
      <div className="step-fields">
        <LaterField
          label={sideWords.appointUntil}
          value={fields.until}
          suggestions={times}
          onChange={(typed) => change({ until: typed })}
        />
        <LineField
          label={sideWords.appointWords}
          value={fields.words}
          onChange={(words) => change({ words })}
        />
      </div>
    </StepCard>
  )
}
