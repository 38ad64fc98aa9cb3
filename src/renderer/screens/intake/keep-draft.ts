import type { Instant } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import type { Answer } from '../../ask'

/** How far what is typed is on disk. `late`: the newest change has waited for its answer longer than it should. */
export type Saved =
  | { readonly name: 'nothing' }
  | { readonly name: 'saved'; readonly at: Instant }
  | { readonly name: 'late' }
  | { readonly name: 'gone' }
  | { readonly name: 'failed'; readonly reference: string }

type SaveAnswer = Answer<'draft.save'>
type Send = (content: DraftContent, atOnce: boolean) => Promise<SaveAnswer>

/** Main writes within a quarter of a second; twice that without another key, and the newest is asked for once more. */
const quiet = 500
const lateAfter = 2_000

export type DraftKeeper = {
  /** Sends what is typed, in the order of typing; `atOnce` on blur, step, park and lock. */
  keep(content: DraftContent, atOnce: boolean): Promise<SaveAnswer>
}

/**
 * Sends every change at once and tells how far it is on disk. Answers may overtake one another: only the answer to the
 * newest change counts, and none of them ever changes what is on the screen.
 */
export function keepDraft(send: Send, report: (saved: Saved) => void): DraftKeeper {
  let newest = 0
  let whenQuiet: ReturnType<typeof setTimeout> | undefined
  let whenLate: ReturnType<typeof setTimeout> | undefined

  const keep = async (content: DraftContent, atOnce: boolean) => {
    const mine = ++newest
    clearTimeout(whenQuiet)
    if (!atOnce) whenQuiet = setTimeout(() => keep(content, true), quiet)
    whenLate ??= setTimeout(() => report({ name: 'late' }), lateAfter)
    const answer = await send(content, atOnce)
    const saved = mine === newest ? savedBy(answer) : null
    if (saved) {
      clearTimeout(whenLate)
      whenLate = undefined
      report(saved)
    }
    return answer
  }
  return { keep }
}

/** What the answer says about the disk; null while main has not written yet. */
function savedBy(answer: SaveAnswer): Saved | null {
  switch (answer.kind) {
    case 'ok':
      return answer.value.savedAt && { name: 'saved', at: answer.value.savedAt }
    case 'refused':
      return { name: 'gone' }
    case 'fault':
      return { name: 'failed', reference: answer.reference }
  }
}
