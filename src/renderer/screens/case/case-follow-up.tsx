import { Button } from 'antd'
import { useState } from 'react'
import { type Approval, lacksSignature } from '#shared/domain/approval'
import { closingGapWord } from '#shared/domain/closing'
import { correctedFieldWord } from '#shared/domain/correction'
import { linkKindWord, type PromiseMade } from '#shared/domain/follow-up'
import { signatureWords } from '#shared/domain/signature'
import type { CaseView } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { DeadlineChip } from '../../ui/deadline-chip'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { decisionWords, standingWords, subjectWords } from '../../words/approval'
import { caseWords } from '../../words/case'
import { dueWords, momentWords } from '../../words/moment'
import { makeRefusal } from '../../words/print-refusal'
import { sideWords } from '../../words/side-step'
import { Decide, Sign } from './approval-standing'

type Of = { readonly view: CaseView }

/** 承诺: what is open, with its clock; what was kept is folded. */
export function CasePromises({ view }: Of) {
  const [isShown, setIsShown] = useState(false)
  const open = view.promises.filter(({ kept }) => kept === null)
  const kept = view.promises.filter((promise) => promise.kept !== null)
  if (view.promises.length === 0) return null
  return (
    <section className="card case-side" aria-label={sideWords.promises}>
      <h3>{sideWords.promises}</h3>
      <ul>
        {open.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} view={view} />
        ))}
        {isShown && kept.map((promise) => <PromiseLine key={promise.id} promise={promise} view={view} />)}
      </ul>
      {kept.length > 0 && (
        <Button size="small" type="text" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {sideWords.kept(kept.length)}
        </Button>
      )}
    </section>
  )
}

function PromiseLine({ promise, view }: Of & { readonly promise: PromiseMade }) {
  const now = useNow()
  const clock = view.deadlines.find(({ cause }) => cause === `promise${promise.id}`)
  return (
    <li className="side-line">
      <p>{promise.words}</p>
      <div className="row small">
        {clock && <DeadlineChip clock={clock} />}
        <span className="dim">
          {caseWords.before(dueWords(promise.dueAt, now))}　{promise.by}
        </span>
      </div>
      {promise.kept?.words && <p className="dim small">{promise.kept.words}</p>}
    </li>
  )
}

/** 审批: what waits for a word, what was said, and the F17 of each. */
export function CaseApprovals({ view }: Of) {
  if (view.approvals.length === 0) return null
  return (
    <section className="card case-side" aria-label={sideWords.approvals}>
      <h3>{sideWords.approvals}</h3>
      <ul>
        {view.approvals.toReversed().map((approval) => (
          <ApprovalLine key={approval.id} approval={approval} view={view} />
        ))}
      </ul>
    </section>
  )
}

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

function ApprovalLine({ approval, view }: Of & { readonly approval: Approval }) {
  const now = useNow()
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const isOpen = view.matter.closing === null
  const look = approval.decision === null || lacksSignature(approval) ? 'soon' : 'ok'
  const print = async () => {
    const answer = await ask('slip.make', {
      form: 'F17',
      caseId: view.matter.id,
      approvalId: approval.id,
    })
    if (answer.kind === 'ok') setSaid({ kind: 'nothing' })
    else if (answer.kind === 'refused') setSaid({ kind: 'refused', words: makeRefusal[answer.reason] })
    else setSaid(answer)
  }
  return (
    <li className="side-line">
      <div className="row">
        <span>{subjectWords(approval)}</span>
        <span className={`chip ${approval.decision?.outcome === 'refused' ? 'late' : look}`}>
          {standingWords(approval)}
        </span>
      </div>
      <p className="dim small">
        {approval.decision === null
          ? `${approval.approver}　${momentWords(approval.askedAt, now)}`
          : decisionWords(approval, now)}
      </p>
      <div className="row">
        {isOpen && approval.decision === null && <Decide view={view} approval={approval} />}
        {isOpen && lacksSignature(approval) && <Sign view={view} approval={approval} isBare />}
        <ActionButton words={sideWords.printApproval} run={print} />
      </div>
      {said.kind === 'refused' && <Notice>{said.words}</Notice>}
      {said.kind === 'fault' && <FaultBar reference={said.reference} kept={caseWords.nothingLost} />}
    </li>
  )
}

/** 关联: earlier and later matters, one press each. */
export function CaseLinks({ view }: Of) {
  const go = usePlace((way) => way.go)
  if (view.links.length === 0) return null
  return (
    <section className="card case-side" aria-label={sideWords.links}>
      <h3>{sideWords.links}</h3>
      <ul>
        {view.links.map(({ other, number, kind, isLater }) => (
          <li key={`${other}/${kind}`} className="row">
            <Button onClick={() => go({ name: 'case', caseId: other })}>{number}</Button>
            <span className="dim small">
              {isLater ? sideWords.earlierCase : sideWords.laterCase}　{linkKindWord[kind]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 更正: what was put right, and whether the customer signed for it. */
export function CaseCorrections({ view }: Of) {
  const now = useNow()
  if (view.corrections.length === 0) return null
  return (
    <section className="card case-side" aria-label={sideWords.corrections}>
      <h3>{sideWords.corrections}</h3>
      <ul>
        {view.corrections.toReversed().map((correction) => (
          <li key={correction.id} className="side-line">
            {correction.changes.map(({ field, before, after }) => (
              <p key={field} className="small">
                {correctedFieldWord[field]}：<s className="dim">{before}</s> {after}
              </p>
            ))}
            <p className="dim small">
              {momentWords(correction.at, now)}　{correction.by}　{correction.reason}
            </p>
            {correction.isAfterSignature && (
              <p className="small">
                {correction.signature
                  ? signatureWords(correction.signature)
                  : closingGapWord.correctionSignature}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
