import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import type { SlipId } from '#shared/ipc/slip-views'

/** The sheets whose printing stands on the screen itself: the top line need not tell of them. */
export const useShownSheets = create<{ readonly shown: readonly SlipId[] }>()(() => ({ shown: [] }))

export function useShown(id: SlipId): void {
  useLayoutEffect(() => {
    useShownSheets.setState(({ shown }) => ({ shown: [...shown, id] }))
    return () => {
      useShownSheets.setState(({ shown }) => ({ shown: shown.toSpliced(shown.indexOf(id), 1) }))
    }
  }, [id])
}
