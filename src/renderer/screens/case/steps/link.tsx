import { LinkKind, linkKindWord } from '#shared/domain/follow-up'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { missingWords } from '../../../words/case'
import { numberTyped } from '../../../words/number'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { NumberField } from './number-field'

const kinds = LinkKind.exclude(['mergedInto']).options

type Fields = {
  readonly when: When
  readonly number: string
  readonly kind: (typeof kinds)[number]
}

/** 关联旧案: the same thing again, or found on the way. */
export function LinkStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'link', {
    when: rightNow,
    number: '',
    kind: 'again',
  })
  const number = numberTyped(fields.number)
  return (
    <StepCard
      act="link"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={number === null ? missingWords.number : null}
      send={(at) => {
        if (number !== null) record('link', 'case.link', { at, number, kind: fields.kind })
      }}
    >
      <NumberField
        label={sideWords.linkNumber}
        value={fields.number}
        view={view}
        onChange={(typed) => change({ number: typed })}
      />
      <Cards
        label={sideWords.linkKind}
        cards={kinds.map((value) => ({ value, words: linkKindWord[value] }))}
        chosen={fields.kind}
        onChoose={(kind) => change({ kind })}
      />
    </StepCard>
  )
}
