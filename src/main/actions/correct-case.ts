import type { Case } from '#shared/domain/case'
import { type Correction, phonesIn, textOf, withCorrections } from '#shared/domain/correction'
import { isJob } from '#shared/domain/kind'
import type { WorkOrder } from '#shared/domain/work-order'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { type CaseChanges, changeCase } from '../store/case'
import { insertCorrection, signCorrection } from '../store/correction'
import type { CaseFile } from '../store/facts'
import { slipsOfCase, voidSlip } from '../store/slip'
import type { Tx } from '../store/tx'
import { titleOf } from './complaint-facts'
import { type Made, makeSlip, makeWorkOrderSlip } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { takeStep } from './take-step'

type CorrectRefusal = 'nothing-changed' | 'customer' | 'content'

/**
 * 更正. Before the content signature the case itself changes: a new copy, the old one void. After it the signed text
 * stays; the correction prints dated below it and wants a signature of its own (domain.md).
 */
export function correctCase(
  station: SignedStation & { readonly press: Press },
  { caseId, at, reason, changes: wanted }: Asked<'case.correct'>,
): Result<CaseView, StepRefusal | CorrectRefusal> {
  let sheet: Made | null = null
  const outcome = takeStep<CorrectRefusal>(station, {
    caseId,
    at,
    step: 'correct',
    write: (tx, file, act): Result<void, StepRefusal | CorrectRefusal> => {
      const { matter, corrections } = file
      const known = withCorrections(matter, corrections)
      const changes = wanted
        .map(({ field, after }) => ({ field, before: textOf(known, field), after: after.trim() }))
        .filter(({ before, after }) => before !== after)
      if (changes.length === 0) return refuse('nothing-changed')
      const isAfterSignature = matter.contentSignature !== null
      const correction = { at, operatorId: station.operator.id, reason, changes, isAfterSignature }
      const corrected = withCorrections(known, [{ changes, isAfterSignature: true }])
      if (corrected.content === '') return refuse('content')
      if (isNobody(corrected)) return refuse('customer')
      insertCorrection(tx, caseId, correction, act('correction.made'))
      if (!isAfterSignature) changeCase(tx, caseId, columnsOf(changes), act('case.corrected'))
      sheet = newSheet(tx, station, file, isAfterSignature)
      return done(undefined)
    },
  })
  if (outcome.ok && sheet) station.press.start(sheet)
  return outcome
}

function isNobody({ customer }: Case): boolean {
  return !customer.isAnonymous && customer.contactName === '' && customer.company === ''
}

/** Before the signature the new sheet waits for it, and takes the old one's place; after it, it carries the correction. */
function newSheet(tx: Tx, station: SignedStation, file: CaseFile, isAfterSignature: boolean): Made | null {
  const { matter } = file
  const act = actOf(station, 'slip.made')
  const order = orderStillOut(file)
  // A job that was done is on paper as it was done.
  if (isJob(matter.kind) && !order) return null
  const earlier = slipsOfCase(tx, matter.id).filter(
    ({ form, isVoid, workOrderId }) => !isVoid && (order ? workOrderId === order.id : form === 'F01'),
  )
  const kind = isAfterSignature ? 'copy' : 'first'
  const made = order
    ? makeWorkOrderSlip(tx, matter.id, order.id, kind, act)
    : makeSlip(tx, { form: 'F01', title: titleOf(matter.kind), caseId: matter.id, month: null, kind }, act)
  if (isAfterSignature) return made
  for (const { id } of earlier) voidSlip(tx, id, act.happenedAt, made.slipId, { ...act, kind: 'slip.voided' })
  return made
}

/** Of 报修 and 求助: the newest order that is not over. */
function orderStillOut({ matter, workOrders }: CaseFile): WorkOrder | null {
  return isJob(matter.kind) ? (workOrders.findLast(({ ended }) => ended === null) ?? null) : null
}

type Changed = Pick<Correction['changes'][number], 'field' | 'after'>

function columnsOf(changes: readonly Changed[]): CaseChanges {
  return Object.fromEntries(
    changes.map(({ field, after }) => [field, field === 'phones' ? phonesIn(after) : after]),
  )
}

/** How the place for the correction's signature ended. */
export function recordCorrectionSigned(
  station: SignedStation,
  { caseId, at, correctionId, outcome }: Asked<'case.signCorrection'>,
): Result<CaseView, StepRefusal> {
  return takeStep(station, {
    caseId,
    at,
    step: null,
    mayBeClosed: true,
    isOfCase: true,
    write: (tx, { corrections }, act): Result<void, StepRefusal> => {
      const correction = corrections.find(({ id }) => id === correctionId)
      if (!correction?.isAfterSignature || correction.signature) return refuse('not-now')
      if (at < correction.at) return refuse('time-before-last-step')
      signCorrection(tx, correctionId, outcome, act('correction.signed'))
      return done(undefined)
    },
  })
}
