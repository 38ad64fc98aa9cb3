import type { CaseId } from '#shared/domain/case'
import { deadlineOf, runsOf } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import { insertDeadline, stopDeadline } from '../store/deadline'
import { deskOf, profileOf } from '../store/desk'
import type { Act } from '../store/event'
import { type CaseFile, caseFileOf } from '../store/facts'
import type { Tx } from '../store/tx'

/**
 * Brings the stored clocks of a case in line with what happened to it: starts those that the facts have started, stops
 * those that they have stopped. A stored due time never moves: it keeps the rule and the desk hours it was given.
 */
export function settleDeadlines(tx: Tx, caseId: CaseId, { operatorId, happenedAt, typedAt }: Act): void {
  const file = caseFileOf(tx, caseId)
  const desk = deskOf(tx)
  if (!file || !desk) throw new Error(`Case ${caseId} cannot be found`)
  const { matter } = file
  const profile = profileOf(tx, matter.profile, matter.profileVersion)
  const started: Act = { kind: 'deadline.started', operatorId, happenedAt, typedAt }
  const stopped: Act = { kind: 'deadline.stopped', operatorId, happenedAt, typedAt }

  for (const run of runsOf(file)) {
    const stored = file.deadlines.find((one) => one.round === run.round && one.clock === run.clock)
    if (!stored) {
      const deadline = deadlineOf(run, matter, profile, desk.calendar)
      if (deadline) insertDeadline(tx, caseId, deadline, started)
    } else if (stored.stoppedAt === null && run.stoppedAt !== null) {
      stopDeadline(tx, stored.id, run.stoppedAt, 'met', stopped)
    }
  }
  // Only then can a clock end without what it waited for; the case is read again, with the clocks begun above.
  if (!matter.closing && file.rounds.length === 1) return
  for (const open of caseFileOf(tx, caseId)?.deadlines ?? []) {
    const endedAt = endOf(file, open.round)
    if (open.stoppedAt === null && endedAt !== null) stopDeadline(tx, open.id, endedAt, 'unresolved', stopped)
  }
}

/** What a round still waited for ends with the next round or with 销项; what was late by then stays late. */
function endOf({ matter, rounds }: CaseFile, round: number): Instant | null {
  const next = rounds.find(({ number }) => number === round + 1)
  return next?.startedAt ?? matter.closing?.at ?? null
}
