import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { type Customer, Relation, relationWord } from '#shared/domain/customer'
import { dayOf } from '#shared/domain/day'
import { useKeys } from '../../keys'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { KeyCap } from '../../ui/key-cap'
import { nowAt } from '../../ui/now'
import { dayWrongWords, firstStepWords } from '../../words/first-step'
import { intakeWords } from '../../words/intake'
import { ChannelCards } from './channel-cards'
import { CollectionNotice } from './collection-notice'
import { withCustomer } from './known'
import { PaperStrip } from './paper-strip'
import { PhoneFields } from './phone-fields'
import { wrongReplyBy } from './referral'
import { ReferralFields } from './referral-fields'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { type OpenDraft, useIntake } from './store'
import { emptyBox } from './typing'
import { TypingBox } from './typing-box'

type StepOf = { readonly draft: OpenDraft; readonly problem: ReactNode }

/** 客户: who it is, and how to reach them; found in the one box, or typed in the fields. */
export function CustomerStep({ draft, problem }: StepOf) {
  const { content, knownPhones, change } = useIntake()
  const { customer, isConfidential, referral, onPaper } = content
  const put = (part: Partial<Customer>) => {
    const who = withCustomer(content, part)
    emptyBox()
    change(who)
    if (who.contactId === null) useIntake.setState({ knownPhones: [] })
  }
  // 不留名 is a choice, not an invented name.
  const setAnonymous = (isAnonymous: boolean) => put({ isAnonymous, contactName: '' })
  const setConfidential = (isWanted: boolean) => change({ isConfidential: isWanted })
  useKeys([
    {
      key: 'Alt+N',
      words: intakeWords.anonymous,
      isHidden: true,
      run: () => setAnonymous(!customer.isAnonymous),
    },
    {
      key: 'Alt+B',
      words: firstStepWords.confidential,
      isHidden: true,
      run: () => setConfidential(!isConfidential),
    },
  ])
  const wrongDay = () => {
    const wrong = wrongReplyBy(draft.id, content, dayOf(nowAt()))
    return wrong && dayWrongWords[wrong]
  }
  return (
    <>
      <StepHead words={intakeWords.question.customer} hint="">
        <ChannelCards />
      </StepHead>
      {onPaper && <PaperStrip draft={draft} onPaper={onPaper} />}
      <TypingBox draftId={draft.id} />
      <div className="who-fields">
        <Line
          label={intakeWords.contactName}
          value={customer.contactName}
          longest={60}
          isOff={customer.isAnonymous}
          onChange={(contactName) => put({ contactName })}
        />
        <Line
          label={intakeWords.company}
          value={customer.company}
          placeholder={intakeWords.privatePerson}
          onChange={(company) => put({ company })}
        />
        <Line
          label={intakeWords.address}
          value={customer.address}
          placeholder={intakeWords.addressExample}
          onChange={(address) => put({ address })}
        />
        <PhoneFields
          phones={customer.phones}
          known={customer.isAnonymous ? [] : knownPhones}
          onChange={(phones) => put({ phones })}
        />
      </div>
      {referral && <ReferralFields draft={draft} referral={referral} />}
      <div className="who-else">
        <div className="field">
          <span className="label">{intakeWords.relation}</span>
          <Cards
            label={intakeWords.relation}
            cards={Relation.options.map((value) => ({ value, words: relationWord[value] }))}
            chosen={customer.relation}
            onChoose={(relation) => put({ relation })}
          />
        </div>
        <div className="choices">
          <Choice
            words={intakeWords.anonymous}
            shows="Alt+N"
            isChosen={customer.isAnonymous}
            onChoose={setAnonymous}
          />
          <Choice
            words={firstStepWords.confidential}
            shows="Alt+B"
            isChosen={isConfidential}
            onChoose={setConfidential}
          />
        </div>
      </div>
      <div className="collection">
        <CollectionNotice />
      </div>
      <StepButtons problem={problem} stopsAt={wrongDay} />
    </>
  )
}

type ChoiceOf = {
  readonly words: string
  readonly shows: string
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function Choice({ words, shows, isChosen, onChoose }: ChoiceOf) {
  return (
    <Checkbox
      className="anonymous"
      checked={isChosen}
      aria-keyshortcuts={shows}
      onChange={(event) => onChoose(event.target.checked)}
    >
      {words} <KeyCap of={shows} />
    </Checkbox>
  )
}

type LineOf = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly longest?: number
  readonly isOff?: boolean
  readonly onChange: (value: string) => void
}

function Line({ label, value, placeholder, longest = 120, isOff = false, onChange }: LineOf) {
  return (
    <Field label={label} hint={value.length >= longest && firstStepWords.fieldFull(longest)}>
      {(control) => (
        <Input
          {...control}
          maxLength={longest}
          disabled={isOff}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
