import { Input } from 'antd'
import type { ReactNode } from 'react'
import { longestText } from '#shared/domain/draft'
import { CallPurpose, callPurposeWord } from '#shared/domain/follow-up'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { callWords, earlierWords, sentenceOf } from '../../words/earlier'
import { fullHint } from '../../words/first-step'
import { intakeWords } from '../../words/intake'
import { closeCalling, typeCalling, useCalling } from './calling'
import { mayBeTold } from './earlier'
import { endAsCall } from './finish'
import { type OpenDraft, useIntake } from './store'

const longestTold = 500

type Panel = { readonly draft: OpenDraft; readonly about: EarlierMatter; readonly problem: ReactNode }

/** 记为同一件: one more contact of a matter that is there; what she said, and what she was told, proposed from the record. */
export function CallPanel({ draft, about, problem }: Panel) {
  const { content, knownPhones, stage } = useIntake()
  const now = useNow()
  const mayTell = mayBeTold(about, content, knownPhones)
  const {
    purpose,
    words = content.content,
    told = mayTell ? sentenceOf(about, now) : '',
  } = useCalling(draft.id)
  const put = (part: Parameters<typeof typeCalling>[1]) => {
    typeCalling(draft.id, part)
    if (stage.name === 'refused') useIntake.setState({ stage: { name: 'writing' } })
  }
  const record = () => {
    if (purpose !== null)
      return endAsCall({ caseId: about.caseId, purpose, words, told: told.slice(0, longestTold) })
    useIntake.setState({ stage: { name: 'refused', words: callWords.purposeMissing } })
  }
  useKeys([
    { key: 'Enter', words: intakeWords.next, isHidden: true, run: () => advance(record) },
    { key: 'F7', words: intakeWords.park, run: usePlace.getState().back },
  ])
  const title = callWords.title(about.number)
  return (
    <section className="card end-panel call-panel stack" aria-label={title}>
      <h2>{title}</h2>
      <p className="about cut">{about.matter}</p>
      <Cards
        label={callWords.purpose}
        cards={CallPurpose.options.map((value) => ({ value, words: callPurposeWord[value] }))}
        chosen={purpose}
        isFocused
        onChoose={(chosen) => put({ purpose: chosen })}
      />
      <Field label={callWords.words} hint={fullHint(words, longestText)}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={longestText}
            value={words}
            onChange={(event) => put({ words: event.target.value })}
          />
        )}
      </Field>
      <Field label={callWords.told} hint={mayTell ? earlierWords.checkFirst : earlierWords.askFirst}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={longestTold}
            value={told}
            onChange={(event) => put({ told: event.target.value })}
          />
        )}
      </Field>
      {problem}
      <div className="row">
        <ActionButton
          words={callWords.close}
          shortcut="Escape"
          bar="right"
          run={() => closeCalling(draft.id)}
        />
        <span className="push" />
        <ActionButton
          words={callWords.record}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={stage.name === 'ending'}
          run={record}
        />
      </div>
    </section>
  )
}
