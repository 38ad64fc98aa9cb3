import {
  addDays,
  addMonths,
  clockTimeOf,
  dayOf,
  type IsoDay,
  type IsoMonth,
  monthOf,
} from '#shared/domain/day'
import type { Backup } from './name'

const daysKept = 31

/**
 * Which backups stay: of today the newest of each hour, of the last month the newest of each day, before that the
 * newest of each month, for as many months as records are retained (measured 7). The newest of all stays in any case,
 * and so does what is dated after today: a clock that was wrong is no reason to delete.
 */
export function backupsToKeep(
  backups: readonly Backup[],
  today: IsoDay,
  monthsKept: number,
): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
  const firstDay = addDays(today, -daysKept)
  const firstMonth = monthOf(addMonths(today, -monthsKept))
  const taken = new Set<string>()
  return newestFirst.filter((backup, place) => {
    const slot = slotOf(backup, { today, firstDay, firstMonth })
    const isKept = place === 0 || (slot !== null && !taken.has(slot))
    if (slot !== null) taken.add(slot)
    return isKept
  })
}

type Limits = { readonly today: IsoDay; readonly firstDay: IsoDay; readonly firstMonth: IsoMonth }

/** Of the backups in one slot the newest stays; null: none stays. */
function slotOf({ takenAt, file }: Backup, { today, firstDay, firstMonth }: Limits): string | null {
  const on = dayOf(takenAt)
  if (on > today) return file
  if (on === today) return `${on} ${clockTimeOf(takenAt).slice(0, 2)}`
  if (on >= firstDay) return on
  return monthOf(on) >= firstMonth ? monthOf(on) : null
}
