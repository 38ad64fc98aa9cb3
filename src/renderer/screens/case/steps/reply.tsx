import { ReplyWay, replyWayWord } from '#shared/domain/case'
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
  readonly way: ReplyWay
}

/** 登记答复: who told the customer what, how, when. */
export function ReplyStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'reply', {
    when: rightNow,
    by: '',
    words: '',
    way: 'phone',
  })
  const { by, words, way } = fields
  return (
    <StepCard
      act="reply"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={by.trim() === '' ? missingWords.person : words.trim() === '' ? missingWords.words : null}
      send={(at) => record('reply', 'case.reply', { at, by, words, way })}
    >
      <div className="step-fields">
        <NameField
          label={caseWords.repliedBy}
          value={by}
          suggestions={[leadNow(view)?.person ?? '', view.registeredByName]}
          onChange={(name) => change({ by: name })}
        />
      </div>
      <Cards
        label={caseWords.replyWay}
        cards={ReplyWay.options.map((value) => ({ value, words: replyWayWord[value] }))}
        chosen={way}
        onChoose={(chosen) => change({ way: chosen })}
      />
      <TextField label={caseWords.reply} value={words} onChange={(typed) => change({ words: typed })} />
    </StepCard>
  )
}
