import { Checklist, type ChecklistDraft, pointsOf } from '#shared/domain/walk'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { insertChecklist, newestChecklist } from '../store/checklist'
import { transaction } from '../store/tx'
import { actOf } from './station'
import type { WalkStation } from './walks-plan'

/** 检查内容 as it is now: the desk's newest version, or what ships. */
export function showChecklist({
  db,
  builtIn,
}: Pick<WalkStation, 'db' | 'builtIn'>): Output<'walk.checklist'> {
  const newest = newestChecklist(db)
  return { version: newest?.id ?? 0, list: newest?.list ?? builtIn.checklist }
}

/** The next version. A reworded point keeps its code, by which years are compared; a new one gets one of its own. */
export function setChecklist(
  station: WalkStation,
  { basedOn, list }: Asked<'walk.setChecklist'>,
): Result<Output<'walk.setChecklist'>, Refusal<'walk.setChecklist'>> {
  const { db, builtIn } = station
  const act = actOf(station, 'checklist.changed')
  const set = transaction(db, (tx) => {
    const current = showChecklist({ db: tx, builtIn })
    if (current.version !== basedOn) return refuse('changed-meanwhile')
    if (!areKnown(list, current.list)) return refuse('no-such-point')
    const next = withCodes(list, current.version + 1)
    if (JSON.stringify(next) === JSON.stringify(current.list)) return refuse('nothing-changed')
    return done({ version: insertChecklist(tx, next, act) })
  })
  if (set.ok) station.changed('walk')
  return set
}

/** Each code once, and of the version that was changed. */
function areKnown(list: ChecklistDraft, current: Checklist): boolean {
  const areas = list.flatMap(({ code }) => code ?? [])
  const points = list.flatMap(({ points }) => points.flatMap(({ code }) => code ?? []))
  const known = { areas: current.map(({ code }) => code), points: pointsOf(current).map(({ code }) => code) }
  return (
    new Set(areas).size === areas.length &&
    new Set(points).size === points.length &&
    areas.every((code) => known.areas.includes(code)) &&
    points.every((code) => known.points.includes(code))
  )
}

/** By version and place: no other version has given that code. */
function withCodes(list: ChecklistDraft, version: number): Checklist {
  let place = 0
  const coded = (code: string | null) => code ?? `own-${version}-${++place}`
  return Checklist.parse(
    list.map(({ code, area, points }) => ({
      code: coded(code),
      area,
      points: points.map((point) => ({ code: coded(point.code), words: point.words })),
    })),
  )
}
