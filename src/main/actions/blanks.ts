import { type BlankBookId, type BlankId, type BlankVoidReason, whyNotTypedIn } from '#shared/domain/blank'
import { draftOnPaper } from '#shared/domain/draft'
import { wayFor } from '#shared/domain/print-setting'
import { type BookPrinting, blankPageLength, isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import type { ParkedDraft } from '#shared/ipc/board-views'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { FoundBlank } from '#shared/ipc/find-questions'
import { done, type Result, refuse } from '#shared/result'
import { type Blank, blankOf, blanksFrom, blanksOfBook, countBlanks, setVoid } from '../store/blank'
import { draftOnBlank } from '../store/draft'
import type { Act } from '../store/event'
import { changeJob } from '../store/print-job'
import { printSettingsOf } from '../store/print-setting'
import { lastSlip, type Slip, slipsOfBlanks } from '../store/slip'
import { voidSlip } from '../store/slip-row'
import { type Db, type Tx, transaction } from '../store/tx'
import { openDraft, storedDraft } from './drafts'
import { makeJob } from './make-slip'
import { pageShown } from './page-shown'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'
import type { Works } from './works'

/** 空白单: the newest book first, one page; the last one instead of one that is not there. */
export function listBlanks(station: SignedStation, { page }: Asked<'blank.list'>): Output<'blank.list'> {
  const { db } = station
  const { total, open } = countBlanks(db)
  const shown = pageShown(page, total, blankPageLength)
  const blanks = blanksFrom(db, shown * blankPageLength, blankPageLength)
  const slips = slipsOfBlanks(
    db,
    blanks.map(({ id }) => id),
  )
  const slipOf = (id: number) => slips.findLast(({ blankId }) => blankId === id)
  const rows = blanks.map(({ id, workOrderId: _, month: _month, lateCaseId, ...blank }) => {
    const slip = slipOf(id)
    return {
      ...blank,
      caseId: blank.caseId ?? lateCaseId,
      blankId: id,
      slip: slip ? viewOfSlip(station, slip) : null,
    }
  })
  const printed = lastSlip(db, 'blank')
  const books = [...new Set(rows.map(({ bookId }) => bookId))].map((bookId) => printingOf(db, bookId))
  return { rows, books, page: shown, total, open, printed: printed && viewOfSlip(station, printed) }
}

/** What was drawn and not sent, or did not come out: all of it in one go, in the order of its numbers. */
export function sendBlanks(
  station: SignedStation & { readonly press: Press },
  { bookId }: Asked<'blank.send'>,
): Result<Output<'blank.send'>, Refusal<'blank.send'>> {
  const unsent = openSheetsOf(station.db, bookId).filter(({ job }) => isUnsent(job))
  const [first] = unsent
  if (first && wayFor(first.form, printSettingsOf(station.db)).queue === null)
    return refuse('no-queue-chosen')
  const act = actOf(station, 'print.made')
  const made = transaction(station.db, (tx) =>
    unsent.map(({ id, caseId }) => ({ slipId: id, jobId: makeJob(tx, id, caseId, act) })),
  )
  station.press.startEach(made)
  station.changed('blank', 'print')
  return done({ sent: made.length })
}

/** The clerk's word: what was sent of that book came out. What failed, or was taken back, did not. */
export function confirmBlanks(
  station: SignedStation,
  { bookId }: Asked<'blank.confirm'>,
): Output<'blank.confirm'> {
  const act = actOf(station, 'print.confirmed')
  const sent = openSheetsOf(station.db, bookId).flatMap(({ job }) =>
    job && isAskedAbout(job) ? [job.id] : [],
  )
  transaction(station.db, (tx) => {
    for (const jobId of sent) changeJob(tx, jobId, { state: 'confirmed', trouble: null }, act)
  })
  station.changed('blank', 'print', 'today')
  return { confirmed: sent.length }
}

function printingOf(db: Db, bookId: BlankBookId): BookPrinting {
  const sheets = openSheetsOf(db, bookId)
  const askedAbout = sheets.filter(({ job }) => job && isAskedAbout(job)).length
  return { bookId, askedAbout, unsent: sheets.filter(({ job }) => isUnsent(job)).length }
}

/** A sheet that was typed in, or is void, is not printed any more. */
function openSheetsOf(db: Db, bookId: BlankBookId): readonly Slip[] {
  const open = blanksOfBook(db, bookId).filter(({ state }) => state === 'open')
  return slipsOfBlanks(
    db,
    open.map(({ id }) => id),
  )
}

/** While a month is archived its cover names the open blanks as void: none of them may end in another way. */
export function isArchiving({ works }: { readonly works: Works }): boolean {
  return works.standing()?.name === 'archive'
}

/** 写坏了: the number stays, the sheet is void. */
export function voidBlank(
  station: SignedStation & { readonly works: Works },
  { blankId, reason }: Asked<'blank.void'>,
): Result<Record<string, never>, Refusal<'blank.void'>> {
  if (isArchiving(station)) return refuse('archive-under-way')
  const outcome = transaction(station.db, (tx): Result<Record<string, never>, Refusal<'blank.void'>> => {
    const blank = blankOf(tx, blankId)
    if (!blank) return refuse('no-such-blank')
    if (blank.state !== 'open') return refuse(blank.state === 'used' ? 'blank-used' : 'blank-void')
    makeBlankVoid(tx, blankId, reason, actOf(station, 'blank.voided'))
    return done({})
  })
  if (outcome.ok) station.changed('blank', 'month')
  return outcome
}

/** With its sheets. */
export function makeBlankVoid(tx: Tx, blankId: BlankId, reason: BlankVoidReason, act: Act): void {
  setVoid(tx, blankId, reason, act)
  for (const { id } of slipsOfBlanks(tx, [blankId]))
    voidSlip(tx, id, act.typedAt, null, { ...act, kind: 'slip.voided' })
}

/** 补录: a draft for the sheet, or the one that was begun for it. */
export function typeInBlank(
  station: SignedStation,
  { blankId }: Asked<'blank.typeIn'>,
): Result<ParkedDraft, Refusal<'blank.typeIn'>> {
  const { db, clock } = station
  const blank = blankOf(db, blankId)
  if (!blank) return refuse('no-such-blank')
  const isLate = blank.state === 'void'
  if (whyNotTypedIn(blank, isLate) !== null) return refuse('blank-used')
  const begun = draftOnBlank(db, blankId)
  if (begun !== null) {
    const opened = openDraft(station, { draftId: begun })
    if (opened.ok) return opened
  }
  const { form, number, reservedAt } = blank
  const onPaper = { blankId, form, number, reservedAt, at: null, isLate }
  return done(storedDraft(station, draftOnPaper('walkIn', onPaper), clock()))
}

/** What a sheet that was scanned proposes: to be typed in (补录); null: it has no reserved number, or is a case already. */
export function blankProposedBy(
  db: Db,
  { blankId, caseId }: Pick<Slip, 'blankId' | 'caseId'>,
): FoundBlank | null {
  const blank = blankId === null || caseId !== null ? null : blankOf(db, blankId)
  return blank && foundBlank(blank)
}

export function foundBlank({ id, number, state, lateCaseId }: Blank): FoundBlank {
  return { blankId: id, number, state, caseId: lateCaseId }
}
