import type { Instant } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import type { DraftId } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { saveDraft } from '../store/draft'
import type { Station } from './station'

/** What was typed last and is not on disk yet. */
export type DraftKeeper = {
  /** Keeps the newest and writes it within a quarter of a second, or at once; answers when it was last written. */
  readonly save: (id: DraftId, content: DraftContent, atOnce: boolean) => Result<Instant | null, 'draft-gone'>
  /** Writes what is not on disk yet: before the draft is read, parked, registered, and before the program ends. */
  readonly flush: () => void
}

/** In milliseconds; with the way from the window to the disk it makes the quarter of a second that is promised. */
const writtenWithin = 200

export function keepDrafts(
  { db, clock }: Pick<Station, 'db' | 'clock'>,
  later: (act: () => void, ms: number) => void,
  failed: (error: unknown) => void,
): DraftKeeper {
  const unwritten = new Map<DraftId, DraftContent>()
  let isArmed = false

  /** What cannot be written now, on a full disk, is kept and tried again; what was asked for meanwhile goes on. */
  function flush(): void {
    for (const [id, content] of unwritten) {
      try {
        saveDraft(db, id, content, clock())
        unwritten.delete(id)
      } catch (error) {
        failed(error)
        arm()
      }
    }
  }

  function arm(): void {
    if (isArmed) return
    isArmed = true
    later(() => {
      isArmed = false
      flush()
    }, writtenWithin)
  }

  return {
    flush,
    save: (id, content, atOnce) => {
      unwritten.set(id, content)
      if (!atOnce) {
        arm()
        return done(null)
      }
      const now = clock()
      const isThere = saveDraft(db, id, content, now)
      unwritten.delete(id)
      return isThere ? done(now) : refuse('draft-gone')
    },
  }
}
