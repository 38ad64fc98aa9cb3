import { Input } from 'antd'
import { useState } from 'react'
import {
  type Approval,
  type ApprovalId,
  ApprovalOutcome,
  ApprovalWay,
  approvalOutcomeWord,
  approvalWayWord,
} from '#shared/domain/approval'
import type { CaseView } from '#shared/ipc/views'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { Field } from '../../../ui/field'
import { LaterField } from '../../../ui/later-field'
import { NameField } from '../../../ui/name-field'
import { nowAt, useNow } from '../../../ui/now'
import { subjectWords } from '../../../words/approval'
import { missingWords } from '../../../words/case'
import { momentWords } from '../../../words/moment'
import { sideWords } from '../../../words/side-step'
import { type Later, laterOf, noLater, rightNow, type When } from '../../../words/when'
import type { Act } from '../act'
import { pendingOf } from '../approvals'
import { deputiesNow } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { laterMissing, useTimes } from '../times'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly approvalId: ApprovalId | null
  readonly outcome: ApprovalOutcome | null
  readonly way: ApprovalWay
  /** null: the one who was asked. */
  readonly by: string | null
  readonly words: string
  readonly until: Later
}

/** Where the clerk was when she asked: there it goes on. */
const waiting: Partial<Record<Approval['subject'], Act>> = {
  close: 'close',
  unsolvable: 'unsolvable',
}

/** 登记审批结果: a manager's word, by PIN at the desk, on the F17, or by phone (待补签). */
export function DecideStep({ view, act }: { readonly view: CaseView; readonly act: 'decide' | 'accept' }) {
  const { id } = view.matter
  const now = useNow()
  const times = useTimes()
  const record = useCase((opened) => opened.record)
  // A manager's PIN is nothing to be kept: it goes with the card.
  const [pin, setPin] = useState('')
  const [fields, change] = useTyped<Fields>(id, act, {
    when: rightNow,
    approvalId: null,
    outcome: null,
    way: 'paper',
    by: null,
    words: '',
    until: noLater,
  })
  const deputies = useAnswer('deputy.list', {}, ['desk'])
  const pending = pendingOf(view, act === 'accept')
  const approval = pending.find((each) => each.id === fields.approvalId) ?? pending[0] ?? null
  if (approval === null) return null
  const isExtension = approval.subject === 'extension'
  const { outcome, way, words } = fields
  const by = fields.by ?? approval.approver
  const named = deputies?.kind === 'ok' ? deputiesNow(deputies.value.deputies, approval.approver, now) : []
  return (
    <StepCard
      act={act}
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={subjectWords(approval)}
      missing={whatIsMissing({ ...fields, by }, pin)}
      send={(at) => {
        if (outcome === null) return
        const newDueAt = outcome === 'partly' ? laterOf(fields.until, at) : null
        const ways = { way, by, pin: way === 'pin' ? pin : null }
        record(
          act,
          'approval.decide',
          { at, approvalId: approval.id, outcome, words, newDueAt, ...ways },
          waiting[approval.subject] ?? null,
        )
      }}
    >
      {pending.length > 1 && (
        <Cards
          label={sideWords.whichApproval}
          cards={pending.map((each) => ({
            value: each.id,
            words: subjectWords(each),
            hint: each.reason,
          }))}
          chosen={approval.id}
          onChoose={(approvalId) => change({ approvalId, by: null })}
        />
      )}
      <p className="dim">
        {approval.reason}
        {approval.wantedDueAt && `　${sideWords.wanted(momentWords(approval.wantedDueAt, now))}`}
      </p>
      <Cards
        label={sideWords.outcome}
        cards={ApprovalOutcome.options
          .filter((value) => isExtension || value !== 'partly')
          .map((value) => ({ value, words: approvalOutcomeWord[value] }))}
        chosen={outcome}
        onChoose={(chosen) => change({ outcome: chosen })}
      />
      {outcome === 'partly' && (
        <div className="step-fields">
          <LaterField
            label={sideWords.grantedUntil}
            value={fields.until}
            suggestions={times}
            onChange={(until) => change({ until })}
          />
        </div>
      )}
      <Cards
        label={sideWords.way}
        cards={ApprovalWay.options.map((value) => ({ value, words: approvalWayWord[value] }))}
        chosen={way}
        onChoose={(chosen) => change({ way: chosen })}
      />
      <div className="step-fields">
        <NameField
          label={sideWords.decidedBy}
          value={by}
          suggestions={[approval.approver, ...named]}
          onChange={(name) => change({ by: name })}
        />
        {way === 'pin' && (
          <Field label={sideWords.pin}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                maxLength={40}
                value={pin}
                onChange={(event) => setPin(event.target.value)}
              />
            )}
          </Field>
        )}
        <LineField label={sideWords.opinion} value={words} onChange={(typed) => change({ words: typed })} />
      </div>
    </StepCard>
  )
}

function whatIsMissing(
  { outcome, way, by, words, until }: Fields & { readonly by: string },
  pin: string,
): string | null {
  if (outcome === null) return missingWords.approvalOutcome
  const untilMissing = outcome === 'partly' ? laterMissing(until, nowAt()) : null
  if (untilMissing !== null) return untilMissing
  if (by.trim() === '') return missingWords.person
  if (way === 'pin' && pin === '') return missingWords.pin
  return outcome === 'refused' && words.trim() === '' ? missingWords.opinion : null
}
