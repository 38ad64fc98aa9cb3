import { withCorrections } from '#shared/domain/correction'
import { dayOf, monthOf, spanOf } from '#shared/domain/day'
import { kindWord } from '#shared/domain/kind'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import type { RevisitRecord } from '#shared/domain/revisit'
import { visitorOf } from '#shared/domain/revisit'
import { isAsked, isEnding, recordStep } from '#shared/domain/revisit-record'
import type { Asked, Output } from '#shared/ipc/contract'
import { type RecordFilter, type RecordRow, recordPageLength } from '#shared/ipc/record-questions'
import { type CaseFile, caseFilesById } from '../store/facts'
import { countRecords, countWaiting, recordsFound } from '../store/record-list'
import { type Slip, slipsOfRecords } from '../store/slip'
import { revisitWords } from './complaint-facts'
import { customerLine, matterLine } from './lines'
import { maskedRecord } from './masked-record'
import { pageShown } from './page-shown'
import type { SignedStation } from './station'
import { isAboutOperator } from './take-step'
import { viewOfSlip } from './view-slip'

/** 回访记录 that wait for the same, or those of this month; of a page that is not there any more the last one. */
export function listRecords(
  station: SignedStation,
  { filter, page }: Asked<'record.list'>,
): Output<'record.list'> {
  const { db, clock } = station
  const span = spanOf(monthOf(dayOf(clock())))
  const total = countRecords(db, filter, span)
  const shown = pageShown(page, total, recordPageLength)
  return {
    rows: [...recordRows(station, filter, recordPageLength, shown * recordPageLength)],
    page: shown,
    total,
    waiting: {
      out: countWaiting(db, 'out'),
      review: countWaiting(db, 'review'),
      raised: countWaiting(db, 'raised'),
    },
  }
}

/** `phone`: how a phone stands there; masked, unless a supervisor asked for all of it. */
export function recordRows(
  station: SignedStation,
  filter: RecordFilter,
  limit: number,
  offset: number,
  phone = maskPhone,
): readonly RecordRow[] {
  const { db, clock } = station
  const found = recordsFound(db, filter, spanOf(monthOf(dayOf(clock()))), limit, offset)
  const files = caseFilesById(
    db,
    found.map(({ caseId }) => caseId),
  )
  const slips = slipsOfRecords(
    db,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id, caseId }) => {
    const file = files.get(caseId)
    const record = file?.revisitRecords.find((one) => one.id === id)
    return file && record ? [rowOf(station, file, record, slips.get(id) ?? null, phone)] : []
  })
}

function rowOf(
  station: SignedStation,
  file: CaseFile,
  record: RevisitRecord,
  slip: Slip | null,
  phone = maskPhone,
): RecordRow {
  const matter = withCorrections(file.matter, file.corrections)
  const revisits = file.revisits.filter(({ round }) => round === record.round)
  return {
    record: maskedRecord(record),
    caseId: matter.id,
    caseNumber: matter.number,
    kindWord: kindWord[matter.kind],
    grade: matter.grade,
    customer: customerLine(matter),
    address: matter.customer.address,
    phones: matter.customer.phones.map(phone),
    matter: matterLine(matter),
    attempts: revisits.map((revisit) => maskPhonesIn(`${revisitWords(revisit)}　${visitorOf(revisit)}`)),
    isOwn: revisits.some((revisit) => revisit.isOwn && isEnding(revisit)),
    isAsked: isAsked(record, revisits),
    step: recordStep(record, revisits),
    notByHer: whyNotBy(station, file, record),
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

/** Nobody reviews what she asked or wrote down herself, nor what is about her. */
export function whyNotBy(
  station: SignedStation,
  file: CaseFile,
  { round }: RevisitRecord,
): RecordRow['notByHer'] {
  if (isAboutOperator(file, station)) return 'own-complaint'
  const { name } = station.operator
  const isHers = file.revisits.some(
    (revisit) => revisit.round === round && (revisit.by === name || revisit.visitor.trim() === name),
  )
  return isHers ? 'own-revisit' : null
}
