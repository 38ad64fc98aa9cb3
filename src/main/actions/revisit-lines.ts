import type { Calendar } from '#shared/domain/calendar'
import { currentRound } from '#shared/domain/case-facts'
import { opensAt, proposedWay } from '#shared/domain/revisit-window'
import { buildingOfRoom } from '#shared/domain/unit'
import type { StoredDeadline } from '../store/deadline'
import type { CaseFile } from '../store/facts'

/** The revisit clock of the current round, while it runs. */
export function runningRevisit(file: CaseFile): StoredDeadline | null {
  const { number } = currentRound(file)
  const isRunning = ({ clock, round, stoppedAt }: StoredDeadline) =>
    clock === 'revisit' && round === number && stoppedAt === null
  return file.deadlines.find(isRunning) ?? null
}

/** What 该回访 says of a case; null where its revisit clock does not run. */
export function revisitLineOf(file: CaseFile, calendar: Calendar) {
  const deadline = runningRevisit(file)
  if (!deadline) return null
  const { matter } = file
  const round = currentRound(file).number
  const attempts = file.revisits.filter((revisit) => revisit.round === round)
  return {
    caseId: matter.id,
    kind: matter.kind,
    round,
    startedAt: deadline.startedAt,
    dueAt: deadline.dueAt,
    soonAt: deadline.soonAt,
    opensAt: opensAt(deadline, calendar),
    visit: matter.sameVisitAs ?? matter.id,
    building: buildingOfRoom(matter.customer.address),
    way: proposedWay(file),
    attempts: attempts.length,
    nextAt: null,
  }
}
