import { Button } from 'antd'
import { useState } from 'react'
import { type Approval, lacksSignature } from '#shared/domain/approval'
import type { SubjectOfCase } from '#shared/domain/closing'
import type { CaseView } from '#shared/ipc/views'
import { ActionButton } from '../../ui/action-button'
import { NameField } from '../../ui/name-field'
import { Notice } from '../../ui/notice'
import { nowAt, useNow } from '../../ui/now'
import { approvalWords, decisionWords } from '../../words/approval'
import { missingWords } from '../../words/case'
import { sideWords } from '../../words/side-step'
import type { Act } from './act'
import { type Approver, approvalStateOf, approverOf, approverWords } from './approvals'
import { LineField } from './steps/text-field'
import { useCase } from './store'
import { typeInto, useTyped } from './typed'

type Asking = {
  readonly view: CaseView
  readonly subject: SubjectOfCase
  /** The card that waits for it, which is shown again once it was asked. */
  readonly within: Act
}

/** How a manager's word stands that the card cannot do without: 请批 right here, 待批, or granted. */
export function ApprovalStanding({ view, subject, within }: Asking) {
  const now = useNow()
  const approver = approverOf(view, subject)
  const state = approvalStateOf(view, subject)
  switch (state.kind) {
    case 'notNeeded':
      return null
    case 'none':
      return approver && <AskHere view={view} subject={subject} within={within} approver={approver} />
    case 'refused':
      return (
        <div className="approval-standing stack">
          <p>{decisionWords(state.approval, now)}</p>
          {approver && <AskHere view={view} subject={subject} within={within} approver={approver} />}
        </div>
      )
    case 'pending':
      return (
        <div className="approval-standing row">
          <span className="chip soon">{sideWords.pending}</span>
          <span>{approvalWords(state.approval, now)}</span>
          <span className="push" />
          <Decide view={view} approval={state.approval} />
        </div>
      )
    case 'granted':
      return (
        <div className="approval-standing row">
          <span className="chip ok">{sideWords.mayBeDone}</span>
          <span>{decisionWords(state.approval, now)}</span>
          {lacksSignature(state.approval) && <Sign view={view} approval={state.approval} />}
        </div>
      )
  }
}

type One = { readonly view: CaseView; readonly approval: Approval }

export function Decide({ view, approval }: One) {
  const choose = useCase((opened) => opened.choose)
  const act = approval.subject === 'accept' ? 'accept' : 'decide'
  const go = () => {
    typeInto(view.matter.id, act, { approvalId: approval.id })
    choose(act)
  }
  return <Button onClick={go}>{sideWords.decide}</Button>
}

/** 待补签, and the way to record it. */
export function Sign({ view, approval, isBare = false }: One & { readonly isBare?: boolean }) {
  const choose = useCase((opened) => opened.choose)
  const go = () => {
    typeInto(view.matter.id, 'signApproval', { approvalId: approval.id })
    choose('signApproval')
  }
  return (
    <>
      {!isBare && <span className="chip soon">{sideWords.lacksSignature}</span>}
      <Button onClick={go}>{sideWords.sign}</Button>
    </>
  )
}

function AskHere({ view, subject, within, approver }: Asking & { readonly approver: Approver }) {
  const { id } = view.matter
  const { record, stage } = useCase()
  const [isTried, setIsTried] = useState(false)
  const [fields, change] = useTyped(id, `ask/${subject}`, { approver: approver.name, reason: '' })
  const missing = fields.approver.trim() === '' ? missingWords.person : missingWords.askReason
  const isReady = fields.approver.trim() !== '' && fields.reason.trim() !== ''
  const ask = () => {
    setIsTried(true)
    if (!isReady) return
    return record(
      `ask/${subject}`,
      'approval.ask',
      { at: nowAt(), subject, ...fields, deadlineId: null, wantedDueAt: null, toGrade: null },
      within,
    )
  }
  return (
    <div className="approval-standing">
      <span className="dim small">{sideWords.needsApproval(approverWords(approver))}</span>
      <div className="ask">
        <LineField label={sideWords.askWhy} value={fields.reason} onChange={(reason) => change({ reason })} />
        <NameField
          label={sideWords.approver}
          value={fields.approver}
          onChange={(name) => change({ approver: name })}
        />
        <ActionButton words={sideWords.ask} shortcut="Alt+P" isBusy={stage.name === 'recording'} run={ask} />
      </div>
      {isTried && !isReady && <Notice>{missing}</Notice>}
    </div>
  )
}
