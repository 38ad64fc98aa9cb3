import { type Approval, isGranted, lacksSignature } from '#shared/domain/approval'
import { extended } from '#shared/domain/clocks'
import { dayOf, latest } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import { approverFor } from '#shared/domain/profile'
import { isAtLeast } from '#shared/domain/role'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { decideApproval, signApproval } from '../store/approval'
import { changeCase } from '../store/case'
import { moveDeadline } from '../store/deadline'
import { deputyOf } from '../store/deputy'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { activePeople } from '../store/operator'
import type { Tx } from '../store/tx'
import { bringApprovalBack, sendApproval } from './case-paper'
import { checkPin } from './check-pin'
import { close } from './close-case'
import { lastMomentOf } from './last-moment'
import { raiseGrade } from './raise-grade'
import type { SignedStation } from './station'
import { takeStep } from './take-step'
import { makeVoid } from './void-case'

type DecideRefusal = Refusal<'approval.decide'>

/**
 * 登记审批结果: by the approver or a named deputy (代批); at the desk with PIN, on the F17, or by phone (待补签). What was
 * granted takes effect in the same transaction.
 */
export async function decide(
  station: SignedStation,
  { caseId, at, approvalId, pin, ...decided }: Asked<'approval.decide'>,
): Promise<Result<CaseView, DecideRefusal>> {
  if (decided.way === 'pin') {
    const signed = await checkPinOf(station, decided.by, pin)
    if (!signed.ok) return signed
  }
  return takeStep<DecideRefusal>(station, {
    caseId,
    at,
    step: null,
    mayBeClosed: true,
    isOfCase: true,
    write: (tx, file, act): Result<void, DecideRefusal> => {
      const approval = file.approvals.find(({ id }) => id === approvalId)
      if (!approval) return refuse('no-such-approval')
      if (approval.decision) return refuse('decided-already')
      if (at < approval.askedAt) return refuse('time-before-last-step')
      const deputyFor = placeOf(tx, approval, decided.by, at)
      if (deputyFor === 'nobody' || (deputyFor === null && !mayDecide(tx, file, approval, decided)))
        return refuse('not-the-approver')
      if (decided.outcome === 'refused' && decided.words === '') return refuse('reason-missing')
      if (decided.outcome === 'partly' && approval.subject !== 'extension') return refuse('not-in-part')
      const newDueAt = newTimeOf(decided, approval)
      const decision = { ...decided, at, deputyFor, newDueAt, signedAt: decided.way === 'phone' ? null : at }
      const effect = takeEffect(tx, file, { ...approval, decision }, act)
      if (!effect.ok) return effect
      decideApproval(tx, approvalId, decision, act('approval.decided'))
      // By phone it is 待补签, and stays where it is.
      if (decision.way === 'phone')
        sendApproval(
          tx,
          caseId,
          { approvalId, approver: decision.by, dueBackAt: null },
          act('approval.decided'),
        )
      else bringApprovalBack(tx, caseId, approvalId, act('approval.decided'))
      return done(undefined)
    },
  })
}

/** Her own PIN, with the waits of the lock; who has left, or never had an account, gives her word on paper. */
async function checkPinOf(
  station: SignedStation,
  name: string,
  pin: string | null,
): Promise<Result<Operator, 'wrong-pin' | 'wait'>> {
  const operator = activePeople(station.db).find((each) => each.name === name)
  if (!operator || pin === null) return refuse('wrong-pin')
  return checkPin(station, { operatorId: operator.id, pin })
}

/** What the procedure gives to the supervisor is decided with a supervisor's PIN; on paper the signature says whose. */
function mayDecide(
  tx: Tx,
  { matter, profile }: CaseFile,
  { subject }: Approval,
  { way, by }: Pick<Asked<'approval.decide'>, 'way' | 'by'>,
): boolean {
  if (way !== 'pin' || approverFor(profile, subject, matter.grade)?.from !== 'supervisor') return true
  return activePeople(tx).some(({ name, role }) => name === by && isAtLeast(role, 'supervisor'))
}

