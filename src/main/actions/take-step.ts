import type { CaseId } from '#shared/domain/case'
import { currentRound } from '#shared/domain/case-facts'
import { dayOf, type Instant, monthOf } from '#shared/domain/day'
import { type CaseStep, possibleSteps, type SideStep, sideSteps } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { isClockBehind } from '../store/desk-alert'
import type { Act } from '../store/event'
import { type CaseFile, caseFileOf } from '../store/facts'
import { isArchived } from '../store/month-archive'
import { type Tx, transaction } from '../store/tx'
import { settleDeadlines } from './settle-deadlines'
import { viewOfCase } from './show-case'
import type { SignedStation } from './station'

export type Step<Reason extends string> = {
  readonly caseId: CaseId
  /** 发生时间: never in the future, never before the receipt. */
  readonly at: Instant
  /** What must be possible now; null: whatever the state, as long as the case is open. */
  readonly step: CaseStep | SideStep | null
  /** Paper that was still out at 销项 comes back later: its signature is recorded all the same. */
  readonly mayBeClosed?: boolean
  /** It changes nothing of what was archived with the case: its paper comes back, a correction made since is signed. */
  readonly mayBeArchived?: boolean
  /** Of the case, not of its running round: it may have happened before that one began, and is typed only now. */
  readonly isOfCase?: boolean
  /** Writes what happened; a refusal writes nothing. */
  readonly write: (
    tx: Tx,
    file: CaseFile,
    act: (kind: Act['kind']) => Act,
  ) => Result<void, StepRefusal | Reason>
}

/** What a step answers: the case as it stands then, or why nothing was recorded. */
export type Stepped<Reason = never> = Result<CaseView, StepRefusal | Extract<Reason, string>>

/** What a step's `write` answers when it wrote. */
export const written = done(undefined)

/** One step of a case in one transaction, with its events and its clocks; answers with the case as it stands then. */
export function takeStep<Reason extends string = never>(
  station: SignedStation,
  { caseId, at, step, mayBeClosed = false, mayBeArchived = false, isOfCase = false, write }: Step<Reason>,
): Result<CaseView, StepRefusal | Reason> {
  const typedAt = station.clock()
  const act = (kind: Act['kind']): Act => ({ kind, operatorId: station.operator.id, happenedAt: at, typedAt })
  const outcome = transaction(station.db, (tx): Result<void, StepRefusal | Reason> => {
    const file = caseFileOf(tx, caseId)
    if (!file) return refuse('no-such-case')
    const { closing } = file.matter
    if (closing && !mayBeClosed) return refuse('case-closed')
    if (closing && !mayBeArchived && isArchived(tx, monthOf(dayOf(closing.countedAt))))
      return refuse('month-archived')
    // Under a clock that was set back what happens now is later than it says: it is typed as it was.
    if (at > typedAt && !isClockBehind(tx, typedAt)) return refuse('time-in-future')
    if (at < file.matter.receivedAt) return refuse('time-before-receipt')
    if (!isOfCase && at < currentRound(file).startedAt) return refuse('time-before-last-step')
    if (step !== null && !isPossible(file, step)) return refuse('not-now')
    const written = write(tx, file, act)
    if (written.ok) settleDeadlines(tx, caseId, act('case.settled'))
    return written
  })
  if (!outcome.ok) return outcome
  station.changed('case', 'today')
  const file = caseFileOf(station.db, caseId)
  return file ? done(viewOfCase(station, file)) : refuse('no-such-case')
}

function isPossible(file: CaseFile, step: CaseStep | SideStep): boolean {
  return [...possibleSteps(file), ...sideSteps(file)].includes(step)
}

/** The operator may not judge a complaint about herself: nature, revisit and 销项 are the supervisor's (domain.md). */
export function isAboutOperator({ matter }: CaseFile, { operator }: SignedStation): boolean {
  return matter.subjectKind === 'person' && matter.subjectName.trim() === operator.name
}
