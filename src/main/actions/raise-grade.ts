import type { Instant } from '#shared/domain/day'
import { type Grade, type GradeChange, type Ground, gradesOf } from '#shared/domain/grade'
import { done, type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { insertGradeChange } from '../store/grade-change'
import type { Tx } from '../store/tx'

export type Regrading = {
  readonly at: Instant
  readonly to: Grade
  readonly why: GradeChange['why']
  readonly ground: Ground | null
  readonly reason: string
  readonly by: string
  /** Where the clocks of the new grade begin; without it, at once. */
  readonly clocksFrom?: Instant
}

/**
 * 改级, up or down, with its ground: the one of the former grade holds no longer. The clocks follow when the case is
 * settled. Changes stand in the order of time.
 */
export function raiseGrade(
  tx: Tx,
  { matter, gradeChanges }: CaseFile,
  { to, ground, clocksFrom, ...change }: Regrading,
  act: (kind: Act['kind']) => Act,
): Result<void, 'time-before-last-step' | 'not-now'> {
  if (matter.grade === null || !gradesOf(matter.kind).includes(to)) return refuse('not-now')
  if (gradeChanges.some(({ at }) => at > change.at)) return refuse('time-before-last-step')
  const from = matter.grade
  insertGradeChange(
    tx,
    matter.id,
    { ...change, from, to, ground, clocksFrom: clocksFrom ?? change.at },
    act('case.regraded'),
  )
  if (to !== from) changeCase(tx, matter.id, { grade: to, ground }, act('case.graded'))
  return done(undefined)
}
