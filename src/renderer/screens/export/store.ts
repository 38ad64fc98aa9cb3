import { create } from 'zustand'
import { type ExportedList, listsWithPhones } from '#shared/ipc/export-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { exportedWords, exportRefusal } from '../../words/export'

type Exporting = {
  readonly isUnderWay: boolean
  readonly said: Said
  /** Where she was when she asked for it. */
  readonly visit: number
  /** A list with masked phones that was exported, and can be with whole ones. */
  readonly masked: ExportedList | null
}

export const useExporting = create<Exporting>()(() => ({
  isUnderWay: false,
  said: { kind: 'nothing' },
  visit: 0,
  masked: null,
}))

/** 导出 Excel of what the screen is set to. */
export function exportList(list: ExportedList): Promise<void> {
  return exportAs(list, listsWithPhones.has(list.list) ? 'masked' : 'none')
}

/** The same once more, with whole phones. */
export function exportWithPhones(list: ExportedList): Promise<void> {
  return exportAs(list, 'full')
}

/** She looks at another list. */
export function forgetSaid(): void {
  useExporting.setState({ said: { kind: 'nothing' }, masked: null })
}

async function exportAs(list: ExportedList, phones: 'none' | 'masked' | 'full'): Promise<void> {
  if (useExporting.getState().isUnderWay) return
  const { visit } = usePlace.getState()
  useExporting.setState({ isUnderWay: true, said: { kind: 'nothing' }, visit, masked: null })
  const reply = await ask(phones === 'full' ? 'table.exportPhones' : 'table.export', { list })
  if (reply.kind !== 'ok')
    return useExporting.setState({ isUnderWay: false, said: saidOf(reply, exportRefusal) })
  const isMasked = phones === 'masked' && reply.value.path !== null
  useExporting.setState({
    isUnderWay: false,
    said: { kind: 'done', words: exportedWords(reply.value, phones) },
    masked: isMasked ? list : null,
  })
}
