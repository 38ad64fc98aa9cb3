import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { type ReminderView, remindersAtOnce } from '#shared/ipc/board-views'
import type { Asked } from '#shared/ipc/contract'
import { setAlertSeen } from '../store/desk-alert'
import { type Said, setCaseSeen, setSeen, unseenReminders } from '../store/reminder'
import { situationOf } from '../store/situation'
import type { Db } from '../store/tx'
import type { Station } from './station'

/** What was said and nobody has looked at, the worst first; what stands behind these comes up once they were seen. */
export function remindersOnBoard(db: Db, now: Instant): ReminderView[] {
  return unseenReminders(db, now, remindersAtOnce).map(({ deadlineId, ...one }) => ({
    ...one,
    key: keyOf({ deadlineId, level: one.level }),
  }))
}

/** 知道了: quiet until it gets worse. */
export function seeReminders(station: Station, { keys }: Asked<'reminder.seen'>): void {
  const now = station.clock()
  const isNew = keys.map((key) => setSeen(station.db, saidOf(key), now))
  if (isNew.includes(true)) station.changed('today')
}

/** Who opens a case has seen what was said of it. A full disk says it again: the case can be looked at all the same. */
export function seeCase(station: Station, caseId: CaseId): void {
  try {
    if (setCaseSeen(station.db, caseId, station.clock())) station.changed('today')
  } catch (error) {
    if (situationOf(error) === null) throw error
  }
}

export function seeAlert(station: Station, { kind }: Asked<'alert.seen'>): void {
  if (setAlertSeen(station.db, kind, station.clock())) station.changed('today')
}

/** As the window says which one it has shown. */
export function keyOf({ deadlineId, level }: Said): string {
  return `${deadlineId}:${level}`
}

function saidOf(key: string): Said {
  const [, id, level] = /^(\d{1,15}):(soon|late)$/.exec(key) ?? []
  if (!id || (level !== 'soon' && level !== 'late')) throw new Error(`Not a reminder's key: ${key}`)
  return { deadlineId: Number(id), level }
}
