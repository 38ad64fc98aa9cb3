import { isInked } from '#shared/domain/slip-place'
import type { WalkId } from '#shared/domain/walk'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { jsonOrNull } from '../store/json-column'
import { slipsOfWalk } from '../store/slip'
import { markSlip } from '../store/slip-place'
import type { Tx } from '../store/tx'
import { changeWalkFinding } from '../store/walk-finding'
import { changeWalk, findingsOfWalk, resultsOf, type Walk } from '../store/walk-list'
import { forgetWalkTyped } from '../store/walk-typed'
import type { OperatorsAct } from './make-slip'
import { actOf } from './station'
import { isOut } from './walks-list'
import { type WalkStation, walkMeant, wholly } from './walks-plan'
import { codesOf, goneOf, numbered } from './walks-results'

/** 登记巡检, or its correction: every point has its result, and what is 不合格 says what was found. */
export function recordWalk(
  station: WalkStation,
  { walk: key, at, walker, companions, signature }: Asked<'walk.record'>,
): Result<Output<'walk.record'>, Refusal<'walk.record'>> {
  const { db, builtIn, operator } = station
  const now = station.clock()
  if (at > now) return refuse('time-in-future')
  const recorded = wholly(db, (tx): ReturnType<typeof recordWalk> => {
    const typed = actOf(station, 'walk.recorded', at)
    const meant = walkMeant(tx, builtIn, key, typed)
    const gone = goneOf(meant)
    if (!meant || gone) return refuse(gone ?? 'no-such-walk')
    const act = meant.endedAt === null ? typed : { ...typed, kind: 'walk.corrected' as const }
    const gap = gapOf(tx, meant)
    if (gap) return refuse(gap)
    const walk = numbered(tx, meant, act)
    changeWalk(
      tx,
      walk.id,
      {
        walkedAt: at,
        walker: walker || operator.name,
        companions: jsonOrNull(companions.length > 0 ? companions : null),
        signature: jsonOrNull(signature),
        endedAt: walk.endedAt ?? act.typedAt,
      },
      act,
    )
    const found = findingsOfWalk(tx, walk.id)
    // Found on the walk, not when it was typed in; what went out has its own clock by now.
    for (const finding of found)
      if (finding.foundAt !== at && !isOut(finding)) changeWalkFinding(tx, finding.id, { foundAt: at }, act)
    forgetWalkTyped(tx, walk.id, 'head')
    forgetWalkTyped(tx, walk.id, 'finding')
    if (isInked(signature)) markSheet(tx, walk.id, act)
    return done({ walkId: walk.id, number: walk.number, fails: meant.fails, findings: found.length })
  })
  if (recorded.ok) station.changed('walk', 'today', 'print')
  return recorded
}

function gapOf(tx: Tx, walk: Walk): 'points-left' | 'finding-missing' | null {
  const results = resultsOf(tx, walk.id)
  if (codesOf(tx, walk).some((code) => !results.some(({ point }) => point === code))) return 'points-left'
  const found = findingsOfWalk(tx, walk.id)
  const isBare = results.some(
    ({ point, verdict }) => verdict === 'fail' && !found.some((finding) => finding.point === point),
  )
  return isBare ? 'finding-missing' : null
}

/** 结果签 (签署检查结果, S2 一 3) on the newest sheet of it. */
function markSheet(tx: Tx, walkId: WalkId, act: OperatorsAct): void {
  const sheet = slipsOfWalk(tx, walkId).findLast(({ isVoid, where }) => !isVoid && where.place !== 'lost')
  if (sheet && sheet.where.marks.result === undefined)
    markSlip(tx, sheet.id, 'result', act.happenedAt, { ...act, kind: 'slip.followed' })
}

/** 不检, with why; without a reason it is to be walked again. What was walked, or found something, is not dropped. */
export function dropWalk(
  station: WalkStation,
  { walk: key, reason }: Asked<'walk.drop'>,
): Result<Output<'walk.drop'>, Refusal<'walk.drop'>> {
  const { db, builtIn } = station
  const dropped = wholly(db, (tx): ReturnType<typeof dropWalk> => {
    const act = actOf(station, reason === '' ? 'walk.resumed' : 'walk.dropped')
    const walk = walkMeant(tx, builtIn, key, act)
    if (!walk) return refuse('no-such-walk')
    if (walk.endedAt !== null) return refuse('walk-done')
    if ((walk.dropReason ?? '') === reason) return refuse('nothing-changed')
    if (reason !== '' && walk.findings > 0) return refuse('findings-there')
    changeWalk(
      tx,
      walk.id,
      reason === '' ? { droppedAt: null, dropReason: null } : { droppedAt: act.typedAt, dropReason: reason },
      act,
    )
    return done({ walkId: walk.id })
  })
  if (dropped.ok) station.changed('walk', 'today')
  return dropped
}
