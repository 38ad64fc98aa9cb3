import type { Approval } from '#shared/domain/approval'
import { needsApproval } from '#shared/domain/closing'
import { isRaised } from '#shared/domain/grade'
import { approverFor } from '#shared/domain/profile'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { insertApproval, type NewApproval } from '../store/approval'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { nextNumber } from '../store/numbering'
import type { Tx } from '../store/tx'
import { mayBeAsked } from './approvers'
import { sendApproval } from './case-paper'
import { type Made, makeApprovalSlip } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { takeStep } from './take-step'

type AskRefusal = Refusal<'approval.ask'>

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
      // Nobody grants what she asks for herself; a named deputy stands in another's place.
      const isHerself = asked.approver === station.operator.name
      if (isHerself || !mayBeAsked(tx, file, { ...asked, at })) return refuse('not-the-approver')
      const approval = newApproval(
        tx,
        file,
        { ...asked, askedAt: at, askedBy: station.operator.id },
        act('approval.asked'),
      )
      sheet = makeApprovalSlip(tx, caseId, approval, 'first', actOf(station, 'slip.made'))
      const asksFor = file.deadlines.find(({ id }) => id === asked.deadlineId)
      const out = { approvalId: approval, approver: asked.approver, dueBackAt: asksFor?.dueAt ?? null }
      sendApproval(tx, caseId, out, act('approval.asked'))
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
  const number = nextNumber(tx, 'approval', 'SP', act.typedAt)
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
