import type { Case } from '#shared/domain/case'
import { type Correction, phonesIn, textOf, withCorrections } from '#shared/domain/correction'
import { dayOf, monthOf } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { type CaseChanges, changeCase } from '../store/case'
import { insertCorrection, signCorrection } from '../store/correction'
import type { CaseFile } from '../store/facts'
import { isArchived } from '../store/month-archive'
import { type Slip, slipsOfCase } from '../store/slip'
import { voidSlip } from '../store/slip-row'
import type { Tx } from '../store/tx'
import { titleOf } from './complaint-facts'
import { type Made, makeSlip, makeWorkOrderSlip } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { takeStep } from './take-step'

type CorrectRefusal = 'nothing-changed' | 'customer' | 'content'

/**
 * 更正. Before the content signature the case itself changes: a new copy, the old one void. After it, and once its month was
 * archived, the text stays; the correction prints dated below it and wants a signature of its own (domain.md).
 */
export function correctCase(
  station: SignedStation & { readonly press: Press },
  { caseId, at, reason, changes: wanted }: Asked<'case.correct'>,
): Result<CaseView, StepRefusal | CorrectRefusal> {
  const sheets: Made[] = []
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
      const isAfterSignature = matter.contentSignature !== null || isArchivedMonth(tx, matter)
      const correction = { at, operatorId: station.operator.id, reason, changes, isAfterSignature }
      const corrected = withCorrections(known, [{ changes, isAfterSignature: true }])
      if (corrected.content === '') return refuse('content')
      if (isNobody(corrected)) return refuse('customer')
      insertCorrection(tx, caseId, correction, act('correction.made'))
      if (!isAfterSignature) changeCase(tx, caseId, columnsOf(changes), act('case.corrected'))
      sheets.push(...newSheets(tx, station, file, isAfterSignature))
      return done(undefined)
    },
  })
  if (outcome.ok) for (const sheet of sheets) station.press.start(sheet)
  return outcome
}

function isArchivedMonth(tx: Tx, { countedAt }: Case): boolean {
  return isArchived(tx, monthOf(dayOf(countedAt)))
}

function isClosedInArchive(tx: Tx, { closing }: Case): boolean {
  return closing !== null && isArchived(tx, monthOf(dayOf(closing.countedAt)))
}

function isNobody({ customer }: Case): boolean {
  return !customer.isAnonymous && customer.contactName === '' && customer.company === ''
}

/** Before the signature the new sheet waits for it, and takes the old one's place; after it, it carries the correction. */
function newSheets(
  tx: Tx,
  station: SignedStation,
  { matter, workOrders }: CaseFile,
  isAfterSignature: boolean,
): readonly Made[] {
  const act = actOf(station, 'slip.made')
  const kind = isAfterSignature ? 'copy' : 'first'
  const earlier = slipsOfCase(tx, matter.id).filter(({ isVoid }) => !isVoid)
  const replace = (made: Made, old: readonly Slip[]): Made => {
    for (const { id } of old) voidSlip(tx, id, act.happenedAt, made.slipId, { ...act, kind: 'slip.voided' })
    return made
  }
  // A job that was done is on paper as it was done; who is still to go gets the new sheet.
  if (isJob(matter.kind))
    return workOrders
      .filter(({ ended }) => ended === null)
      .map(({ id }) =>
        replace(
          makeWorkOrderSlip(tx, matter.id, id, kind, act),
          earlier.filter(({ workOrderId }) => workOrderId === id),
        ),
      )
  const wanted = { form: 'F01', title: titleOf(matter.kind), caseId: matter.id, month: null, kind } as const
  const old = isAfterSignature ? [] : earlier.filter(({ form }) => form === 'F01')
  return [replace(makeSlip(tx, wanted, act), old)]
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
    mayBeArchived: true,
    isOfCase: true,
    write: (tx, { matter, corrections }, act): Result<void, StepRefusal> => {
      const correction = corrections.find(({ id }) => id === correctionId)
      if (!correction?.isAfterSignature || correction.signature) return refuse('not-now')
      // What was archived with the case that it is of stays unsigned: the sheet that came back is scanned.
      if (isClosedInArchive(tx, matter) && isArchived(tx, monthOf(dayOf(correction.at))))
        return refuse('month-archived')
      if (at < correction.at) return refuse('time-before-last-step')
      signCorrection(tx, correctionId, outcome, act('correction.signed'))
      return done(undefined)
    },
  })
}
