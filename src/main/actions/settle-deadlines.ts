import type { CaseId } from '#shared/domain/case'
import { appointed, type Deadline, deadlineOf, mayAppoint } from '#shared/domain/clocks'
import type { Uncovered } from '#shared/domain/deadline'
import { type Run, runsOf } from '#shared/domain/runs'
import { tellCaseFind } from '../store/case-find'
import { endDeadline, insertDeadline, moveDeadline, type StoredDeadline } from '../store/deadline'
import type { Act } from '../store/event'
import { caseFileOf } from '../store/facts'
import type { Tx } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { settlePaper } from './case-paper'
import { tellBoard } from './tell-board'

/**
 * Brings the stored clocks of a case, its line on the board and what it is found by in line with what happened to it: starts those that the
 * facts have started, ends those that they have ended. A stored due time keeps the rule and the desk hours it was given;
 * only the customer's appointment, or a granted extension, moves it.
 */
export function settleDeadlines(tx: Tx, caseId: CaseId, act: Act): void {
  const file = caseFileOf(tx, caseId)
  if (!file) throw new Error(`Case ${caseId} cannot be found`)
  const calendar = calendarOf(tx)
  const does = (kind: Act['kind']): Act => ({ ...act, kind })
  const runs = runsOf(file)

  for (const run of runs) {
    const stored = file.deadlines.find((one) => isOf(one, run))
    if (!stored) {
      const deadline = deadlineOf(run, file, calendar)
      if (deadline && !isUncovered(deadline)) insertDeadline(tx, caseId, deadline, does('deadline.started'))
      continue
    }
    if (mayEndAnew(stored, run) && (run.stoppedAt !== stored.stoppedAt || run.ending !== stored.ending))
      endDeadline(tx, stored.id, run, does(run.stoppedAt ? 'deadline.stopped' : 'deadline.resumed'))
    const appointment = file.rounds.find(({ number }) => number === run.round)?.appointment
    if (run.stoppedAt === null && appointment && mayAppoint(stored, appointment)) {
      const moved = appointed(stored, appointment.until, file.profile, calendar)
      if (!isUncovered(moved) && moved !== stored)
        moveDeadline(tx, stored.id, moved, does('deadline.appointed'))
    }
  }
  for (const stored of file.deadlines) {
    if (stored.stoppedAt === null && !runs.some((run) => isOf(stored, run)))
      endDeadline(tx, stored.id, lapsed(stored, act), does('deadline.stopped'))
  }
  const settled = caseFileOf(tx, caseId)
  if (!settled) return
  settlePaper(tx, settled, act)
  tellBoard(tx, settled)
  tellCaseFind(tx, settled)
}

/** Its working days are not known yet: it is counted once they are. */
function isUncovered(counted: Deadline | Uncovered): counted is Uncovered {
  return 'kind' in counted
}

/**
 * What was met stays met, and what was given up stays so: a signature brought later makes no clock late. But a step that
 * is typed late may show that 改级 found the clock stopped already, what had lapsed may be waited for again, and who refused
 * may answer after all.
 */
function mayEndAnew({ ending }: StoredDeadline, run: Run): boolean {
  if (run.clock === 'revisit' && ending === 'unresolved') return run.ending === 'met'
  return ending === null || ending === 'regraded' || ending === 'lapsed'
}

function isOf(stored: StoredDeadline, { round, clock, cause }: Run): boolean {
  return stored.round === round && stored.clock === clock && stored.cause === cause
}

/** 不再适用: nothing waits for it any more. */
function lapsed({ startedAt }: Deadline, { happenedAt }: Act): Pick<Deadline, 'stoppedAt' | 'ending'> {
  return { stoppedAt: happenedAt > startedAt ? happenedAt : startedAt, ending: 'lapsed' }
}
