import type { Handoff } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/clocks'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import { departmentsOf } from '../store/desk'
import { changeHandoff, insertHandoff } from '../store/handoff'
import { changeRound } from '../store/round'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

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

/** 转呈, or 呈报 to 园总. */
export function forwardCase(
  station: SignedStation,
  { caseId, at, role, departmentId, person }: Asked<'case.forward'>,
): Stepped<'no-such-department'> {
  return takeStep(station, {
    caseId,
    at,
    step: role === 'report' ? 'report' : 'forward',
    write: (tx, file, act): Result<void, 'no-such-department'> => {
      if (!departmentsOf(tx).some(({ id }) => id === departmentId)) return refuse('no-such-department')
      const { number: round } = currentRound(file)
      insertHandoff(tx, caseId, { round, role, departmentId, person, sentAt: at }, act('handoff.sent'))
      return written
    },
  })
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

/** 登记完成: told by phone, the paper is not back yet. */
export function completeHandling(
  station: SignedStation,
  { caseId, at, completedAt, handler }: Asked<'case.complete'>,
): Stepped<'completed-after-told'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'complete',
    write: (tx, file, act): Result<void, StepRefusal | 'completed-after-told'> => {
      if (completedAt > at) return refuse('completed-after-told')
      if (completedAt < currentRound(file).startedAt) return refuse('time-before-last-step')
      const lead = leadOf(file, currentRound(file).number)
      if (!lead) return refuse('not-now')
      changeHandoff(tx, lead.id, { completion: { at, completedAt, handler } }, act('handoff.completed'))
      return written
    },
  })
}

/** 登记交回: taken, or sent back for completion while the clock runs on. */
export function returnSheet(
  station: SignedStation,
  { caseId, at, decision, missing, contentSignature }: Asked<'case.return'>,
): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'return',
    write: (tx, file, act): Result<void, StepRefusal> => {
      const lead = leadOf(file, currentRound(file).number)
      if (!lead) return refuse('not-now')
      if (at < lead.sentAt) return refuse('time-before-last-step')
      if (decision === 'sentBack') changeHandoff(tx, lead.id, { missing }, act('handoff.sentBack'))
      else changeHandoff(tx, lead.id, { returned: taken(station, at, missing) }, act('handoff.returned'))
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
): Stepped<'completed-after-told'> {
  const { caseId, at, subjectKind, subjectName, ...result } = input
  return takeStep(station, {
    caseId,
    at,
    step: 'result',
    write: (tx, file, act): Result<void, StepRefusal | 'completed-after-told'> => {
      if (result.completedAt > at) return refuse('completed-after-told')
      if (result.completedAt < currentRound(file).startedAt) return refuse('time-before-last-step')
      const { number } = currentRound(file)
      changeRound(tx, caseId, number, { result }, act('round.handled'))
      const isNamed = subjectKind !== file.matter.subjectKind || subjectName !== file.matter.subjectName
      if (isNamed) changeCase(tx, caseId, { subjectKind, subjectName }, act('case.subjectNamed'))
      return written
    },
  })
}

/** 登记部门意见, with 有效 or not: a complaint's nature is decided with it (S1). */
export function recordOpinion(
  station: SignedStation,
  { caseId, at, by, words, nature }: Asked<'case.opinion'>,
): Stepped<'nature-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'opinion',
    write: (tx, file, act): Result<void, 'nature-missing'> => {
      const isComplaint = file.matter.kind === 'complaint'
      if (isComplaint && nature === null) return refuse('nature-missing')
      changeRound(tx, caseId, currentRound(file).number, { opinion: { at, by, words } }, act('round.opined'))
      if (isComplaint && nature !== file.matter.nature)
        changeCase(tx, caseId, { nature }, act('case.natureDecided'))
      return written
    },
  })
}
