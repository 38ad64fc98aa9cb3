import { currentRound, leadOf } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { kindWord } from '#shared/domain/kind'
import { maskPhone } from '#shared/domain/mask'
import { possibleSteps } from '#shared/domain/progress'
import type { RevisitRow } from '#shared/ipc/board-views'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { casesOfVisit } from '../store/case'
import { type CaseFile, caseFileOf, caseFilesOf } from '../store/facts'
import type { Db } from '../store/tx'
import { askingOf } from './asking'
import { customerLine } from './lines'
import type { Station } from './station'
import { runningRevisit } from './tell-revisit'

/** The one that is asked now; also after 拒绝 or 联系不上, as long as an answer may still come. */
export function showRevisit(
  { db }: Station,
  { caseId }: Asked<'revisit.show'>,
): Result<RevisitRow, Refusal<'revisit.show'>> {
  const file = caseFileOf(db, caseId)
  if (!file) return refuse('no-such-case')
  if (!possibleSteps(file).includes('revisit')) return refuse('not-due')
  return done({ ...rowOf(file), visit: visitOf(db, file) })
}

/** One call asks about all that came in one visit. */
function visitOf(db: Db, { matter }: CaseFile): RevisitRow['visit'] {
  const others = casesOfVisit(db, matter.sameVisitAs ?? matter.id).filter(({ id }) => id !== matter.id)
  return caseFilesOf(db, others)
    .filter((file) => runningRevisit(file) !== null)
    .map((file) => file.matter.number)
}

function rowOf(file: CaseFile): Omit<RevisitRow, 'visit'> {
  const round = currentRound(file)
  const lead = leadOf(file, round.number)
  const matter = withCorrections(file.matter, file.corrections)
  return {
    caseId: matter.id,
    number: matter.number,
    kindWord: kindWord[matter.kind],
    grade: matter.grade,
    customer: customerLine(matter),
    address: matter.customer.address,
    phones: matter.customer.phones.map(maskPhone),
    content: matter.content,
    demand: matter.demand,
    result: round.result?.words ?? '',
    handler: round.result?.handler ?? lead?.completion?.handler ?? '',
    completedAt: round.result?.completedAt ?? lead?.completion?.completedAt ?? round.startedAt,
    round: round.number,
    attempts: file.revisits.filter((revisit) => revisit.round === round.number),
    asking: askingOf(file),
  }
}
