import { currentRound, leadOf } from '#shared/domain/case-facts'
import { isRaised } from '#shared/domain/grade'
import { isJob } from '#shared/domain/kind'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import { changeRound } from '../store/round'
import { markSigned } from './case-paper'
import { skipReceipt } from './handoff-steps'
import { raiseGrade } from './raise-grade'
import type { SignedStation } from './station'
import { isAboutOperator, type Stepped, takeStep, written } from './take-step'

/** 投诉内容确认: how the place for the content signature ended. */
export function signContent(station: SignedStation, input: Asked<'case.signContent'>): Stepped {
  const { caseId, at, outcome } = input
  return takeStep(station, {
    caseId,
    at,
    step: null,
    mayBeClosed: true,
    isOfCase: true,
    write: (tx, { matter }, act): Result<void, StepRefusal> => {
      if (matter.contentSignature || matter.closing?.outcome === 'void') return refuse('not-now')
      changeCase(tx, caseId, { contentSignature: outcome }, act('case.contentSigned'))
      markSigned(tx, caseId, 'content', outcome, act('case.contentSigned'))
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
    mayBeClosed: true,
    write: (tx, file, act): Result<void, StepRefusal> => {
      const { number, result } = currentRound(file)
      const isVoid = file.matter.closing?.outcome === 'void'
      if (!result || result.signature || isVoid) return refuse('not-now')
      changeRound(
        tx,
        caseId,
        number,
        { result: { ...result, signature: outcome } },
        act('round.resultSigned'),
      )
      markSigned(tx, caseId, 'result', outcome, act('round.resultSigned'))
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

type ResultRefusal = 'completed-after-told' | 'skip-reason-missing' | 'own-complaint'

/** 登记处理结果: what the desk writes down from the paper. Whom it is about does not write herself out of it. */
export function recordResult(station: SignedStation, input: Asked<'case.result'>): Stepped<ResultRefusal> {
  const { caseId, at, subjectKind, subjectName, skipReason, ...result } = input
  return takeStep(station, {
    caseId,
    at,
    step: null,
    write: (tx, file, act): Result<void, StepRefusal | ResultRefusal> => {
      if (result.completedAt > at) return refuse('completed-after-told')
      const { number, startedAt, result: known } = currentRound(file)
      if (known) return refuse('not-now')
      if (result.completedAt < startedAt) return refuse('time-before-last-step')
      const isNamed =
        subjectKind !== file.matter.subjectKind || subjectName !== file.matter.subjectName.trim()
      if (isNamed && isAboutOperator(file, station)) return refuse('own-complaint')
      const lead = leadOf(file, number)
      const skipped = lead ? skipReceipt(tx, lead, skipReason, act) : written
      if (!skipped.ok) return skipped
      // 未转呈即处理: the paper had gone to nobody.
      if (!lead && skipReason === '') return refuse('skip-reason-missing')
      const skip = lead ? {} : { skipReason }
      changeRound(tx, caseId, number, { result, ...skip }, act('round.handled'))
      markSigned(tx, caseId, 'result', result.signature, act('round.handled'))
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
      // What was decided before may change with it, and is not undecided again.
      const isUndecided = nature === null || (nature === 'pending' && matter.nature !== 'pending')
      if (isComplaint && isUndecided) return refuse('nature-missing')
      if (isComplaint && isAboutOperator(file, station)) return refuse('own-complaint')
      if (matter.grade !== null && grade !== null && grade !== matter.grade) {
        if (!isRaised(matter.grade, grade)) return refuse('approval-missing')
        if (ground === null && !isJob(matter.kind)) return refuse('ground-missing')
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
