import {
  type Handoff,
  type HandoffId,
  type HandoffRole,
  isStanding,
  wantsSkipReason,
} from '#shared/domain/case'
import { currentRound } from '#shared/domain/case-facts'
import { hasClock } from '#shared/domain/closing'
import { wantsReport } from '#shared/domain/profile'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import { departmentsOf } from '../store/desk'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { changeHandoff, insertHandoff } from '../store/handoff'
import type { Tx } from '../store/tx'
import {
  bringPaperBack,
  markReceipt,
  markReportReceipt,
  markSigned,
  sendPaper,
  sendReport,
} from './case-paper'
import { type Made, makeReportSlip } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { type Stepped, takeStep, written } from './take-step'

// Where the paper of a case goes, and what each department brings back.

/** 转呈, 协办 or 呈报. With the hand-up goes its report, F10, or with the 转呈 where the procedure has no hand-up. */
export function forwardCase(
  station: SignedStation & { readonly press: Press },
  { caseId, at, role, departmentId, person }: Asked<'case.forward'>,
): Stepped<'no-such-department'> {
  let report: Made | null = null
  const outcome = takeStep(station, {
    caseId,
    at,
    step: role === 'lead' ? 'forward' : role,
    write: (tx, file, act): Result<void, 'no-such-department'> => {
      if (!departmentsOf(tx).some(({ id }) => id === departmentId)) return refuse('no-such-department')
      const { number: round } = currentRound(file)
      insertHandoff(tx, caseId, { round, role, departmentId, person, sentAt: at }, act('handoff.sent'))
      if (role === 'lead') sendPaper(tx, caseId, { departmentId, with: person }, act('handoff.sent'))
      if (goesWithReport(file, role))
        report = makeReportSlip(tx, caseId, 'first', actOf(station, 'slip.made'))
      if (role === 'report') sendReport(tx, caseId, { departmentId, with: person }, act('handoff.sent'))
      return written
    },
  })
  if (outcome.ok && report) station.press.start(report)
  return outcome
}

export function goesWithReport(file: CaseFile, role: HandoffRole): boolean {
  const carrier = hasClock('report', file) ? 'report' : 'lead'
  return role === carrier && wantsReport(file.profile, file.matter.grade)
}

/** 登记领单: who took the paper, and how. */
export function receiveHandoff(
  station: SignedStation,
  { caseId, at, handoffId, by, way, witness }: Asked<'case.receive'>,
): Stepped<'witness-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal | 'witness-missing'> => {
      const handoff = file.handoffs.find(({ id }) => id === handoffId)
      if (!handoff || (handoff.received && handoff.received.way !== 'phone')) return refuse('not-now')
      if (way === 'left' && witness === '') return refuse('witness-missing')
      if (at < handoff.sentAt) return refuse('time-before-last-step')
      changeHandoff(tx, handoffId, { received: { at, by, way, witness } }, act('handoff.received'))
      takenFrom(tx, file, handoff, { by, way }, act('handoff.received'))
      return written
    },
  })
}

/** Who took the paper has it; told by phone, nobody has yet. Those who help (协办) work from a copy. */
function takenFrom(
  tx: Tx,
  { matter }: CaseFile,
  { role, departmentId, returned, sentBack }: Handoff,
  { by, way }: Pick<Asked<'case.receive'>, 'by' | 'way'>,
  act: Act,
): void {
  if (role === 'support' || way === 'phone') return
  const holder = { departmentId, with: by }
  if (role === 'report') {
    sendReport(tx, matter.id, holder, act)
    if (way === 'signed') markReportReceipt(tx, matter.id, act)
    return
  }
  // Typed after it came back: it is not gone again.
  if (returned === null && sentBack === null) sendPaper(tx, matter.id, holder, act)
  if (way === 'signed') markReceipt(tx, matter.id, act)
}

/** 登记完成: told by phone, the paper is not back yet. Of the lead, or of one that helps (协办). */
export function completeHandling(
  station: SignedStation,
  { caseId, at, handoffId, completedAt, handler, skipReason }: Asked<'case.complete'>,
): Stepped<'completed-after-told' | 'skip-reason-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal | 'completed-after-told' | 'skip-reason-missing'> => {
      if (completedAt > at) return refuse('completed-after-told')
      if (completedAt < currentRound(file).startedAt) return refuse('time-before-last-step')
      const handoff = atWork(file, handoffId)
      if (!handoff || handoff.completion || handoff.returned) return refuse('not-now')
      const skipped = skipReceipt(tx, handoff, skipReason, act)
      if (!skipped.ok) return skipped
      changeHandoff(tx, handoff.id, { completion: { at, completedAt, handler } }, act('handoff.completed'))
      return written
    },
  })
}

/** The handoff, while its round runs and the department is still at it. */
function atWork(file: CaseFile, handoffId: HandoffId): Handoff | null {
  const { number } = currentRound(file)
  const handoff = file.handoffs.find(
    ({ id, round, role }) => id === handoffId && round === number && role !== 'report',
  )
  return handoff && isStanding(handoff) ? handoff : null
}

/** 未签收即处理: a later step of a paper that nobody has signed for is recorded with the reason, never refused. */
export function skipReceipt(
  tx: Tx,
  handoff: Handoff,
  skipReason: string,
  act: (kind: Act['kind']) => Act,
): Result<void, 'skip-reason-missing'> {
  if (!wantsSkipReason(handoff)) return written
  if (skipReason === '') return refuse('skip-reason-missing')
  changeHandoff(tx, handoff.id, { skipReason }, act('handoff.receiptSkipped'))
  return written
}

/** 登记交回: taken, or sent back for completion while the clock runs on. */
export function returnSheet(
  station: SignedStation,
  { caseId, at, handoffId, decision, missing, contentSignature, skipReason }: Asked<'case.return'>,
): Stepped<'skip-reason-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal | 'skip-reason-missing'> => {
      const handoff = atWork(file, handoffId)
      if (!handoff || handoff.returned) return refuse('not-now')
      if (at < handoff.sentAt) return refuse('time-before-last-step')
      const skipped = skipReceipt(tx, handoff, skipReason, act)
      if (!skipped.ok) return skipped
      if (decision === 'sentBack') changeHandoff(tx, handoff.id, { missing }, act('handoff.sentBack'))
      else changeHandoff(tx, handoff.id, { returned: taken(station, at, missing) }, act('handoff.returned'))
      if (contentSignature && !file.matter.contentSignature) {
        changeCase(tx, caseId, { contentSignature }, act('case.contentSigned'))
        markSigned(tx, caseId, 'content', contentSignature, act('case.contentSigned'))
      }
      if (decision === 'taken' && handoff.role === 'lead') bringPaperBack(tx, caseId, act('handoff.returned'))
      return written
    },
  })
}

function taken({ operator }: SignedStation, at: Handoff['sentAt'], missing: readonly string[]) {
  return { at, to: operator.id, toName: operator.name, missing: [...missing] }
}