/** Granted, the time that was asked for; in part, the one that the manager names; refused, none. */
function newTimeOf(
  { outcome, newDueAt }: Pick<Asked<'approval.decide'>, 'outcome' | 'newDueAt'>,
  { wantedDueAt }: Approval,
): Approval['wantedDueAt'] {
  switch (outcome) {
    case 'granted':
      return wantedDueAt
    case 'partly':
      return newDueAt
    case 'refused':
      return null
  }
}

/** In whose place: nobody else's for the approver, the approver's for a deputy of that day. */
function placeOf(
  tx: Tx,
  { approver }: Approval,
  by: string,
  at: Approval['askedAt'],
): string | null | 'nobody' {
  if (by === approver) return null
  return deputyOf(tx, approver, dayOf(at)).includes(by) ? approver : 'nobody'
}

type Decided = Approval & { readonly decision: NonNullable<Approval['decision']> }

function takeEffect(
  tx: Tx,
  file: CaseFile,
  approval: Decided,
  act: (kind: Act['kind']) => Act,
): Result<void, DecideRefusal> {
  const { subject, decision } = approval
  // Its F17 came back after 销项: the word is recorded, and changes nothing but the limit that it was asked for.
  if (file.matter.closing && subject !== 'extension') return done(undefined)
  const isYes = isGranted(approval)
  switch (subject) {
    case 'extension':
      return isYes ? extend(tx, file, approval, act('deadline.extended')) : done(undefined)
    case 'lower':
      if (!isYes || approval.toGrade === null) return done(undefined)
      return raiseGrade(
        tx,
        file,
        {
          at: decision.at,
          to: approval.toGrade,
          why: 'approved',
          ground: null,
          reason: approval.reason,
          by: decision.by,
        },
        act,
      )
    case 'accept':
      // 不立项 decided later closes the case, never voids it (domain.md, Ways out of the check page).
      if (isYes) changeCase(tx, file.matter.id, { acceptance: 'accepted' }, act('case.acceptanceDecided'))
      else {
        // The desk may have gone on before it heard: nothing happens after the closing.
        const at = latest(decision.at, lastMomentOf(file))
        const closed = { ...act('case.closed'), happenedAt: at }
        close(tx, file, { at, outcome: 'notAccepted', note: decision.words }, closed)
      }
      return done(undefined)
    case 'void':
      if (isYes) makeVoid(tx, file, approval.reason, act)
      return done(undefined)
    case 'close':
    case 'unsolvable':
      return done(undefined)
  }
}

/** Granted later, the new time holds, also for a clock that was met meanwhile; refused or unanswered, late is late. */
function extend(
  tx: Tx,
  { deadlines, profile }: CaseFile,
  approval: Decided,
  act: Act,
): Result<void, DecideRefusal> {
  const deadline = deadlines.find(({ id }) => id === approval.deadlineId)
  const { newDueAt, by } = approval.decision
  if (!deadline || newDueAt === null) return refuse('time-not-later')
  if (newDueAt <= deadline.dueAt)
    // 客户约定 gave more in the meantime: what was granted is recorded, and shortens nothing.
    return approval.decision.outcome === 'granted' ? done(undefined) : refuse('time-not-later')
  moveDeadline(
    tx,
    deadline.id,
    extended(deadline, { number: approval.number, dueAt: newDueAt, by }, profile),
    act,
  )
  return done(undefined)
}

/** 补签: the F17 of a decision by phone came back with its signature. */
export function recordApprovalSigned(
  station: SignedStation,
  { caseId, at, approvalId }: Asked<'approval.sign'>,
): Result<CaseView, StepRefusal | 'no-such-approval'> {
  return takeStep(station, {
    caseId,
    at,
    step: null,
    mayBeClosed: true,
    isOfCase: true,
    write: (tx, { approvals }, act): Result<void, StepRefusal | 'no-such-approval'> => {
      const approval = approvals.find(({ id }) => id === approvalId)
      if (!approval) return refuse('no-such-approval')
      if (!approval.decision || !lacksSignature(approval)) return refuse('not-now')
      if (at < approval.decision.at) return refuse('time-before-last-step')
      signApproval(tx, approvalId, at, act('approval.signed'))
      bringApprovalBack(tx, caseId, approvalId, act('approval.signed'))
      return done(undefined)
    },
  })
}
