import { currentRound } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import type { ClockName } from '#shared/domain/profile'
import { possibleSteps, stateOf } from '#shared/domain/progress'
import { type Board, BoardCount, type BoardRow } from '#shared/ipc/views'
import { openCases } from '../store/case'
import type { StoredDeadline } from '../store/deadline'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { unconfirmedSlips } from '../store/slip'
import { draftsOnBoard } from './drafts'
import { customerLine, matterLine } from './lines'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

const shownAtMost = 50

/** 今日: what runs out first, what is parked, which sheets nobody has confirmed. `only`: one count's cases. */
export function showToday(station: Station, { only }: { only: BoardCount | null }): Board {
  const { db, clock } = station
  const now = clock()
  const files = caseFilesOf(db, openCases(db)).map((file) => ({ file, counts: countsOf(file, now) }))
  const shown = only === null ? files : files.filter(({ counts }) => counts.includes(only))
  const rows = shown.flatMap(({ file }) => rowOf(file)).sort(byTimeLeft)
  return {
    now,
    counts: sumOf(files.flatMap(({ counts }) => counts)),
    rows: rows.slice(0, shownAtMost),
    total: rows.length,
    drafts: draftsOnBoard(station),
    unconfirmed: unconfirmedSlips(db, shownAtMost).map(viewOfSlip),
  }
}

function openDeadlines(file: CaseFile): readonly StoredDeadline[] {
  return file.deadlines.filter((deadline) => deadline.stoppedAt === null)
}

function rowOf(file: CaseFile): BoardRow[] {
  const { matter } = file
  const [next] = possibleSteps(file)
  if (!next) return []
  const [first] = openDeadlines(file).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return [
    {
      caseId: matter.id,
      number: matter.number,
      customer: customerLine(matter),
      address: matter.customer.address,
      matter: matterLine(matter),
      grade: matter.grade,
      state: stateOf(file),
      clock: first ? { clock: first.clock, startedAt: first.startedAt, dueAt: first.dueAt } : null,
      next,
    },
  ]
}

/** Overdue first, then what is due next; what has no clock stands at the end, the oldest number first. */
function byTimeLeft(a: BoardRow, b: BoardRow): number {
  if (a.clock && b.clock)
    return a.clock.dueAt < b.clock.dueAt ? -1 : a.clock.dueAt > b.clock.dueAt ? 1 : a.caseId - b.caseId
  if (a.clock || b.clock) return a.clock ? -1 : 1
  return a.caseId - b.caseId
}

/** Which counts count this case: it may wait for several things at once. */
function countsOf(file: CaseFile, now: Instant): readonly BoardCount[] {
  const steps = possibleSteps(file)
  const clocks = openDeadlines(file).filter(({ round }) => round === currentRound(file).number)
  const runs = (clock: ClockName) => clocks.some((deadline) => deadline.clock === clock)
  const is: Record<BoardCount, boolean> = {
    late: openDeadlines(file).some(({ dueAt }) => dueAt < now),
    forward: steps.includes('forward') || steps.includes('report'),
    receive: steps.includes('receive') || steps.includes('receiveReport'),
    inProgress: stateOf(file) === 'inProgress',
    reply: runs('reply'),
    return: runs('return'),
    revisit: runs('revisit'),
  }
  return BoardCount.options.filter((count) => is[count])
}

function sumOf(counted: readonly BoardCount[]): Record<BoardCount, number> {
  const sum: Record<BoardCount, number> = {
    late: 0,
    forward: 0,
    receive: 0,
    inProgress: 0,
    reply: 0,
    return: 0,
    revisit: 0,
  }
  for (const count of counted) sum[count]++
  return sum
}
