import { type Instant, millis, minute } from '#shared/domain/day'
import { deskOf, noteDesk } from '../store/desk'
import { sayAlert } from '../store/desk-alert'
import { chainHead, latestTyped } from '../store/event'
import { type Db, transaction } from '../store/tx'

const tolerated = 5 * minute

/** Up to which event the times were looked at. */
export type LookedAt = { readonly eventId: number }

/**
 * A computer's clock that stands more than five minutes before the last event would make later steps look earlier than
 * what went before them: it is recorded once, and said until it was read. Events since the last look count as well: one
 * that was typed under the clock set back must not hide that it was. Answers up to where it has looked.
 */
export function noticeSetBack(db: Db, now: Instant, before: LookedAt | null): LookedAt & { isNew: boolean } {
  const last = chainHead(db).id
  const lastAt = latestTyped(db, before?.eventId ?? last)
  const isSetBack = lastAt !== null && millis(now) < millis(lastAt) - tolerated
  if (!isSetBack || !deskOf(db)) return { eventId: last, isNew: false }
  transaction(db, (tx) => {
    noteDesk(tx, { kind: 'desk.clockSetBack', operatorId: null, happenedAt: now, typedAt: now })
    sayAlert(tx, { kind: 'clock-set-back', now, lastAt }, now)
  })
  return { eventId: chainHead(db).id, isNew: true }
}
