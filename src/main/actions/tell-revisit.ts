import type { Calendar } from '#shared/domain/calendar'
import { currentRound } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { opensAt, proposedWay } from '#shared/domain/revisit-window'
import { buildingOfRoom } from '#shared/domain/unit'
import type { StoredDeadline } from '../store/deadline'
import type { CaseFile } from '../store/facts'
import { type RevisitLine, removeRevisitLine, setRevisitLine } from '../store/revisit-line'
import type { Tx } from '../store/tx'

/** Tells 该回访 anew of this case; where its revisit clock does not run it is not there. */
export function tellRevisit(tx: Tx, file: CaseFile, calendar: Calendar): void {
  const line = lineOf(file, calendar)
  if (line) setRevisitLine(tx, line)
  else removeRevisitLine(tx, file.matter.id)
}

/** The revisit clock of the current round, while it runs. */
export function runningRevisit(file: CaseFile): StoredDeadline | null {
  const { number } = currentRound(file)
  const isRunning = ({ clock, round, stoppedAt }: StoredDeadline) =>
    clock === 'revisit' && round === number && stoppedAt === null
  return file.deadlines.find(isRunning) ?? null
}

function lineOf(file: CaseFile, calendar: Calendar): RevisitLine | null {
  const deadline = runningRevisit(file)
  if (!deadline || file.matter.closing) return null
  // Where somebody goes, and whether there is a phone, is as it was corrected; the list prints what was signed.
  const matter = withCorrections(file.matter, file.corrections)
  const { round, startedAt, dueAt, soonAt } = deadline
  const attempts = file.revisits.filter((revisit) => revisit.round === round)
  return {
    caseId: matter.id,
    kind: matter.kind,
    round,
    startedAt,
    dueAt,
    soonAt,
    opensAt: opensAt(deadline, calendar),
    visit: matter.sameVisitAs ?? matter.id,
    building: buildingOfRoom(matter.customer.address),
    way: proposedWay({ ...file, matter }, round, attempts),
    attempts: attempts.length,
    nextAt: attempts.at(-1)?.next?.at ?? null,
  }
}
