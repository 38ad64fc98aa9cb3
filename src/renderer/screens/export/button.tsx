import { useEffect } from 'react'
import type { ExportedList } from '#shared/ipc/export-questions'
import { ActionButton } from '../../ui/action-button'
import { exportWords } from '../../words/export'
import { exportList, forgetSaid, useExporting } from './store'

type ExportOf = { readonly list: ExportedList; readonly words?: string; readonly isSmall?: boolean }

/** 导出 Excel of a list: the same key and words on every screen; what came of it stands in the strip over the screen. */
export function ExportButton({ list, words = exportWords.export, isSmall = false }: ExportOf) {
  const isBusy = useExporting(({ isUnderWay }) => isUnderWay)
  const meant = JSON.stringify(list)
  // What was said is about the list that she saw.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another list is shown, or none
  useEffect(() => forgetSaid, [meant])
  return (
    <ActionButton
      words={words}
      shortcut="Ctrl+E"
      isBusy={isBusy}
      isSmall={isSmall}
      run={() => exportList(list)}
    />
  )
}
