import { dayOf } from '#shared/domain/day'
import { isReplyLetter } from '#shared/domain/referral'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { attachReply, insertExemption } from '../store/exemption'
import { keepPromise } from '../store/promise'
import { changeScan, scanOf } from '../store/scan'
import type { SignedStation } from './station'
import { type Stepped, takeStep, written } from './take-step'

/** 免回访 (S1 第十九条): the authority that referred it wants only a 复函, so nobody asks the customer. */
export function exemptCase(station: SignedStation, { caseId, at, words }: Asked<'exemption.make'>): Stepped {
  return takeStep(station, {
    caseId,
    at,
    step: 'exempt',
    isOfCase: true,
    write: (tx, _, act): Result<void, StepRefusal> => {
      insertExemption(tx, { caseId, at, operatorId: station.operator.id, words }, act('exemption.made'))
      return written
    },
  })
}

type ReplyRefusal = Refusal<'exemption.reply'>

/** 复函归档: the file that was taken in is the case's from now on, and goes with it when it is erased. */
export function recordReplyLetter(
  station: SignedStation,
  { caseId, at, number, on, scanId }: Asked<'exemption.reply'>,
): Stepped<ReplyRefusal> {
  return takeStep<ReplyRefusal>(station, {
    caseId,
    at,
    step: 'replyLetter',
    isOfCase: true,
    write: (tx, { matter, promises }, act): Result<void, ReplyRefusal> => {
      if (on > dayOf(at)) return refuse('day-in-future')
      if (on < dayOf(matter.receivedAt)) return refuse('day-too-early')
      const scan = scanOf(tx, scanId)
      if (!scan || scan.file === null) return refuse('no-such-scan')
      if (scan.slipId !== null || scan.attachedAs !== null) return refuse('scan-filed')
      const attached = { caseId, attachedAs: 'reply', removedAt: null, removedReason: null } as const
      changeScan(tx, scanId, attached, act('scan.attached'))
      attachReply(tx, caseId, { replyNumber: number, repliedOn: on, scanId }, act('exemption.replied'))
      // What was promised to the authority is kept with it.
      const promised = promises.find(({ kept, words }) => !kept && isReplyLetter({ words }, matter.referral))
      if (promised) keepPromise(tx, promised.id, { at, words: `复函 ${number}` }, act('promise.kept'))
      station.changed('scan')
      return done(undefined)
    },
  })
}
