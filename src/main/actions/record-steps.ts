import type { Instant } from '#shared/domain/day'
import type { RevisitRecord, RevisitRecordId } from '#shared/domain/revisit'
import { mayTake, type RecordStep, recordStep } from '#shared/domain/revisit-record'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { isClockBehind } from '../store/desk-alert'
import { type CaseFile, caseFileOf } from '../store/facts'
import { caseOfRecord, changeRevisitRecord } from '../store/revisit-record'
import { type Tx, transaction } from '../store/tx'
import type { OperatorsAct } from './make-slip'
import { whyNotBy } from './record-list'
import { bringRecordPaperBack, sendRecordPaper } from './record-paper'
import { actOf, type SignedStation } from './station'

type Taken = { readonly file: CaseFile; readonly record: RevisitRecord }
type Told = Result<Output<'record.take'>, Refusal<'record.take'>>

/** 发给回访人 (S1 (七) 1): who takes the form has it from then on. */
export function takeRecord(station: SignedStation, { recordId, by, at }: Asked<'record.take'>): Told {
  return takeTimed(station, recordId, 'take', at, (tx, { file }, act) => {
    const taken = { takenAt: at, takenBy: by, returnedAt: null, receivedBy: null }
    changeRevisitRecord(tx, recordId, taken, { ...act, kind: 'revisitRecord.taken' })
    sendRecordPaper(tx, file.matter.id, recordId, by, act)
  })
}

/** 登记收回 (S1 (七) 3). */
export function returnRecord(station: SignedStation, { recordId, at }: Asked<'record.return'>): Told {
  return takeTimed(station, recordId, 'return', at, (tx, _, act) => {
    const returned = { returnedAt: at, receivedBy: act.operatorId }
    changeRevisitRecord(tx, recordId, returned, { ...act, kind: 'revisitRecord.returned' })
    bringRecordPaperBack(tx, recordId, act)
  })
}

/** 上级意见 about what was raised (S1 (七) 4): a manager signs in nowhere, his word is written down. */
export function manageRecord(
  station: SignedStation,
  { recordId, by, words, at }: Asked<'record.manage'>,
): Told {
  return takeTimed(station, recordId, 'manage', at, (tx, _, act) => {
    const managed = { managedAt: at, managedBy: by, managed: words }
    changeRevisitRecord(tx, recordId, managed, { ...act, kind: 'revisitRecord.managed' })
  })
}

/** 主管审核意见 (S1 (七) 4): what is not good enough goes up, and says why. */
export function reviewRecord(
  station: SignedStation,
  { recordId, words, verdict }: Asked<'record.review'>,
): Result<Output<'record.review'>, Refusal<'record.review'>> {
  const act = actOf(station, 'revisitRecord.reviewed')
  const outcome = transaction(station.db, (tx): Result<void, Refusal<'record.review'>> => {
    const taken = recordThere(tx, recordId)
    if (!taken) return refuse('no-such-record')
    if (stepOf(taken) !== 'review') return refuse('not-now')
    const against = whyNotBy(station, taken.file, taken.record)
    if (against) return refuse(against)
    if (verdict === 'raised' && words === '') return refuse('words-missing')
    const review = { reviewedAt: act.typedAt, reviewedBy: act.operatorId, review: words, verdict }
    changeRevisitRecord(tx, recordId, review, act)
    return done(undefined)
  })
  return outcome.ok ? told(station) : outcome
}

function takeTimed(
  station: SignedStation,
  recordId: RevisitRecordId,
  step: RecordStep,
  at: Instant,
  write: (tx: Tx, taken: Taken, act: OperatorsAct) => void,
): Told {
  const act = actOf(station, 'revisitRecord.changed', at)
  const outcome = transaction(station.db, (tx): Result<void, Refusal<'record.take'>> => {
    const taken = recordThere(tx, recordId)
    if (!taken) return refuse('no-such-record')
    if (!isNow(taken, step)) return refuse('not-now')
    if (at > act.typedAt && !isClockBehind(tx, act.typedAt)) return refuse('time-in-future')
    if (at < earliestOf(taken)) return refuse('time-too-early')
    write(tx, taken, act)
    return done(undefined)
  })
  return outcome.ok ? told(station) : outcome
}

function recordThere(tx: Tx, recordId: RevisitRecordId): Taken | null {
  const caseId = caseOfRecord(tx, recordId)
  const file = caseId === null ? null : caseFileOf(tx, caseId)
  const record = file?.revisitRecords.find(({ id }) => id === recordId)
  return file && record ? { file, record } : null
}

function isNow(taken: Taken, step: RecordStep): boolean {
  return step === 'take' ? mayTake(taken.record, taken.file.revisits) : stepOf(taken) === step
}

function stepOf({ file, record }: Taken): RecordStep | null {
  return recordStep(record, file.revisits)
}

/** What happened to it last; before that, the round that it asks about. */
function earliestOf({ file, record }: Taken): Instant {
  const round = file.rounds.find(({ number }) => number === record.round)
  return (
    record.review?.at ?? record.returned?.at ?? record.taken?.at ?? round?.startedAt ?? file.matter.receivedAt
  )
}

function told(station: SignedStation): { readonly ok: true; readonly value: Output<'record.take'> } {
  station.changed('case', 'today', 'print')
  return done({})
}
