import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Instant, stampOf } from '#shared/domain/day'
import type { OnPaper } from '#shared/domain/draft'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { nowAt, useNow } from '../../ui/now'
import { blankWords, paperTimeWrong } from '../../words/blanks'
import { momentWords } from '../../words/moment'
import { keepTimeTyped, paperTimeTyped, usePaperTime } from './paper-time'
import { type OpenDraft, useIntake } from './store'

type Strip = { readonly draft: OpenDraft; readonly onPaper: OnPaper }

/** 补录: which sheet is typed in, and the hour that stands on it. */
export function PaperStrip({ draft, onPaper }: Strip) {
  const change = useIntake((intake) => intake.change)
  const now = useNow()
  const leave = () => {
    keepTimeTyped(draft.id, null)
    change({ onPaper: null })
  }
  return (
    <div className="on-paper">
      <div className="row">
        <PaperTime
          draft={draft}
          onPaper={onPaper}
          onChange={(at) => change({ onPaper: { ...onPaper, at } })}
        />
        <span className="dim">
          <b>{blankWords.onPaper(onPaper.number)}</b>
          <br />
          {blankWords.reservedAt(momentWords(onPaper.reservedAt, now))}
        </span>
        <span className="push" />
        <ActionButton words={blankWords.notThisNumber} run={leave} />
      </div>
      {onPaper.isLate && <Notice look="info">{blankWords.lateNow}</Notice>}
    </div>
  )
}

function PaperTime({
  draft,
  onPaper,
  onChange,
}: Strip & { readonly onChange: (at: Instant | null) => void }) {
  const isRefused = useIntake((intake) => intake.stage.name === 'refused')
  const input = useRef<InputRef>(null)
  const typed = usePaperTime(draft.id)
  const [isTyping, setIsTyping] = useState(false)
  const { at, reservedAt } = onPaper
  const read = typed === null ? null : paperTimeTyped(typed, reservedAt, nowAt())
  const wrong = read && 'wrong' in read ? read.wrong : null
  const now = useNow()
  const isMissing = at === null
  // Before the box that finds the customer: without the hour there is no 补录.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the sheet is taken up, not while its hour is typed
  useEffect(() => {
    if (isMissing) input.current?.focus()
  }, [draft.id])
  const type = (words: string) => {
    keepTimeTyped(draft.id, words)
    const time = paperTimeTyped(words, reservedAt, nowAt())
    onChange(time && 'at' in time ? time.at : null)
  }
  const leave = () => {
    setIsTyping(false)
    if (wrong === null) keepTimeTyped(draft.id, null)
  }
  return (
    <Field
      label={blankWords.onPaperTime}
      error={wrong !== null && (!isTyping || isRefused) ? paperTimeWrong[wrong] : null}
      hint={isTyping && at !== null && momentWords(at, now)}
    >
      {(control) => (
        <Input
          {...control}
          ref={input}
          maxLength={30}
          placeholder={blankWords.onPaperExample}
          value={typed !== null && (isTyping || wrong !== null) ? typed : at === null ? '' : stampOf(at)}
          onFocus={() => setIsTyping(true)}
          onBlur={leave}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  )
}
