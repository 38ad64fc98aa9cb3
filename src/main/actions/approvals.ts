import { type Approval, isGranted, lacksSignature } from '#shared/domain/approval'
import { extended } from '#shared/domain/clocks'
import { dayOf, monthOf } from '#shared/domain/day'
import { isRaised } from '#shared/domain/grade'
import { formatNumber } from '#shared/domain/number'
import { approverFor } from '#shared/domain/profile'
import { needsApproval } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { isPin } from '../pin'
import { decideApproval, insertApproval, type NewApproval, signApproval } from '../store/approval'
import { changeCase } from '../store/case'
import { moveDeadline } from '../store/deadline'
import { deputyOf } from '../store/deputy'
import { operatorsOf, pinOf } from '../store/desk'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { takeNumber } from '../store/numbering'
import type { Tx } from '../store/tx'
import { close } from './close-case'
import { type Made, makeApprovalSlip } from './make-slip'
import type { Press } from './press'
import { raiseGrade } from './raise-grade'
import { actOf, type SignedStation } from './station'
import { takeStep } from './take-step'
import { makeVoid } from './void-case'

type AskRefusal = Refusal<'approval.ask'>
type DecideRefusal = Refusal<'approval.decide'>

/** 请批: asked at, of whom, for what; its F17 is printed. Pending (待批) until it has a decision. */
export function askApproval(
  station: SignedStation & { readonly press: Press },
  { caseId, at, ...asked }: Asked<'approval.ask'>,
): Result<CaseView, AskRefusal> {
  let sheet: Made | null = null
  const outcome = takeStep<AskRefusal>(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, AskRefusal> => {
      const lacking = askLacks(file, at, asked)
      if (lacking) return refuse(lacking)
      const approval = newApproval(
        tx,
        file,
        { ...asked, askedAt: at, askedBy: station.operator.id },
        act('approval.asked'),
      )
      sheet = makeApprovalSlip(tx, caseId, approval, 'first', actOf(station, 'slip.made'))
      return done(undefined)
    },
  })
  if (outcome.ok && sheet) station.press.start(sheet)
  return outcome
}

type Asking = Omit<NewApproval, 'number' | 'approverTitle'>

/** Takes its number (SP-202611-0001) in the transaction that stores it. */
export function newApproval(
  tx: Tx,
  { matter, profile }: Pick<CaseFile, 'matter' | 'profile'>,
  asking: Asking,
  act: Act,
): Approval['id'] {
  const on = dayOf(act.typedAt)
  const number = formatNumber({ prefix: 'SP', month: monthOf(on), place: takeNumber(tx, 'approval', on) })
  const approverTitle = approverFor(profile, asking.subject, matter.grade)?.title ?? ''
  return insertApproval(tx, matter.id, { ...asking, number, approverTitle }, act)
}

type Wanted = Pick<Asked<'approval.ask'>, 'subject' | 'deadlineId' | 'wantedDueAt' | 'toGrade'>

/** Why this cannot be asked for now. More time is asked for before the limit, or late is late (domain.md, Clocks). */
function askLacks(file: CaseFile, at: Approval['askedAt'], wanted: Wanted): AskRefusal | null {
  const { matter, approvals, deadlines } = file
  const isSame = (approval: Approval) =>
    approval.decision === null &&
    approval.subject === wanted.subject &&
    approval.deadlineId === wanted.deadlineId
  if (approvals.some(isSame)) return 'asked-already'
  switch (wanted.subject) {
    case 'extension': {
      const deadline = deadlines.find(({ id, stoppedAt }) => id === wanted.deadlineId && stoppedAt === null)
      if (!deadline || deadline.clock === 'month') return 'no-such-deadline'
      if (at > deadline.dueAt) return 'too-late'
      return wanted.wantedDueAt === null || wanted.wantedDueAt <= deadline.dueAt ? 'time-not-later' : null
    }
    case 'lower':
      if (matter.grade === null || wanted.toGrade === null) return 'grade-not-lower'
      return wanted.toGrade === matter.grade || isRaised(matter.grade, wanted.toGrade)
        ? 'grade-not-lower'
        : null
    case 'void':
      return matter.contentSignature !== null && needsApproval(file, 'void') ? null : 'not-needed'
    case 'close':
    case 'unsolvable':
      return needsApproval(file, wanted.subject) ? null : 'not-needed'
    case 'accept':
      return matter.acceptance === 'undecided' ? null : 'not-needed'
  }
}

/**
 * 登记审批结果: by the approver or a named deputy (代批); at the desk with PIN, on the F17, or by phone (待补签). What was
 * granted takes effect in the same transaction.
 */
export async function decide(
  station: SignedStation,
  { caseId, at, approvalId, pin, ...decided }: Asked<'approval.decide'>,
): Promise<Result<CaseView, DecideRefusal>> {
  if (decided.way === 'pin' && !(await isPinOf(station, decided.by, pin))) return refuse('wrong-pin')
  return takeStep<DecideRefusal>(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, DecideRefusal> => {
      const approval = file.approvals.find(({ id }) => id === approvalId)
      if (!approval) return refuse('no-such-approval')
      if (approval.decision) return refuse('decided-already')
      if (at < approval.askedAt) return refuse('time-before-last-step')
      const deputyFor = placeOf(tx, approval, decided.by, at)
      if (deputyFor === 'nobody') return refuse('not-the-approver')
      if (decided.outcome === 'refused' && decided.words === '') return refuse('reason-missing')
      const newDueAt = decided.outcome === 'partly' ? decided.newDueAt : approval.wantedDueAt
      const decision = { ...decided, at, deputyFor, newDueAt, signedAt: decided.way === 'phone' ? null : at }
      const effect = takeEffect(tx, file, { ...approval, decision }, act)
      if (!effect.ok) return effect
      decideApproval(tx, approvalId, decision, act('approval.decided'))
      return done(undefined)
    },
  })
}

async function isPinOf({ db }: SignedStation, name: string, pin: string | null): Promise<boolean> {
  const operator = operatorsOf(db).find((each) => each.name === name)
  const hash = operator ? pinOf(db, operator.id) : null
  return pin !== null && hash !== null && isPin(pin, hash)
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
      else
        close(tx, file, { at: decision.at, outcome: 'notAccepted', note: decision.words }, act('case.closed'))
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
  if (!deadline || newDueAt === null || newDueAt <= deadline.dueAt) return refuse('time-not-later')
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
    write: (tx, { approvals }, act): Result<void, StepRefusal | 'no-such-approval'> => {
      const approval = approvals.find(({ id }) => id === approvalId)
      if (!approval) return refuse('no-such-approval')
      if (!approval.decision || !lacksSignature(approval)) return refuse('not-now')
      if (at < approval.decision.at) return refuse('time-before-last-step')
      signApproval(tx, approvalId, at, act('approval.signed'))
      return done(undefined)
    },
  })
}
