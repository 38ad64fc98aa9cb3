import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import {
  type FindingStep,
  findingSteps,
  mayBeTold,
  mustReport,
  type WalkFindingId,
} from '#shared/domain/walk-finding'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { FindingView } from '#shared/ipc/finding-questions'
import { done, type Result, refuse } from '#shared/result'
import { caseNumbered } from '../store/case'
import type { Act } from '../store/event'
import { wasComplained } from '../store/finding-complained'
import { type FindingRow, findingOf } from '../store/finding-line'
import { insertRecheck } from '../store/notice'
import { type Tx, transaction } from '../store/tx'
import { changeWalkFinding } from '../store/walk-finding'
import { isFindingErased, knownFinding, standingOf, viewOfFinding } from './finding-views'
import { actOf, type SignedStation } from './station'

// What is recorded of one finding; what is recorded of the notice that several went out with is in notice-steps.ts.

type Refused = 'no-such-finding' | 'erased' | 'not-now'

/** Writes a step of a finding that can be done now, in one transaction, and answers with how it stands then. */
function takeFindingStep<Reason extends string>(
  station: SignedStation,
  findingId: WalkFindingId,
  step: FindingStep,
  write: (tx: Tx, finding: FindingRow) => Reason | null,
  /** Why it cannot be done, where the screen is to say more than that it cannot. */
  why: (finding: FindingRow) => Reason | null = () => null,
): Result<FindingView, Refused | Reason> {
  const refused = transaction(station.db, (tx): Refused | Reason | null => {
    const finding = findingOf(tx, findingId)
    if (!finding) return 'no-such-finding'
    if (isFindingErased(finding)) return 'erased'
    if (!findingSteps(standingOf(finding)).includes(step)) return why(finding) ?? 'not-now'
    return write(tx, finding)
  })
  if (refused !== null) return refuse(refused)
  station.changed('walk', 'today')
  return done(viewOfFinding(station, knownFinding(station.db, findingId)))
}

type Told<Q extends 'finding.report' | 'finding.tell' | 'finding.recheck' | 'finding.link'> = Result<
  FindingView,
  Refusal<Q>
>

/** 登记上报 (S2 2.2, 2.3); the paper goes out all the same. */
export function reportFinding(
  station: SignedStation,
  { findingId, to, way, at }: Asked<'finding.report'>,
): Told<'finding.report'> {
  const act = actOf(station, 'finding.reported', at)
  return takeFindingStep(station, findingId, 'report', (tx, { foundAt }) => {
    const wrong = wrongTime(at, foundAt, act, 'time-before-finding')
    if (wrong) return wrong
    changeWalkFinding(tx, findingId, { reportedAt: at, reportedTo: to, reportedWay: way }, act)
    return null
  })
}

/** 口头或微信通知 (S2 2.1). */
export function tellFinding(
  station: SignedStation,
  { findingId, to, at, dueAt }: Asked<'finding.tell'>,
): Told<'finding.tell'> {
  const act = actOf(station, 'finding.told', at)
  return takeFindingStep(
    station,
    findingId,
    'tell',
    (tx, { foundAt }) => {
      const wrong = wrongTime(at, foundAt, act, 'time-before-finding')
      if (wrong) return wrong
      if (dueAt <= act.typedAt) return 'time-not-later'
      changeWalkFinding(tx, findingId, { toldAt: at, toldTo: to, dueAt }, act)
      return null
    },
    (finding) => (finding.paper === null && !mayBeTold(standingOf(finding)) ? 'wants-paper' : null),
  )
}

/** 记为同一件: a case that is open already is what puts it in order. */
export function linkFinding(
  station: SignedStation,
  { findingId, number }: Asked<'finding.link'>,
): Told<'finding.link'> {
  const act = actOf(station, 'finding.linked')
  return takeFindingStep(station, findingId, 'link', (tx) => {
    const matter = caseNumbered(tx, number.normalize('NFKC').toUpperCase() as CaseNumber)
    if (!matter) return 'no-such-case'
    if (matter.closing) return 'case-closed'
    changeWalkFinding(tx, findingId, { caseId: matter.id }, act)
    return null
  })
}

/** 登记复查: in order, or once more by another day; that one is its limit from then on. */
export function recheckFinding(
  station: SignedStation,
  { findingId, at, checker, isPassed, words, nextDueAt }: Asked<'finding.recheck'>,
): Told<'finding.recheck'> {
  const act = actOf(station, 'finding.rechecked', at)
  return takeFindingStep(station, findingId, 'recheck', (tx, finding) => {
    const wrong = wrongTime(at, sentAt(finding), act, 'time-before-paper')
    if (wrong) return wrong
    if (isPassed && mustReport(standingOf(finding)) && finding.reportedAt === null) return 'not-reported'
    if (!isPassed && nextDueAt === null) return 'limit-missing'
    if (!isPassed && nextDueAt !== null && nextDueAt <= act.typedAt) return 'time-not-later'
    const limit = isPassed ? null : nextDueAt
    insertRecheck(
      tx,
      {
        findingId,
        at,
        checker,
        isPassed: isPassed ? 1 : 0,
        words,
        nextDueAt: limit,
        operatorId: act.operatorId,
      },
      act,
    )
    const changes = isPassed
      ? { passedAt: at, wasComplained: wasComplained(tx, findingId) }
      : { dueAt: limit }
    changeWalkFinding(tx, findingId, changes, { ...act, kind: isPassed ? 'finding.passed' : 'finding.again' })
    return null
  })
}

/** When it went out, or was looked at last: nothing of it was looked at earlier. */
function sentAt({ checkedAt, madeAt, toldAt, foundAt, paper }: FindingRow): Instant {
  if (checkedAt !== null) return checkedAt
  return (paper === 'notice' ? madeAt : paper === 'told' ? toldAt : null) ?? foundAt
}

/** It was none, or it was typed twice. */
export function dropFinding(
  station: SignedStation,
  { findingId, reason }: Asked<'finding.drop'>,
): Result<Record<string, never>, Refusal<'finding.drop'>> {
  const act = actOf(station, 'finding.dropped')
  const outcome = takeFindingStep<never>(station, findingId, 'drop', (tx) => {
    changeWalkFinding(tx, findingId, { droppedAt: act.happenedAt, dropReason: reason }, act)
    return null
  })
  return outcome.ok ? done({}) : outcome
}

/** A field knows minutes: what is of the minute before is not earlier. */
export function wrongTime<Before extends string>(
  at: Instant,
  notBefore: Instant,
  { typedAt }: Pick<Act, 'typedAt'>,
  before: Before,
): 'time-in-future' | Before | null {
  if (at > typedAt) return 'time-in-future'
  return at < notBefore && at.slice(0, 16) < notBefore.slice(0, 16) ? before : null
}
