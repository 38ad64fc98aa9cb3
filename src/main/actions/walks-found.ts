import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import { type Tx, transaction } from '../store/tx'
import { changeWalkFinding, insertWalkFinding } from '../store/walk-finding'
import { putResult, walkFindingOf } from '../store/walk-list'
import { forgetWalkTyped } from '../store/walk-typed'
import { actOf, type SignedStation } from './station'
import { isOut } from './walks-list'
import { type WalkStation, walkMeant, wholly } from './walks-plan'
import { codesOf, goneOf, numbered } from './walks-results'

type Told = Asked<'walk.putFinding'>

/** 记下问题, at a point or off the list. What went out already is 整改's: it is not changed under its paper. */
export function putFinding(
  station: WalkStation,
  told: Told,
): Result<Output<'walk.putFinding'>, Refusal<'walk.putFinding'>> {
  const { db, builtIn } = station
  const { walk: key, findingId, point, words } = told
  const put = wholly(db, (tx): ReturnType<typeof putFinding> => {
    const act = actOf(station, findingId === null ? 'finding.recorded' : 'finding.corrected')
    if (words === '') return refuse('words-missing')
    if (!isSomebodys(tx, told)) return refuse('no-such-department')
    const meant = walkMeant(tx, builtIn, key, act)
    const gone = goneOf(meant)
    if (!meant || gone) return refuse(gone ?? 'no-such-walk')
    if (point !== null && !codesOf(tx, meant).includes(point)) return refuse('no-such-point')
    const before = findingId === null ? null : walkFindingOf(tx, findingId)
    if (findingId !== null && (before?.walkId !== meant.id || before.droppedAt !== null))
      return refuse('no-such-finding')
    if (before && isOut(before)) return refuse('finding-out')
    const walk = numbered(tx, meant, act)
    if (point !== null) putResult(tx, walk.id, point, 'fail', { ...act, kind: 'walk.checked' })
    forgetWalkTyped(tx, walk.id, 'finding')
    if (before) {
      changeWalkFinding(tx, before.id, saidOf(told), act)
      return done({ walkId: walk.id, findingId: before.id })
    }
    const foundAt = walk.walkedAt ?? act.typedAt
    const made = { ...saidOf(told), walkId: walk.id, foundAt, operatorId: act.operatorId }
    return done({ walkId: walk.id, findingId: insertWalkFinding(tx, made, act) })
  })
  if (put.ok) station.changed('walk', 'today')
  return put
}

/** 本方 is of no department; whose it is otherwise is one of the desk's. */
function isSomebodys(tx: Tx, { responsible, departmentId }: Told): boolean {
  if (responsible === 'own') return departmentId === null
  return departmentsOf(tx).some(({ id }) => id === departmentId)
}

function saidOf({ point, place, words, severity, isDanger, responsible, departmentId }: Told) {
  const danger = isDanger ? (1 as const) : (0 as const)
  return { point, place: place || null, words, severity, isDanger: danger, responsible, departmentId }
}

/** 撤下: it was none, or it was typed twice. Its point stays 不合格 until that is changed. */
export function dropFinding(
  station: SignedStation,
  { findingId, reason }: Asked<'walk.dropFinding'>,
): Result<Output<'walk.dropFinding'>, Refusal<'walk.dropFinding'>> {
  const dropped = transaction(station.db, (tx): ReturnType<typeof dropFinding> => {
    const act = actOf(station, 'finding.dropped')
    const finding = walkFindingOf(tx, findingId)
    if (!finding || finding.droppedAt !== null) return refuse('no-such-finding')
    if (isOut(finding)) return refuse('finding-out')
    changeWalkFinding(tx, findingId, { droppedAt: act.typedAt, dropReason: reason }, act)
    return done({})
  })
  if (dropped.ok) station.changed('walk', 'today')
  return dropped
}
