import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { isReached, type RevisitOutcome } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import type { Input } from '#shared/ipc/contract'
import { signatureOf } from '../../ui/signature-draft'
import { laterOf, momentOf } from '../../words/when'
import { type Filled, isLetter, isSignedFor } from './answers'

export type RevisitGap =
  | 'outcome'
  | 'solved'
  | 'signature'
  | 'when'
  | 'next'
  | 'phoneReason'
  | 'letter'
  | 'reason'
  | 'supervisor'
  | 'pin'

/** What is sent, by what came of it. */
export type Sending =
  | { readonly question: 'case.revisit'; readonly input: Input<'case.revisit'> }
  | { readonly question: 'revisit.sendLetter'; readonly input: Input<'revisit.sendLetter'> }
  | { readonly question: 'revisit.giveUp'; readonly input: Input<'revisit.giveUp'> }

export type Ready = Sending | { readonly question: null; readonly gap: RevisitGap }

const gap = (missing: RevisitGap): Ready => ({ question: null, gap: missing })

/** What is sent; the gap that is in the way of it, the uppermost first. */
export function readyOf(
  { caseId, asking }: Pick<RevisitRow, 'caseId' | 'asking'>,
  answers: Filled,
  pin: string,
  now: Instant,
): Ready {
  const { outcome } = answers
  if (outcome === null) return gap('outcome')
  const at = momentOf(answers.when, now)
  if (at === null) return gap('when')
  if (outcome === 'unreachable') return giveUp({ caseId, at }, answers, pin)
  if (isReached({ outcome })) return answered({ caseId, at }, answers, asking.wantsPhoneReason)
  // Emptied, it is not planned.
  if (outcome !== 'refused' && answers.next.kind === 'wrong') return gap('next')
  return attempted({ caseId, at }, { ...answers, outcome }, now)
}

type Step = { readonly caseId: CaseId; readonly at: Instant }

const unasked = {
  quality: null,
  timeliness: null,
  attitude: null,
  handling: null,
  isSolved: null,
  signature: null,
  demand: '',
} as const

/** Of someone who was not reached only the attempt, the words and the next try; a letter goes with its text. */
function attempted(step: Step, answers: Filled & { readonly outcome: RevisitOutcome }, now: Instant): Ready {
  const { way, outcome, said, visitor, letter, nextWay } = answers
  const nextAt = outcome === 'refused' ? null : laterOf(answers.next, now)
  const next = nextAt && { at: nextAt, way: nextWay }
  if (isLetter(answers))
    return letter.trim() === ''
      ? gap('letter')
      : { question: 'revisit.sendLetter', input: { ...step, text: letter, next } }
  return { question: 'case.revisit', input: { ...step, ...unasked, way, outcome, said, visitor, next } }
}

function answered(step: Step, answers: Filled, wantsPhoneReason: boolean): Ready {
  const { way, said, demand, visitor, phoneReason, isSolved } = answers
  if (isSolved === null) return gap('solved')
  const signed = isSignedFor(way) ? signatureOf(answers.signature, step.at) : null
  if (signed?.kind === 'incomplete') return gap('signature')
  const isByPhone = way === 'phone' && wantsPhoneReason
  if (isByPhone && phoneReason.trim() === '') return gap('phoneReason')
  const { quality, timeliness, attitude, handling } = answers
  return {
    question: 'case.revisit',
    input: {
      ...step,
      way,
      outcome: 'answered',
      quality,
      timeliness,
      attitude,
      handling,
      isSolved,
      said,
      demand,
      visitor,
      phoneReason: isByPhone ? phoneReason : '',
      signature: signed?.outcome ?? null,
      next: null,
    },
  }
}

function giveUp(step: Step, { reason, supervisorId }: Filled, pin: string): Ready {
  if (reason.trim() === '') return gap('reason')
  if (supervisorId === null) return gap('supervisor')
  if (pin === '') return gap('pin')
  return { question: 'revisit.giveUp', input: { ...step, reason, supervisorId, pin } }
}
