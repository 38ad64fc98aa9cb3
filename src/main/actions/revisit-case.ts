import { currentRound, leadOf } from '#shared/domain/case-facts'
import { earliest, type Instant } from '#shared/domain/day'
import { isReached, type RevisitRecordId } from '#shared/domain/revisit'
import { wantsPhoneReason } from '#shared/domain/revisit-attempts'
import { visitorWanted } from '#shared/domain/revisit-record'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { type Result, refuse } from '#shared/result'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { insertRevisit, type NewRevisit } from '../store/revisit'
import { reopenReview } from '../store/revisit-record'
import { insertRound } from '../store/round'
import type { Tx } from '../store/tx'
import { openRecord } from './open-record'
import { markRevisitSigned } from './record-paper'
import type { SignedStation } from './station'
import { isAboutOperator, takeStep, written } from './take-step'

/** 回访 asks after the handling: what was said before that tells nothing of it. */
function doneAt(file: CaseFile): Instant {
  const { number, startedAt, result } = currentRound(file)
  const lead = leadOf(file, number)
  const ends = [lead?.completion?.completedAt, lead?.returned?.at, result?.completedAt]
  return earliest(ends.filter((at) => at !== undefined)) ?? startedAt
}

type Revisited = Omit<NewRevisit, 'round' | 'recordId' | 'operatorId' | 'isOwn'>

/** One asking of the current round, whatever came of it, under its 回访记录. */
export function insertAsked(
  tx: Tx,
  { operator }: SignedStation,
  file: CaseFile,
  revisit: Revisited,
  act: Act,
): RevisitRecordId {
  const { number: round, result } = currentRound(file)
  const caseId = file.matter.id
  const recordId = openRecord(tx, caseId, round, { ...act, operatorId: operator.id })
  // 自办自访: who asks is who handled it.
  const isOwn = (revisit.visitor || operator.name) === result?.handler
  insertRevisit(tx, caseId, { ...revisit, round, recordId, operatorId: operator.id, isOwn }, act)
  return recordId
}

type AskedRefusal = 'own-complaint' | 'time-before-last-step' | 'next-not-later'

/** What stands in the way of writing down any asking; null: nothing. */
export function askedRefusal(
  station: SignedStation,
  file: CaseFile,
  { at, next }: Pick<Revisited, 'at' | 'next'>,
): AskedRefusal | null {
  if (isAboutOperator(file, station)) return 'own-complaint'
  if (at < doneAt(file)) return 'time-before-last-step'
  return next !== null && next.at <= at ? 'next-not-later' : null
}

/** 登记回访. Not solved: the next round begins with it, same number; an attempt that reached nobody stops no clock. */
export function recordRevisit(
  station: SignedStation,
  input: Asked<'case.revisit'>,
): Result<CaseView, Refusal<'case.revisit'>> {
  const { caseId, ...typed } = input
  // The operator is not named a second time.
  const revisit = { ...typed, visitor: typed.visitor === station.operator.name ? '' : typed.visitor }
  return takeStep<Refusal<'case.revisit'>>(station, {
    caseId,
    at: revisit.at,
    step: 'revisit',
    write: (tx, file, act): Result<void, Refusal<'case.revisit'>> => {
      const refused = askedRefusal(station, file, revisit)
      if (refused) return refuse(refused)
      if (isReached(revisit) && revisit.isSolved === null) return refuse('solved-missing')
      const { number } = currentRound(file)
      const isByPhone = isReached(revisit) && revisit.way === 'phone'
      if (isByPhone && revisit.phoneReason === '' && wantsPhoneReason(file, number))
        return refuse('phone-reason-missing')
      const { role } = station.operator
      if (visitorWanted(file.profile, file.matter, { role, visitor: revisit.visitor }))
        return refuse('visitor-missing')
      const recordId = insertAsked(tx, station, file, revisit, act('revisit.recorded'))
      markRevisitSigned(tx, caseId, recordId, revisit.signature, act('revisit.recorded'))
      const record = file.revisitRecords.find(({ id }) => id === recordId)
      if (isReached(revisit) && record?.review) reopenReview(tx, recordId, act('revisitRecord.reopened'))
      if (isReached(revisit) && revisit.isSolved === false)
        insertRound(tx, caseId, number + 1, revisit.at, act('round.begun'))
      return written
    },
  })
}
