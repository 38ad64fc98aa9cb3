import { Input } from 'antd'
import { useState } from 'react'
import { dayOf } from '#shared/domain/day'
import type { Referral } from '#shared/domain/draft'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { dayWrongWords, firstStepWords } from '../../words/first-step'
import { dayWords } from '../../words/moment'
import { keepDayTyped, replyByTyped, useReplyBy } from './referral'
import { type OpenDraft, useIntake } from './store'

/** 上级转办: who passed it on, under which number, until when it wants its 复函. */
export function ReferralFields({
  draft,
  referral,
}: {
  readonly draft: OpenDraft
  readonly referral: Referral
}) {
  const { change, stage } = useIntake()
  // The refusal says it in words below; here the focus finds it.
  const isMissing = stage.name === 'refused' && referral.by.trim() === ''
  const put = (part: Partial<Referral>) => change({ referral: { ...referral, ...part } })
  return (
    <div className="referral">
      <Field label={firstStepWords.referralBy}>
        {(control) => (
          <Input
            {...control}
            {...(isMissing && { 'aria-invalid': true, status: 'error' as const })}
            maxLength={120}
            value={referral.by}
            onChange={(event) => put({ by: event.target.value })}
          />
        )}
      </Field>
      <Field label={firstStepWords.referralNumber}>
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={referral.number}
            onChange={(event) => put({ number: event.target.value })}
          />
        )}
      </Field>
      <ReplyBy draft={draft} replyBy={referral.replyBy} onChange={(replyBy) => put({ replyBy })} />
    </div>
  )
}

type ReplyByOf = {
  readonly draft: OpenDraft
  readonly replyBy: Referral['replyBy']
  readonly onChange: (replyBy: Referral['replyBy']) => void
}

function ReplyBy({ draft, replyBy, onChange }: ReplyByOf) {
  const isRefused = useIntake((intake) => intake.stage.name === 'refused')
  const today = dayOf(useNow())
  const typed = useReplyBy(draft.id)
  const [isTyping, setIsTyping] = useState(false)
  const read = typed === null ? null : replyByTyped(typed, today)
  const wrong = read && 'wrong' in read ? read.wrong : null
  const change = (words: string) => {
    keepDayTyped(draft.id, words)
    const day = replyByTyped(words, today)
    onChange(day && 'on' in day ? day.on : null)
  }
  const leave = () => {
    setIsTyping(false)
    if (wrong === null) keepDayTyped(draft.id, null)
  }
  return (
    <Field
      label={firstStepWords.referralReplyBy}
      error={wrong !== null && (!isTyping || isRefused) ? dayWrongWords[wrong] : null}
      hint={isTyping && replyBy !== null && dayWords(replyBy, today)}
    >
      {(control) => (
        <Input
          {...control}
          maxLength={20}
          placeholder={firstStepWords.referralDayHint}
          value={typed !== null && (isTyping || wrong !== null) ? typed : (replyBy ?? '')}
          onFocus={() => setIsTyping(true)}
          onBlur={leave}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}
