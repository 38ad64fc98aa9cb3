import { currentRound, leadOf } from '#shared/domain/case-facts'
import { earliest, type Instant } from '#shared/domain/day'
import { isReached } from '#shared/domain/revisit'
import { visitorWanted } from '#shared/domain/revisit-record'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { CaseFile } from '../store/facts'
import { insertRevisit } from '../store/revisit'
import { insertRound } from '../store/round'
import { openRecord } from './open-record'
import { markRevisitSigned } from './record-paper'
import type { SignedStation } from './station'
import { isAboutOperator, takeStep } from './take-step'

/** 回访 asks after the handling: what was said before that tells nothing of it. */
function doneAt(file: CaseFile): Instant {
  const { number, startedAt, result } = currentRound(file)
  const lead = leadOf(file, number)
  const ends = [lead?.completion?.completedAt, lead?.returned?.at, result?.completedAt]
  return earliest(ends.filter((at) => at !== undefined)) ?? startedAt
}

/** 登记回访. Not solved: the next round begins with it, same number; an attempt that reached nobody stops no clock. */
export function recordRevisit(
  station: SignedStation,
  input: Asked<'case.revisit'>,
): Result<CaseView, Refusal<'case.revisit'>> {
  const { caseId, ...revisit } = input
  return takeStep<Refusal<'case.revisit'>>(station, {
    caseId,
    at: revisit.at,
    step: 'revisit',
    write: (tx, file, act): Result<void, Refusal<'case.revisit'>> => {
      if (isAboutOperator(file, station)) return refuse('own-complaint')
      if (revisit.at < doneAt(file)) return refuse('time-before-last-step')
      if (isReached(revisit) && revisit.isSolved === null) return refuse('solved-missing')
      const round = currentRound(file)
      const { number } = round
      const operator = station.operator
      if (visitorWanted(file.profile, file.matter, { role: operator.role, visitor: revisit.visitor }))
        return refuse('visitor-missing')
      const recordId = openRecord(tx, caseId, number, { ...act('revisit.recorded'), operatorId: operator.id })
      const isOwn = (revisit.visitor || operator.name) === round.result?.handler
      const asked = { ...revisit, round: number, recordId, operatorId: operator.id, isOwn }
      insertRevisit(tx, caseId, asked, act('revisit.recorded'))
      markRevisitSigned(tx, caseId, recordId, revisit.signature, act('revisit.recorded'))
      if (isReached(revisit) && revisit.isSolved === false)
        insertRound(tx, caseId, number + 1, revisit.at, act('round.begun'))
      return done(undefined)
    },
  })
}
