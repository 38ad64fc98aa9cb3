import { useEffect, useState } from 'react'
import type { DraftContent } from '#shared/domain/draft'
import type { DraftId } from '#shared/ipc/views'
import { type Answer, ask, useHeld } from '../../ask'

export type Preview = Answer<'draft.preview'>

type Drawn = { readonly content: DraftContent; readonly preview: Preview }

/** After the last key: drawing at each of them would hold up the typing. */
const pause = 300

/** The page as it would be printed now. The newest only: what was asked for earlier is dropped when it comes late. */
export function usePreview(draftId: DraftId, content: DraftContent, isWanted: boolean): Preview | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const isHeld = useHeld((held) => held.isHeld)
  const isOld = isWanted && drawn?.content !== content
  useEffect(() => {
    if (!isOld || isHeld) return
    let isOvertaken = false
    const draw = async () => {
      const preview = await ask('draft.preview', { draftId })
      if (!isOvertaken) setDrawn({ content, preview })
    }
    const timer = setTimeout(draw, pause)
    return () => {
      isOvertaken = true
      clearTimeout(timer)
    }
  }, [draftId, content, isOld, isHeld])
  return drawn?.preview ?? null
}
