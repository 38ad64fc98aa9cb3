import type { Department } from '#shared/domain/organisation'
import { departmentsOf } from '../store/desk'
import type { Db } from '../store/tx'

/** The departments, then 园总 (S0 ⑥): who gets the month's results and answers for them. */
export function opinionGivers(db: Db): readonly Department[] {
  const all = departmentsOf(db)
  return (['department', 'management'] as const).flatMap((wanted) =>
    all.filter(({ kind }) => kind === wanted),
  )
}
