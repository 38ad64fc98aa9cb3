import { Input } from 'antd'
import type { ReactNode } from 'react'
import { longestText } from '#shared/domain/draft'
import { CallPurpose, callPurposeWord } from '#shared/domain/follow-up'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { callWords, earlierWords, sentenceOf } from '../../words/earlier'
import { fullHint } from '../../words/first-step'
import { typeCalling, useCalling } from './calling'
import { mayBeTold } from './earlier'
import { endAsCall } from './finish'
import { PanelFrame } from './panel-frame'
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
  return (
    <PanelFrame
      title={callWords.title(about.number)}
      className="call-panel"
      problem={problem}
      close={callWords.close}
      onClose={() => typeCalling(draft.id, { about: null })}
      record={callWords.record}
      onRecord={record}
    >
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
    </PanelFrame>
  )
}
