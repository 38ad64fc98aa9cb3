import { type Handoff, type HandoffId, type HandoffRole, isStanding } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/clocks'
import { isRaised } from '#shared/domain/grade'
import { ruleFor } from '#shared/domain/profile'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import { departmentsOf } from '../store/desk'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { changeHandoff, insertHandoff } from '../store/handoff'
import { changeRound } from '../store/round'
import type { Tx } from '../store/tx'
import { type Made, makeReportSlip } from './make-slip'
import type { Press } from './press'
import { raiseGrade } from './raise-grade'
import { actOf, type SignedStation } from './station'
import { isAboutOperator, takeStep } from './take-step'

type Stepped<Reason = never> = Result<CaseView, StepRefusal | Extract<Reason, string>>

const written = done(undefined)

/** 投诉内容确认: how the place for the content signature ended. */
export function signContent(station: SignedStation, input: Asked<'case.signContent'>): Stepped {
  const { caseId, at, outcome } = input
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, { matter }, act): Result<void, StepRefusal> => {
      if (matter.contentSignature) return refuse('not-now')
      changeCase(tx, caseId, { contentSignature: outcome }, act('case.contentSigned'))
      return written
    },
  })
}

/** 处理结果确认: how the place for the result's signature ended. */
export function signResult(station: SignedStation, input: Asked<'case.signResult'>): Stepped {
  const { caseId, at, outcome } = input
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal> => {
      const { number, result } = currentRound(file)
      if (!result || result.signature) return refuse('not-now')
      changeRound(
        tx,
        caseId,
        number,
        { result: { ...result, signature: outcome } },
        act('round.resultSigned'),
      )
      return written
    },
  })
}

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
      if (goesWithReport(file, role))
        report = makeReportSlip(tx, caseId, 'first', actOf(station, 'slip.made'))
      return written
    },
  })
  if (outcome.ok && report) station.press.start(report)
  return outcome
}

function goesWithReport({ profile, matter }: CaseFile, role: HandoffRole): boolean {
  const { kind, grade } = matter
  if (grade === null || !profile.reportGrades.includes(grade)) return false
  const carrier = ruleFor(profile, 'report', kind, grade) ? 'report' : 'lead'
  return role === carrier
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
      return written
    },
  })
}

/** 登记协调: who decided what. */
export function coordinateCase(
  station: SignedStation,
  { caseId, at, by, words }: Asked<'case.coordinate'>,
): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'coordinate',
    write: (tx, file, act) => {
      changeRound(
        tx,
        caseId,
        currentRound(file).number,
        { coordination: { at, by, words } },
        act('round.coordinated'),
      )
      return written
    },
  })
}

/** 登记答复: who told the customer what, how. */
export function replyToCustomer(
  station: SignedStation,
  { caseId, at, by, words, way }: Asked<'case.reply'>,
): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'reply',
    write: (tx, file, act) => {
      changeRound(
        tx,
        caseId,
        currentRound(file).number,
        { reply: { at, by, words, way } },
        act('round.replied'),
      )
      return written
    },
  })
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
function skipReceipt(
  tx: Tx,
  { id, received, skipReason: given }: Handoff,
  skipReason: string,
  act: (kind: Act['kind']) => Act,
): Result<void, 'skip-reason-missing'> {
  if (received !== null || given !== null) return written
  if (skipReason === '') return refuse('skip-reason-missing')
  changeHandoff(tx, id, { skipReason }, act('handoff.receiptSkipped'))
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
      if (contentSignature && !file.matter.contentSignature)
        changeCase(tx, caseId, { contentSignature }, act('case.contentSigned'))
      return written
    },
  })
}

function taken({ operator }: SignedStation, at: Handoff['sentAt'], missing: readonly string[]) {
  return { at, to: operator.id, toName: operator.name, missing: [...missing] }
}

/** 登记处理结果: what the desk writes down from the paper. */
export function recordResult(
  station: SignedStation,
  input: Asked<'case.result'>,
): Stepped<'completed-after-told' | 'skip-reason-missing'> {
  const { caseId, at, subjectKind, subjectName, skipReason, ...result } = input
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal | 'completed-after-told' | 'skip-reason-missing'> => {
      if (result.completedAt > at) return refuse('completed-after-told')
      const { number, startedAt, result: known } = currentRound(file)
      if (known) return refuse('not-now')
      if (result.completedAt < startedAt) return refuse('time-before-last-step')
      const lead = leadOf(file, number)
      const skipped = lead ? skipReceipt(tx, lead, skipReason, act) : written
      if (!skipped.ok) return skipped
      // 未转呈即处理: the paper had gone to nobody.
      if (!lead && skipReason === '') return refuse('skip-reason-missing')
      const skip = lead ? {} : { skipReason }
      changeRound(tx, caseId, number, { result, ...skip }, act('round.handled'))
      const isNamed = subjectKind !== file.matter.subjectKind || subjectName !== file.matter.subjectName
      if (isNamed) changeCase(tx, caseId, { subjectKind, subjectName }, act('case.subjectNamed'))
      return written
    },
  })
}

type OpinionRefusal = 'nature-missing' | 'ground-missing' | 'approval-missing' | 'own-complaint'

/**
 * 登记部门意见, with 有效 or not: a complaint's nature is decided with it (S1), and its 初判 confirmed or raised. A lower
 * grade is a manager's to give.
 */
export function recordOpinion(
  station: SignedStation,
  { caseId, at, by, words, nature, grade, ground }: Asked<'case.opinion'>,
): Stepped<OpinionRefusal> {
  return takeStep(station, {
    caseId,
    at,
    step: 'opinion',
    write: (tx, file, act): Result<void, StepRefusal | OpinionRefusal> => {
      const { matter } = file
      const isComplaint = matter.kind === 'complaint'
      if (isComplaint && nature === null) return refuse('nature-missing')
      if (isComplaint && isAboutOperator(file, station)) return refuse('own-complaint')
      if (matter.grade !== null && grade !== null && grade !== matter.grade) {
        if (!isRaised(matter.grade, grade)) return refuse('approval-missing')
        if (ground === null) return refuse('ground-missing')
        const raised = raiseGrade(tx, file, { at, to: grade, why: 'opinion', ground, reason: words, by }, act)
        if (!raised.ok) return raised
      }
      changeRound(tx, caseId, currentRound(file).number, { opinion: { at, by, words } }, act('round.opined'))
      if (matter.grade !== null) changeCase(tx, caseId, { gradeConfirmedAt: at }, act('case.gradeConfirmed'))
      if (isComplaint && nature !== matter.nature)
        changeCase(tx, caseId, { nature }, act('case.natureDecided'))
      return written
    },
  })
}
