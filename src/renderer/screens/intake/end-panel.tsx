import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { longestText } from '#shared/domain/draft'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { endingWord, intakeWords } from '../../words/intake'
import { type Ending, useIntake } from './store'

type Panel = { readonly problem: ReactNode; readonly onClose: () => void }

/** The ends of a reception without a number: answered at once, or a call or visit that came to nothing. */
export function EndPanel({ problem, onClose }: Panel) {
  const { content, end, step, stage } = useIntake()
  const [ending, setEnding] = useState<Ending>({
    how: step === 'check' ? 'answered' : content.channel === 'phone' ? 'hungUp' : 'left',
    answer: '',
    reason: '',
  })
  const put = (part: Partial<Ending>) => setEnding({ ...ending, ...part })
  const record = () => end(ending)
  useKeys([{ key: 'Enter', words: intakeWords.next, isHidden: true, run: () => advance(record) }])
  return (
    <section className="card end-panel stack" aria-label={intakeWords.endWithout}>
      <h2>{intakeWords.endWithout}</h2>
      <Cards
        label={intakeWords.how}
        cards={(['answered', 'hungUp', 'misdialled', 'left'] as const).map((value) => ({
          value,
          words: endingWord[value],
        }))}
        chosen={ending.how}
        isFocused
        onChoose={(how) => put({ how })}
      />
      {ending.how === 'answered' && (
        <Field label={intakeWords.answer}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={4}
              maxLength={longestText}
              value={ending.answer}
              onChange={(event) => put({ answer: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={intakeWords.reason}>
        {(control) => (
          <Input
            {...control}
            maxLength={longestText}
            value={ending.reason}
            onChange={(event) => put({ reason: event.target.value })}
          />
        )}
      </Field>
      {problem}
      <div className="row">
        <ActionButton words={intakeWords.keepWriting} shortcut="Escape" bar="right" run={onClose} />
        <span className="push" />
        <ActionButton
          words={intakeWords.recordEnd}
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
