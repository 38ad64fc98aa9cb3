import { currentRound } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { attemptsMissing } from '#shared/domain/revisit-attempts'
import { waitsForRevisit } from '#shared/domain/revisit-end'
import { isAtLeast } from '#shared/domain/role'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { type Result, refuse } from '#shared/result'
import { activePerson } from '../store/operator'
import { changeRevisitRecord } from '../store/revisit-record'
import { checkPin } from './check-pin'
import { openRecord } from './open-record'
import type { SignedStation } from './station'
import { isAboutOperator, takeStep, written } from './take-step'

type GiveUpRefusal = Refusal<'revisit.giveUp'>

/**
 * 联系不上: after the procedure's attempts, by a supervisor's word, which is her PIN also where she is signed in herself. The
 * clock ends without an answer; it stays in the rate.
 */
export async function giveUpRevisit(
  station: SignedStation,
  { caseId, at, reason, supervisorId, pin }: Asked<'revisit.giveUp'>,
): Promise<Result<CaseView, GiveUpRefusal>> {
  // Whose PIN would not do in any case is not looked at: here nobody learns whether it is right.
  const person = activePerson(station.db, supervisorId)
  if (person && !isAtLeast(person.role, 'supervisor')) return refuse('not-a-supervisor')
  const checked = await checkPin(station, { operatorId: supervisorId, pin })
  if (!checked.ok) return checked
  const supervisor = checked.value
  return takeStep<GiveUpRefusal>(station, {
    caseId,
    at,
    step: 'revisit',
    write: (tx, file, act): Result<void, GiveUpRefusal> => {
      if (!waitsForRevisit(file)) return refuse('not-now')
      if (isAboutOperator(file, { ...station, operator: supervisor })) return refuse('own-complaint')
      const { number } = currentRound(file)
      const asked = file.revisits.filter(({ round }) => round === number)
      if (asked.some((attempt) => attempt.at > at)) return refuse('time-before-last-step')
      const { customer } = withCorrections(file.matter, file.corrections)
      if (attemptsMissing(asked, customer, file.profile.revisiting.attempts))
        return refuse('too-few-attempts')
      const does = act('revisitRecord.unreachable')
      const recordId = openRecord(tx, caseId, number, { ...does, operatorId: station.operator.id })
      changeRevisitRecord(
        tx,
        recordId,
        { unreachableAt: at, unreachableBy: supervisor.id, unreachableReason: reason },
        does,
      )
      return written
    },
  })
}
