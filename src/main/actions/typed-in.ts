import { type BlankId, kindsOn, whyNotReceived, whyNotTypedIn } from '#shared/domain/blank'
import type { Instant } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import type { Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Became, blankOf, setUsed } from '../store/blank'
import { isClockBehind } from '../store/desk-alert'
import { changeJob } from '../store/print-job'
import { giveScansToCase } from '../store/scan'
import { type Slip, slipsOfBlanks } from '../store/slip'
import { giveToCase } from '../store/slip-row'
import type { Tx } from '../store/tx'
import type { Made, OperatorsAct } from './make-slip'
import type { PaperNumber } from './open-case'

/** Under which number the sheet that is typed in is registered; null: it is no sheet, the case gets the next number. */
export function paperNumberOf(
  tx: Tx,
  { onPaper, kind }: Pick<DraftContent, 'onPaper' | 'kind'>,
  now: Instant,
): Result<PaperNumber | null, Refusal<'case.register'>> {
  if (onPaper === null) return done(null)
  const { blankId, at, isLate } = onPaper
  const blank = blankOf(tx, blankId)
  if (!blank || at === null) return refuse('onPaper')
  if (!kindsOn(blank.form).includes(kind)) return refuse('paper-of-job')
  const why = whyNotTypedIn(blank, isLate) ?? whyNotReceived(at, blank.reservedAt, now)
  // Under a clock that was set back what happened just now is later than it says.
  if (why && !(why === 'time-in-future' && isClockBehind(tx, now))) return refuse(why)
  const { form, number } = blank
  return done(blank.state === 'void' ? { kind: 'late', number } : { kind: 'reserved', form, number })
}

/**
 * The blank is used, and its paper is the case's own, or its first order's: the signed original, which nobody prints
 * again. That it came out needs no other word.
 */
export function takePaper(tx: Tx, blankId: BlankId, became: Became, act: OperatorsAct): Made {
  setUsed(tx, blankId, became, act)
  const sheets = giveSheets(tx, blankId, became, act)
  for (const { job } of sheets) {
    if (job && job.state !== 'confirmed' && job.state !== 'canceled')
      changeJob(tx, job.id, { state: 'confirmed', trouble: null }, { ...act, kind: 'print.confirmed' })
  }
  const last = sheets.at(-1)
  if (!last) throw new Error(`Blank ${blankId} has no sheet`)
  return { slipId: last.id, jobId: null }
}

/** The void paper that turned up late, with what was scanned of it, is the new case's: it is kept and erased with it. */
export function takeLatePaper(tx: Tx, blankId: BlankId, became: Became, act: OperatorsAct): void {
  giveSheets(tx, blankId, became, act)
}

function giveSheets(tx: Tx, blankId: BlankId, became: Became, act: OperatorsAct): readonly Slip[] {
  const sheets = slipsOfBlanks(tx, [blankId])
  for (const { id } of sheets) {
    giveToCase(tx, id, became, act)
    giveScansToCase(tx, id, became.caseId, act)
  }
  return sheets
}
