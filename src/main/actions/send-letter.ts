import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { changeRevisitRecord } from '../store/revisit-record'
import { knownSlip } from '../store/slip'
import { type Made, makeSlip } from './make-slip'
import type { Press } from './press'
import { askedRefusal, insertAsked } from './revisit-case'
import type { SignedStation } from './station'
import { takeStep, written } from './take-step'
import { viewOfSlip } from './view-slip'

/** An open letter asks for everything that its strip asks for, and has no answer yet. */
const unanswered = {
  way: 'letter',
  outcome: 'notReached',
  visitor: '',
  quality: null,
  timeliness: null,
  attitude: null,
  handling: null,
  said: '',
  demand: '',
  isSolved: null,
  signature: null,
} as const

/**
 * 回访函 (S1 第十六条): kept with the 回访记录 as it was printed, and an attempt like any other; it stops nothing until the
 * answer comes back. A second letter takes the place of the first, whose sheet stays in the papers.
 */
export function sendLetter(
  station: SignedStation & { readonly press: Press },
  { caseId, at, text, next }: Asked<'revisit.sendLetter'>,
): Result<SlipView, Refusal<'revisit.sendLetter'>> {
  const sheets: Made[] = []
  const outcome = takeStep<Refusal<'revisit.sendLetter'>>(station, {
    caseId,
    at,
    step: 'revisit',
    write: (tx, file, act): Result<void, Refusal<'revisit.sendLetter'>> => {
      const refused = askedRefusal(station, file, { at, next })
      if (refused) return refuse(refused)
      const recordId = insertAsked(tx, station, file, { ...unanswered, at, next }, act('revisit.recorded'))
      changeRevisitRecord(tx, recordId, { letter: text }, act('revisitRecord.lettered'))
      const sheet = { form: 'F23', title: '回访函', caseId, month: null, kind: 'first' } as const
      const slipAct = { ...act('slip.made'), operatorId: station.operator.id }
      sheets.push(makeSlip(tx, { ...sheet, revisitRecordId: recordId }, slipAct))
      return written
    },
  })
  if (!outcome.ok) return outcome
  const [made] = sheets
  if (!made) throw new Error(`The letter of case ${caseId} was not made`)
  station.press.start(made)
  station.changed('print')
  return done(viewOfSlip(station, knownSlip(station.db, made.slipId)))
}
