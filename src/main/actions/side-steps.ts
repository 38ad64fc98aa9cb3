import { currentRound } from '#shared/domain/case-facts'
import { needsApproval } from '#shared/domain/closing'
import { latest } from '#shared/domain/day'
import { isRaised } from '#shared/domain/grade'
import { isJob } from '#shared/domain/kind'
import { maySendBack } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import { changeHandoff } from '../store/handoff'
import { insertPromise, keepPromise } from '../store/promise'
import { changeRound } from '../store/round'
import { bringPaperBack, markSigned } from './case-paper'
import { raiseGrade } from './raise-grade'
import type { SignedStation } from './station'
import { isAboutOperator, type Stepped, takeStep, written } from './take-step'

// What is recorded beside the way of the case: it changes who has it, until when, and how grave it is.

/** 部门退回: they will not handle it; the first 转呈 result stands, the next handoff gets its own clock (domain.md). */
export function sendBack(
  station: SignedStation,
  { caseId, at, handoffId, by, reason }: Asked<'case.sendBack'>,
): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'sendBack',
    write: (tx, file, act): Result<void, StepRefusal> => {
      const handoff = file.handoffs.find(({ id }) => id === handoffId)
      if (!handoff || !maySendBack(file, handoff)) return refuse('not-now')
      if (at < latest(handoff.sentAt, handoff.received?.at ?? handoff.sentAt))
        return refuse('time-before-last-step')
      changeHandoff(tx, handoffId, { sentBack: { at, by, reason } }, act('handoff.refused'))
      if (handoff.role === 'lead') bringPaperBack(tx, caseId, act('handoff.refused'))
      return written
    },
  })
}

/** 当场办结: the desk itself is the handler. */
export function settleOnSpot(
  station: SignedStation,
  { caseId, at, completedAt, ...result }: Asked<'case.settle'>,
): Stepped<'completed-after-told'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'settle',
    write: (tx, file, act): Result<void, StepRefusal | 'completed-after-told'> => {
      if (completedAt > at) return refuse('completed-after-told')
      const { number, startedAt } = currentRound(file)
      if (completedAt < startedAt) return refuse('time-before-last-step')
      const handled = { ...result, completedAt, prevention: '' }
      changeRound(tx, caseId, number, { isOnSpot: true, result: handled }, act('round.settled'))
      markSigned(tx, caseId, 'result', result.signature, act('round.settled'))
      return written
    },
  })
}

/** 客户约定: the customer wished to be served then; 处理 runs from its end. */
export function appoint(
  station: SignedStation,
  { caseId, at, until, words }: Asked<'case.appoint'>,
): Stepped<'time-not-later'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'appoint',
    write: (tx, file, act): Result<void, 'time-not-later'> => {
      if (until <= at) return refuse('time-not-later')
      const { number } = currentRound(file)
      changeRound(tx, caseId, number, { appointment: { at, until, words } }, act('round.appointed'))
      return written
    },
  })
}

/** 登记承诺: what was said to the customer, by whom, until when. It is a clock. */
export function promise(
  station: SignedStation,
  { caseId, at, by, words, dueAt }: Asked<'case.promise'>,
): Stepped<'time-not-later'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'promise',
    write: (tx, file, act): Result<void, 'time-not-later'> => {
      if (dueAt <= at) return refuse('time-not-later')
      const { number: round } = currentRound(file)
      insertPromise(tx, caseId, { round, madeAt: at, by, words, dueAt }, act('promise.made'))
      return written
    },
  })
}

/** 承诺兑现. */
export function recordPromiseKept(
  station: SignedStation,
  { caseId, at, promiseId, words }: Asked<'case.keepPromise'>,
): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'keepPromise',
    isOfCase: true,
    write: (tx, { promises }, act): Result<void, StepRefusal> => {
      const made = promises.find(({ id }) => id === promiseId)
      if (!made || made.kept) return refuse('not-now')
      if (at < made.madeAt) return refuse('time-before-last-step')
      keepPromise(tx, promiseId, { at, words }, act('promise.kept'))
      return written
    },
  })
}

/** 改等级 upwards, by the desk; a lower one is a manager's to give. */
export function regrade(
  station: SignedStation,
  { caseId, at, to, ground, reason }: Asked<'case.regrade'>,
): Stepped<'approval-missing' | 'same-grade'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'regrade',
    write: (tx, file, act): Result<void, StepRefusal | 'approval-missing' | 'same-grade'> => {
      const { grade } = file.matter
      if (grade === null || grade === to) return refuse('same-grade')
      if (!isRaised(grade, to)) return refuse('approval-missing')
      if (ground === null && !isJob(file.matter.kind)) return refuse('not-now')
      return raiseGrade(tx, file, { at, to, why: 'hand', ground, reason, by: station.operator.name }, act)
    },
  })
}

/** 定性质, also anew: each change stays on the time line. */
export function decideNature(
  station: SignedStation,
  { caseId, at, nature, reason }: Asked<'case.nature'>,
): Stepped<'own-complaint' | 'nature-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'nature',
    write: (tx, file, act): Result<void, 'own-complaint' | 'nature-missing'> => {
      if (isAboutOperator(file, station)) return refuse('own-complaint')
      // What was decided may change, and is not undecided again.
      if (nature === 'pending') return refuse('nature-missing')
      changeCase(tx, caseId, { nature, natureReason: reason }, act('case.natureDecided'))
      return written
    },
  })
}

/**
 * 无法处理, with a manager's word: 处理 and 协调 end as unresolved; the next answer to the customer is a promise, and the
 * case comes up again each quarter (domain.md, Closing).
 */
export function declareUnsolvable(
  station: SignedStation,
  { caseId, at, reason, told, nextAnswerAt }: Asked<'case.unsolvable'>,
): Stepped<'approval-missing' | 'time-not-later'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'unsolvable',
    write: (tx, file, act): Result<void, 'approval-missing' | 'time-not-later'> => {
      if (needsApproval(file, 'unsolvable')) return refuse('approval-missing')
      if (nextAnswerAt <= at) return refuse('time-not-later')
      const { number: round } = currentRound(file)
      changeRound(tx, caseId, round, { unsolvable: { at, reason, told } }, act('round.declaredUnsolvable'))
      const next = { round, madeAt: at, by: station.operator.name, words: '下次答复', dueAt: nextAnswerAt }
      insertPromise(tx, caseId, next, act('promise.made'))
      return written
    },
  })
}
