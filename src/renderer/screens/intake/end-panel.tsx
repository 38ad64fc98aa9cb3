import { Input } from 'antd'
import type { ReactNode } from 'react'
import { ContactEnd, contactEndWord, longestText } from '#shared/domain/draft'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { fullHint } from '../../words/first-step'
import { intakeWords } from '../../words/intake'
import { type Ending, typeEnding, useEnding } from './ending'
import { end } from './finish'
import { PanelFrame } from './panel-frame'
import { type OpenDraft, useIntake } from './store'

type Panel = { readonly draft: OpenDraft; readonly problem: ReactNode }

/** The ends of a reception without a number: answered at once, or a call or visit that came to nothing. */
export function EndPanel({ draft, problem }: Panel) {
  const { content, step } = useIntake()
  const typed = useEnding(draft.id)
  const likely = step === 'check' ? 'answered' : content.channel === 'phone' ? 'hungUp' : 'left'
  const { how = likely, answer = '', reason = '' } = typed
  const ending: Ending = { how, answer, reason }
  const put = (part: Partial<Ending>) => typeEnding(draft.id, part)
  return (
    <PanelFrame
      title={intakeWords.endWithout}
      problem={problem}
      close={intakeWords.keepWriting}
      onClose={() => typeEnding(draft.id, { isOpen: false })}
      record={intakeWords.recordEnd}
      onRecord={() => end(ending)}
    >
      <Cards
        label={intakeWords.how}
        cards={ContactEnd.options.map((value) => ({ value, words: contactEndWord[value] }))}
        chosen={how}
        isFocused
        onChoose={(chosen) => put({ how: chosen })}
      />
      {how === 'answered' && (
        <Field label={intakeWords.answer} hint={fullHint(answer, longestText)}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={4}
              maxLength={longestText}
              value={answer}
              onChange={(event) => put({ answer: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={intakeWords.reason} hint={fullHint(reason, longestText)}>
        {(control) => (
          <Input
            {...control}
            maxLength={longestText}
            value={reason}
            onChange={(event) => put({ reason: event.target.value })}
          />
        )}
      </Field>
    </PanelFrame>
  )
}
