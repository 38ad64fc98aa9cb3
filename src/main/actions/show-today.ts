import { currentRound } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import type { ClockName } from '#shared/domain/profile'
import { possibleSteps, stateOf } from '#shared/domain/progress'
import { type Board, BoardCount, type BoardRow } from '#shared/ipc/views'
import { openCases } from '../store/case'
import type { RunningClock } from '../store/deadline'
import { boardFilesOf, type CaseOnBoard } from '../store/facts'
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
  const files = boardFilesOf(db, openCases(db)).map((file) => ({ file, counts: countsOf(file, now) }))
  const shown = only === null ? files : files.filter(({ counts }) => counts.includes(only))
  const inOrder = shown.map(({ file }) => ({ file, first: file.running[0] ?? null })).sort(byTimeLeft)
  return {
    now,
    counts: sumOf(files.flatMap(({ counts }) => counts)),
    rows: inOrder.slice(0, shownAtMost).flatMap(rowOf),
    total: inOrder.length,
    drafts: draftsOnBoard(station),
    unconfirmed: unconfirmedSlips(db, shownAtMost)
      .map((slip) => viewOfSlip(station, slip))
      .filter(({ drawing }) => drawing !== 'underWay'),
  }
}

type Placed = { readonly file: CaseOnBoard; readonly first: RunningClock | null }

function rowOf({ file, first }: Placed): BoardRow[] {
  const { matter } = file
  const [next] = possibleSteps(file)
  if (!next) return []
  return [
    {
      caseId: matter.id,
      number: matter.number,
      customer: customerLine(matter),
      address: matter.customer.address,
      matter: matterLine(matter),
      grade: matter.grade,
      state: stateOf(file),
      clock: first && { clock: first.clock, startedAt: first.startedAt, dueAt: first.dueAt },
      next,
    },
  ]
}

/** Overdue first, then what is due next; what has no clock stands at the end, the oldest number first. */
function byTimeLeft(a: Placed, b: Placed): number {
  if (a.first && b.first && a.first.dueAt !== b.first.dueAt) return a.first.dueAt < b.first.dueAt ? -1 : 1
  if ((a.first === null) !== (b.first === null)) return a.first ? -1 : 1
  return a.file.matter.id - b.file.matter.id
}

/** Which counts count this case: it may wait for several things at once. */
function countsOf(file: CaseOnBoard, now: Instant): readonly BoardCount[] {
  const steps = possibleSteps(file)
  const clocks = file.running.filter(({ round }) => round === currentRound(file).number)
  const runs = (clock: ClockName) => clocks.some((deadline) => deadline.clock === clock)
  const is: Record<BoardCount, boolean> = {
    late: file.running.some(({ dueAt }) => dueAt < now),
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
