import { lacksSignature } from '#shared/domain/approval'
import type { Calendar } from '#shared/domain/calendar'
import { type CaseFacts, currentRound } from '#shared/domain/case-facts'
import { deadlineOf } from '#shared/domain/clocks'
import type { ClockName } from '#shared/domain/profile'
import { possibleSteps, stateOf } from '#shared/domain/progress'
import { runsOf } from '#shared/domain/runs'
import {
  type BoardLine,
  clearBoard,
  isBoardWhole,
  removeBoardLine,
  setBoardLine,
  type Wait,
} from '../store/board-line'
import { openCases } from '../store/case'
import type { StoredDeadline } from '../store/deadline'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { clearRevisitLines } from '../store/revisit-line'
import { type Db, type Tx, transaction } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { tellRevisit } from './tell-revisit'

/** Tells 今日 and 该回访 anew how this case stands, in the transaction that changed it; a closed case leaves both. */
export function tellBoard(tx: Tx, file: CaseFile): void {
  const calendar = calendarOf(tx)
  const line = lineOf(file, calendar)
  if (line) setBoardLine(tx, line)
  else removeBoardLine(tx, file.matter.id)
  tellRevisit(tx, file, calendar)
}

/**
 * At the desk's opening: where the lines are not those of the open cases (a book of version 2, an older backup), all are
 * told anew. Answers whether it was so.
 */
export function rebuildBoard(db: Db): boolean {
  if (isBoardWhole(db)) return false
  transaction(db, (tx) => {
    clearBoard(tx)
    clearRevisitLines(tx)
    for (const file of caseFilesOf(tx, openCases(tx))) tellBoard(tx, file)
  })
  return true
}

/** Null once closed. */
function lineOf(file: CaseFile, calendar: Calendar): BoardLine | null {
  const { matter, deadlines, calls } = file
  const [next] = possibleSteps(file)
  if (!next) return null
  const running = deadlines.filter(({ stoppedAt }) => stoppedAt === null)
  // 满月升级 makes no case late: at its minute the program raises the case (S0 ③⑶).
  const [first = null] = running.filter(({ clock }) => clock !== 'month').sort(byDueTime)
  const uncovered = uncoveredClocks(file, calendar)
  return {
    caseId: matter.id,
    waits: waitsOf(file, running),
    state: stateOf(file),
    next,
    first: first && {
      clock: first.clock,
      startedAt: first.startedAt,
      dueAt: first.dueAt,
      soonAt: first.soonAt,
    },
    earliestSoonAt: running.map(({ soonAt }) => soonAt).sort()[0] ?? null,
    urged: calls.filter(({ purpose }) => purpose === 'urge').length,
    uncovered: uncovered.length,
    uncoveredYear: uncovered.map(({ year }) => year).sort()[0] ?? null,
  }
}

function byDueTime(a: StoredDeadline, b: StoredDeadline): number {
  if (a.dueAt === b.dueAt) return a.id - b.id
  return a.dueAt < b.dueAt ? -1 : 1
}

/** It may wait for several things at once; clocks count as those of the current round. */
function waitsOf(file: CaseFile, running: readonly StoredDeadline[]): readonly Wait[] {
  const { matter, approvals } = file
  const { number } = currentRound(file)
  const steps = possibleSteps(file)
  const runs = (clock: ClockName) => running.some((one) => one.clock === clock && one.round === number)
  const is: Readonly<Record<Wait, boolean>> = {
    forward: steps.includes('forward') || steps.includes('report'),
    receive: steps.includes('receive') || steps.includes('receiveReport'),
    inProgress: stateOf(file) === 'inProgress',
    // 通报结果 (S1, S3) is an answer that the customer waits for as well.
    reply: runs('reply') || runs('tell'),
    return: runs('return'),
    revisit: runs('revisit'),
    approval:
      matter.acceptance === 'undecided' ||
      approvals.some((approval) => approval.decision === null || lacksSignature(approval)),
  }
  return (Object.keys(is) as Wait[]).filter((wait) => is[wait])
}

/** Clocks that began and cannot be counted: the working days of that year are not known. */
export function uncoveredClocks(
  file: CaseFacts & Pick<CaseFile, 'deadlines'>,
  calendar: Calendar,
): readonly { readonly clock: ClockName; readonly year: number }[] {
  return runsOf(file).flatMap((run) => {
    const isStored = file.deadlines.some(
      ({ round, clock, cause }) => round === run.round && clock === run.clock && cause === run.cause,
    )
    const limit = isStored ? null : deadlineOf(run, file, calendar)
    return limit && 'kind' in limit ? [{ clock: run.clock, year: limit.year }] : []
  })
}
