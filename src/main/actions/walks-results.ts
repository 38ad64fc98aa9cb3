import { pointsOf } from '#shared/domain/walk'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { checklistOf } from '../store/checklist'
import { nextNumber } from '../store/numbering'
import { type Db, type Tx, transaction } from '../store/tx'
import { changeWalk, findingsOfWalk, knownWalk, putResult, resultsOf, type Walk } from '../store/walk-list'
import { forgetWalkTyped, keepWalkTyped } from '../store/walk-typed'
import type { OperatorsAct } from './make-slip'
import { actOf, type SignedStation } from './station'
import { isOut } from './walks-list'
import { type WalkStation, walkMeant, wholly } from './walks-plan'

type Gone = 'no-such-walk' | 'walk-dropped' | 'walk-erased'

/** Why nothing more is written about it. */
export function goneOf(walk: Walk | null): Gone | null {
  if (!walk) return 'no-such-walk'
  if (walk.droppedAt !== null) return 'walk-dropped'
  return walk.isErased ? 'walk-erased' : null
}

/** XJ-…, taken with its sheet or with the first of its results. */
export function numbered(
  tx: Tx,
  walk: Walk,
  act: OperatorsAct,
): Walk & { number: NonNullable<Walk['number']> } {
  const number = walk.number ?? nextNumber(tx, 'inspection', 'XJ', act.typedAt)
  if (walk.number === null) changeWalk(tx, walk.id, { number }, { ...act, kind: 'walk.numbered' })
  return { ...walk, number }
}

/** 合格 / 不合格 / 不适用 of one point, or 其余都合格: each is on the disk before it is shown. */
export function check(
  station: WalkStation,
  { walk: key, point, verdict }: Asked<'walk.check'>,
): Result<Output<'walk.check'>, Refusal<'walk.check'>> {
  const { db, builtIn } = station
  const checked = wholly(db, (tx): ReturnType<typeof check> => {
    const act = actOf(station, 'walk.checked')
    const meant = walkMeant(tx, builtIn, key, act)
    const gone = goneOf(meant)
    if (!meant || gone) return refuse(gone ?? 'no-such-walk')
    const codes = codesOf(tx, meant)
    const checkedAlready = new Set(resultsOf(tx, meant.id).map((result) => result.point))
    const wanted = point === null ? codes.filter((code) => !checkedAlready.has(code)) : [point]
    if (!wanted.every((code) => codes.includes(code))) return refuse('no-such-point')
    const found = findingsOfWalk(tx, meant.id)
    const has = (code: string) => found.some((finding) => finding.point === code)
    if (verdict !== 'fail' && wanted.some(has)) return refuse('finding-there')
    if (meant.endedAt !== null && found.some(isOut)) return refuse('finding-out')
    if (meant.endedAt !== null && verdict === 'fail' && !wanted.every(has)) return refuse('finding-missing')
    const walk = numbered(tx, meant, act)
    for (const code of wanted) putResult(tx, walk.id, code, verdict, act)
    return done({ walkId: walk.id })
  })
  if (checked.ok) station.changed('walk', 'today')
  return checked
}

/** The points by which that walk is walked; none of a daily round. */
export function codesOf(db: Db, { checklistId }: Pick<Walk, 'checklistId'>): readonly string[] {
  return checklistId === null ? [] : pointsOf(checklistOf(db, checklistId).list).map(({ code }) => code)
}

/** What is being typed stays on the disk until it is recorded. */
export function typeWalk(
  { db }: Pick<SignedStation, 'db'>,
  { walkId, field, text }: Asked<'walk.type'>,
): Output<'walk.type'> {
  transaction(db, (tx) => {
    // Of a walk that there is: nothing else would take it along.
    if (walkId !== null && knownWalk(tx, walkId).isErased) return
    if (text === null) forgetWalkTyped(tx, walkId, field)
    else keepWalkTyped(tx, walkId, field, text)
  })
  return {}
}
