import { lacksSignature } from '#shared/domain/approval'
import { isJob } from '#shared/domain/kind'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { WorkOrder, WorkOrderId } from '#shared/domain/work-order'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { PrintJobId, SlipId, SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { type Paper, readPaper } from '../paper-store'
import { type CaseFile, caseFileOf } from '../store/facts'
import { changeJob, insertJob, jobOf } from '../store/print-job'
import { knownSlip, type Slip, slipOf, slipsOfCase } from '../store/slip'
import { moveSlip, setReplaced } from '../store/slip-place'
import { type Tx, transaction } from '../store/tx'
import { titleOf } from './complaint-facts'
import {
  makeApprovalSlip,
  makeJob,
  makeReceiptSlip,
  makeRecordSlip,
  makeReportSlip,
  makeSlip,
  makeWorkOrderSlip,
  type OperatorsAct,
} from './make-slip'
import type { CancelTrouble, Press } from './press'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

export type SlipStation = SignedStation & { readonly press: Press; readonly paperFolder: string }

/**
 * 补打: F01, or a 派工单, as the case stands now, as a copy without signatures or for a lost sheet; a new slip each time. The
 * lost one names the one that goes on in its place, and why it is lost is asked for unless it was said before.
 */
export function reprint(
  station: SlipStation,
  { caseId, kind: wantedKind, reason, workOrderId, slipId }: Asked<'slip.reprint'>,
): Result<SlipView, Refusal<'slip.reprint'>> {
  const file = caseFileOf(station.db, caseId)
  if (!file) return refuse('no-such-case')
  const slips = slipsOfCase(station.db, caseId)
  const recordId = slips.find(({ id }) => id === slipId)?.revisitRecordId ?? null
  const order = recordId === null ? orderToPrint(file, workOrderId) : null
  const lost = wantedKind === 'lost' ? originalOf(slips, order, recordId) : null
  // Where there is none to be lost it is a copy: no two sheets wait for one signature.
  const kind = lost ? 'lost' : 'copy'
  if (lost && lost.where.place !== 'lost' && reason === '') return refuse('reason-missing')
  const act = actOf(station, 'slip.made')
  const wanted = { form: 'F01', title: titleOf(file.matter.kind), caseId, month: null, kind } as const
  const made = transaction(station.db, (tx) => {
    if (lost && lost.where.place !== 'lost')
      moveSlip(tx, lost.id, { place: 'lost', note: reason }, { ...act, kind: 'slip.lost' })
    const replacing = recordId
      ? makeRecordSlip(tx, caseId, recordId, kind, act)
      : order
        ? makeWorkOrderSlip(tx, caseId, order.id, kind, act)
        : makeSlip(tx, wanted, act)
    if (lost) setReplaced(tx, lost.id, replacing.slipId, { ...act, kind: 'slip.replaced' })
    return replacing
  })
  station.press.start(made)
  station.changed('case', 'print')
  return done(shown(station, made.slipId))
}

/** The named one; of 报修 and 求助 the newest that is not void, for they have no F01. */
function orderToPrint({ matter, workOrders }: CaseFile, named: WorkOrderId | undefined): WorkOrder | null {
  if (named !== undefined) return workOrders.find(({ id }) => id === named) ?? null
  if (!isJob(matter.kind)) return null
  return workOrders.findLast(({ ended }) => ended?.outcome !== 'void') ?? workOrders.at(-1) ?? null
}

/**
 * The sheet with ink, or with room for it, that nothing has replaced yet: F01, or the F05 of that order, or the F08 of
 * that 回访记录.
 */
function originalOf(
  slips: readonly Slip[],
  order: WorkOrder | null,
  recordId: RevisitRecordId | null,
): Slip | null {
  const isOf = ({ form, workOrderId, revisitRecordId }: Slip) => {
    if (recordId !== null) return form === 'F08' && revisitRecordId === recordId
    return order ? form === 'F05' && workOrderId === order.id : form === 'F01'
  }
  const originals = slips.filter(
    (slip) => isOf(slip) && slip.kind !== 'copy' && !slip.isVoid && slip.replacedBy === null,
  )
  return originals.at(-1) ?? null
}

/**
 * F10 or F19 of the case as it stands now, or F17 of one of its approvals; a new slip each time. The sheet that still waits for
 * ink is printed with room for it; what has been signed, or reported, is a copy.
 */
export function makeForm(
  station: SlipStation,
  input: Asked<'slip.make'>,
): Result<SlipView, 'no-such-case' | 'no-such-approval'> {
  const { caseId } = input
  const file = caseFileOf(station.db, caseId)
  if (!file) return refuse('no-such-case')
  const act = actOf(station, 'slip.made')
  const make = makerOf(station, file, input)
  if (make === null) return refuse('no-such-approval')
  const made = transaction(station.db, (tx) => make(tx, act))
  station.press.start(made)
  station.changed('case', 'print')
  return done(shown(station, made.slipId))
}

function makerOf({ db }: SlipStation, file: CaseFile, input: Asked<'slip.make'>) {
  const caseId = file.matter.id
  if (input.form === 'F10') {
    const isCopy = slipsOfCase(db, caseId).some(({ form }) => form === 'F10')
    return (tx: Tx, act: OperatorsAct) => makeReportSlip(tx, caseId, isCopy ? 'copy' : 'first', act)
  }
  if (input.form === 'F19') return (tx: Tx, act: OperatorsAct) => makeReceiptSlip(tx, caseId, act)
  const approval = file.approvals.find(({ id }) => id === input.approvalId)
  if (!approval) return null
  const isCopy = approval.decision !== null && !lacksSignature(approval)
  return (tx: Tx, act: OperatorsAct) =>
    makeApprovalSlip(tx, caseId, approval.id, isCopy ? 'copy' : 'first', act)
}

/**
 * Prints the stored sheet: the first time, or again after trouble. One that came out is not printed a second time: a 补打
 * is a sheet of its own that says so.
 */
export function printAgain(
  station: SlipStation,
  { slipId }: { slipId: SlipId },
): Result<SlipView, Refusal<'slip.print'>> {
  const { db } = station
  const slip = slipOf(db, slipId)
  if (!slip) return refuse('no-such-slip')
  if (slip.isPaperErased) return refuse('paper-erased')
  if (slip.isVoid) return refuse('void')
  const { job } = slip
  if (job?.state === 'confirmed') return refuse('came-out')
  // It may have come out, or still come: only her word tells, and a no takes it back from the queue.
  if (job?.isUncertain) return refuse('not-answered')
  if (job?.state === 'made' || job?.state === 'queued') return refuse('already-printing')
  const act = actOf(station, 'print.made')
  const jobId = transaction(db, (tx) => makeJobAgain(tx, slip, act))
  if (jobId === null) return refuse('no-queue-chosen')
  station.press.start({ slipId, jobId })
  station.changed('case', 'print')
  return done(shown(station, slipId))
}

/** A test page tells on which queue it was printed and how: it goes there again, whatever was set since. */
function makeJobAgain(tx: Tx, { id, form, caseId, job }: Slip, act: OperatorsAct): PrintJobId | null {
  const before = form === 'test' && job ? jobOf(tx, job.id) : null
  if (!before) return makeJob(tx, id, caseId, act)
  return insertJob(tx, { slipId: id, caseId, queue: before.queue, way: before.way }, act)
}

/** The stored sheet's bytes; a sheet whose drawing was cut off is drawn first. */
export async function readSlip(
  station: SlipStation,
  slipId: SlipId,
): Promise<Result<{ slip: Slip; pdf: Uint8Array }, 'no-such-slip' | 'paper-erased'>> {
  const known = slipOf(station.db, slipId)
  if (!known) return refuse('no-such-slip')
  if (known.isPaperErased) return refuse('paper-erased')
  const slip = await station.press.draw(slipId)
  if (slip.paper === null) throw new Error(`Slip ${slipId} was not drawn`)
  return done({ slip, pdf: bytesOf(await readPaper(station.paperFolder, slip.paper), slip) })
}

function bytesOf(paper: Paper, { id }: Slip): Uint8Array {
  if (paper.kind !== 'found') throw new Error(`The stored sheet of slip ${id} is ${paper.kind}`)
  return paper.bytes
}

/** 另存为 PDF: where she says, under a name that tells what it is; null when she changed her mind. */
export async function saveSlip(
  station: SlipStation & {
    readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
  },
  { slipId }: { slipId: SlipId },
): Promise<Result<{ path: string | null }, 'no-such-slip' | 'cannot-write' | 'paper-erased'>> {
  const read = await readSlip(station, slipId)
  if (!read.ok) return read
  const { slip, pdf } = read.value
  const saved = await station.saveAs(`${slip.title}-第${slip.copy}份.pdf`, pdf)
  return saved === 'cannot-write' ? refuse(saved) : done(saved)
}

/**
 * The clerk's word closes the job: the sheet came out (前台确认), or it did not. Then it is taken back from the queue, or
 * there would be two papers once the printer answers again (findings A3).
 */
export async function confirmPrint(
  station: SlipStation,
  { jobId, cameOut }: { jobId: PrintJobId; cameOut: boolean },
): Promise<Result<SlipView, 'no-such-job'>> {
  const job = jobOf(station.db, jobId)
  if (!job) return refuse('no-such-job')
  const state = cameOut ? 'confirmed' : 'failed'
  const isStillThere = !cameOut && !(await station.press.cancel(jobId)).ok
  const trouble = isStillThere ? 'not-taken-back' : null
  const act = actOf(station, `print.${state}`)
  transaction(station.db, (tx) => changeJob(tx, jobId, { state, trouble }, act))
  station.changed('print', 'today', 'case')
  return done(shown(station, job.slipId))
}

export async function cancelPrint(
  station: SlipStation,
  { jobId }: { jobId: PrintJobId },
): Promise<Result<SlipView, 'no-such-job' | CancelTrouble>> {
  const job = jobOf(station.db, jobId)
  if (!job) return refuse('no-such-job')
  const canceled = await station.press.cancel(jobId)
  if (!canceled.ok) return canceled
  station.changed('print', 'today', 'case')
  return done(shown(station, job.slipId))
}

function shown(station: SignedStation, slipId: SlipId): SlipView {
  return viewOfSlip(station, knownSlip(station.db, slipId))
}
