import type { CaseView } from '#shared/ipc/views'
import { LaterField } from '../../../ui/later-field'
import { NameField } from '../../../ui/name-field'
import { nowAt } from '../../../ui/now'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { type Later, laterOf, noLater, rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { laterMissing, useOnDuty, useTimes } from '../times'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly words: string
  readonly until: Later
  /** null: whoever is on duty. */
  readonly by: string | null
}

/** 登记承诺: what was said to the customer, by whom, until when. It is a clock of its own. */
export function PromiseStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const times = useTimes()
  const onDuty = useOnDuty()
  const [fields, change] = useTyped<Fields>(view.matter.id, 'promise', {
    when: rightNow,
    words: '',
    until: noLater,
    by: null,
  })
  const { words, until } = fields
  const by = fields.by ?? onDuty
  const dueAt = laterOf(until, nowAt())
  const untilMissing = laterMissing(until, nowAt())
  return (
    <StepCard
      act="promise"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={
        words.trim() === '' ? missingWords.words : by.trim() === '' ? missingWords.person : untilMissing
      }
      send={(at) => {
        if (dueAt !== null) record('promise', 'case.promise', { at, by, words, dueAt })
      }}
    >
      <LineField label={sideWords.promised} value={words} onChange={(typed) => change({ words: typed })} />
      <div className="step-fields">
        <LaterField
          label={sideWords.promiseUntil}
          value={until}
          suggestions={times}
          onChange={(typed) => change({ until: typed })}
        />
        <NameField
          label={sideWords.promisedBy}
          value={by}
          suggestions={[leadNow(view)?.person ?? '']}
          onChange={(name) => change({ by: name })}
        />
      </div>
    </StepCard>
  )
}
