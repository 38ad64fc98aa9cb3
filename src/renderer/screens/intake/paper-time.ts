import { whyNotReceived } from '#shared/domain/blank'
import type { Instant } from '#shared/domain/day'
import type { DraftId } from '#shared/ipc/views'
import type { paperTimeWrong } from '../../words/blanks'
import { whenTyped } from '../../words/when'
import { typedByDraft } from './typed-by-draft'

/** The hour as it is typed, while it is none. */
const { useTyped, type } = typedByDraft<{ readonly time: string | null }>({ time: null })

type PaperTime = { readonly at: Instant } | { readonly wrong: keyof typeof paperTimeWrong }

/** What stands on the sheet, `10:20`, `昨天 16:40`; null while nothing is typed. */
export function paperTimeTyped(typed: string, reservedAt: Instant, now: Instant): PaperTime | null {
  const when = whenTyped(typed, now, null)
  switch (when.kind) {
    case 'now':
      return null
    case 'wrong':
      return { wrong: when.reason === 'future' ? 'time-in-future' : 'unclear' }
    case 'at': {
      const why = whyNotReceived(when.at, reservedAt, now)
      return why ? { wrong: why } : { at: when.at }
    }
  }
}

export function usePaperTime(draftId: DraftId): string | null {
  return useTyped(draftId).time
}

export function keepTimeTyped(draftId: DraftId, time: string | null): void {
  type(draftId, { time })
}
