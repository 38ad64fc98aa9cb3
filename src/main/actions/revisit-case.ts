import { currentRound, leadOf } from '#shared/domain/case-facts'
import { earliest, type Instant } from '#shared/domain/day'
import { kindWord } from '#shared/domain/kind'
import { maskPhone } from '#shared/domain/mask'
import { isReached } from '#shared/domain/revisit'
import type { BoardClock, RevisitRow } from '#shared/ipc/board-views'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { casesWaitingFor } from '../store/board-line'
import { casesOf } from '../store/case'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { insertRevisit } from '../store/revisit'
import { insertRound } from '../store/round'
import { markSigned } from './case-paper'
import { customerLine } from './lines'
import { openRecord } from './open-record'
import type { SignedStation, Station } from './station'
import { isAboutOperator, takeStep } from './take-step'

/** Every open case whose revisit clock runs, what runs out first on top. */
export function dueRevisits({ db }: Station): RevisitRow[] {
  const due = caseFilesOf(db, casesOf(db, casesWaitingFor(db, 'revisit')))
    .flatMap((file) => {
      const row = rowOf(file)
      return row ? [{ row, visit: file.matter.sameVisitAs ?? file.matter.id }] : []
    })
    .sort((a, b) => (a.row.clock.dueAt < b.row.clock.dueAt ? -1 : 1))
  const visits = Map.groupBy(due, ({ visit }) => visit)
  // One call asks about all that came in one visit: they stand together, where the first of them is due.
  return [...visits.values()].flatMap((rows) =>
    rows.map(({ row }) => ({
      ...row,
      visit: rows.map((other) => other.row.number).filter((number) => number !== row.number),
    })),
  )
}

function rowOf(file: CaseFile): Omit<RevisitRow, 'visit'> | null {
  const round = currentRound(file)
  const deadline = file.deadlines.find(
    (one) => one.clock === 'revisit' && one.round === round.number && one.stoppedAt === null,
  )
  const lead = leadOf(file, round.number)
  if (!deadline) return null
  const { matter } = file
  const { startedAt, dueAt, soonAt } = deadline
  const clock: BoardClock = { clock: 'revisit', startedAt, dueAt, soonAt }
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
    completedAt: round.result?.completedAt ?? lead?.completion?.completedAt ?? deadline.startedAt,
    round: round.number,
    attempts: file.revisits.filter((revisit) => revisit.round === round.number),
    clock,
  }
}

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
): Result<CaseView, StepRefusal | 'solved-missing' | 'own-complaint'> {
  const { caseId, ...revisit } = input
  return takeStep(station, {
    caseId,
    at: revisit.at,
    step: 'revisit',
    write: (tx, file, act): Result<void, StepRefusal | 'solved-missing' | 'own-complaint'> => {
      if (isAboutOperator(file, station)) return refuse('own-complaint')
      if (revisit.at < doneAt(file)) return refuse('time-before-last-step')
      if (isReached(revisit) && revisit.isSolved === null) return refuse('solved-missing')
      const round = currentRound(file)
      const { number } = round
      const operator = station.operator
      const recordId = openRecord(tx, caseId, number, { ...act('revisit.recorded'), operatorId: operator.id })
      const isOwn = (revisit.visitor || operator.name) === round.result?.handler
      const asked = { ...revisit, round: number, recordId, operatorId: operator.id, isOwn }
      insertRevisit(tx, caseId, asked, act('revisit.recorded'))
      markSigned(tx, caseId, 'revisit', revisit.signature, act('revisit.recorded'))
      if (isReached(revisit) && revisit.isSolved === false)
        insertRound(tx, caseId, number + 1, revisit.at, act('round.begun'))
      return done(undefined)
    },
  })
}
