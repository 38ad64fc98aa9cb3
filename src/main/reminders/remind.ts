import type { Instant } from '#shared/domain/day'
import { forget, numberOfCase, pressingClocks, say, sayings } from '../store/reminder'
import { type Db, transaction } from '../store/tx'
import { remember } from './reminders'
import { type Notice, noticeOf } from './words'

/**
 * Looks at the clocks that press, writes down what is said of them, and then says it: a notice that was written down and
 * not said is in the window all the same, one that was said twice would be believed no more. Answers whether anything
 * is otherwise than at the last look.
 */
export function remindDesk(db: Db, now: Instant, notify: (notice: Notice) => void): boolean {
  const { say: due, forget: past } = remember(pressingClocks(db, now), sayings(db), now)
  if (due.length === 0 && past.length === 0) return false
  transaction(db, (tx) => {
    for (const one of past) forget(tx, one)
    for (const one of due) say(tx, one, now)
  })
  const notice = noticeOf(due, now, (caseId) => numberOfCase(db, caseId))
  if (notice) notify(notice)
  return true
}
