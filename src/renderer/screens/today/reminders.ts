import { create } from 'zustand'
import { type Instant, millis, minute } from '#shared/domain/day'
import type { ReminderView } from '#shared/ipc/board-views'
import { ask } from '../../ask'
import type { Place } from '../../place'

type Said = {
  /** What the newest board brought. */
  readonly reminders: readonly ReminderView[]
  /** Main could not note that they were seen; they stand there still. */
  readonly fault: string | null
}

export const useReminders = create<Said>()(() => ({ reminders: [], fault: null }))

export function hearReminders(reminders: readonly ReminderView[]): void {
  useReminders.setState({ reminders })
}

/** 知道了: quiet until it gets worse. */
export async function seen(reminders: readonly ReminderView[]): Promise<void> {
  if (reminders.length === 0) return
  const reply = await ask('reminder.seen', { keys: reminders.map(({ key }) => key) })
  useReminders.setState({ fault: reply.kind === 'fault' ? reply.reference : null })
}

/** Opening a case is noted by main (case.show); who goes to its revisit has seen what is said of it as well. */
export function seenAt(place: Place): void {
  if (place.name !== 'revisit') return
  seen(useReminders.getState().reminders.filter(({ caseId }) => caseId === place.caseId))
}

const unregisteredAfter = 15 * minute

/** domain.md, The way of a case: a draft stands on the board as 未登记 after a quarter of an hour. */
export function isUnregistered(startedAt: Instant, now: Instant): boolean {
  return millis(now) - millis(startedAt) >= unregisteredAfter
}
