import { currentRound } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import { possibleSteps, stateOf } from '#shared/domain/progress'
import type { Board, BoardCount, BoardRow } from '#shared/ipc/views'
import { openCases } from '../store/case'
import type { StoredDeadline } from '../store/deadline'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { unconfirmedSlips } from '../store/slip'
import { draftsOnBoard } from './drafts'
import { customerLine, matterLine } from './lines'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

const shownAtMost = 50

/** 今日: what runs out first, what is parked, which sheets nobody has confirmed. */
export function showToday(station: Station): Board {
  const { db, clock } = station
  const now = clock()
  const files = caseFilesOf(db, openCases(db))
  const rows = files.flatMap(rowOf).sort(byTimeLeft)
  return {
    now,
    counts: countsOf(files, now),
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

function countsOf(files: readonly CaseFile[], now: Instant): Record<BoardCount, number> {
  const count = (is: (file: CaseFile) => boolean) => files.filter(is).length
  const waitsFor = (step: string) => (file: CaseFile) =>
    possibleSteps(file).some((possible) => possible === step)
  const runs = (clock: string) => (file: CaseFile) =>
    openDeadlines(file).some(
      (deadline) => deadline.clock === clock && deadline.round === currentRound(file).number,
    )
  return {
    late: count((file) => openDeadlines(file).some((deadline) => deadline.dueAt < now)),
    forward: count((file) => waitsFor('forward')(file) || waitsFor('report')(file)),
    receive: count((file) => waitsFor('receive')(file) || waitsFor('receiveReport')(file)),
    inProgress: count((file) => stateOf(file) === 'inProgress'),
    reply: count((file) => runs('reply')(file)),
    return: count((file) => runs('return')(file)),
    revisit: count((file) => runs('revisit')(file)),
  }
}
