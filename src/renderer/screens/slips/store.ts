import { create } from 'zustand'
import type { Period } from '#shared/ipc/contact-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printDispatchRefusal } from '../../words/slip'
import { printForm, showForms } from '../blanks/store'

export type Part = 'out' | 'closing' | 'dispatch'

type Looking = {
  readonly part: Part
  readonly page: number
  /** Of 投诉处置记录; null: today, also after midnight. */
  readonly period: Period | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** What she looked at last stays while she is in a case. */
export const useSlips = create<Looking>()(() => ({
  part: 'out',
  page: 0,
  period: null,
  isPrinting: false,
  said: nothing,
}))

export function show(shown: Partial<Pick<Looking, 'part' | 'period'>>): void {
  useSlips.setState({ ...shown, page: 0, said: nothing })
}

/** From anywhere: 该收回未收回 (Alt+W), 下班检查 (Ctrl+B). */
export function openSlips(part: Part): void {
  show({ part })
  const { place, go } = usePlace.getState()
  if (place.name !== 'slips') go({ name: 'slips' })
}

export function showPage(page: number): void {
  useSlips.setState({ page: Math.max(0, page) })
}

/** F07 of that day or month. */
export async function print(period: Period): Promise<void> {
  if (useSlips.getState().isPrinting) return
  useSlips.setState({ isPrinting: true, said: nothing })
  const answer = await ask('slip.printDispatch', { period })
  useSlips.setState({ isPrinting: false, said: saidOf(answer, printDispatchRefusal) })
}

/** Its empty sheet is printed where the other empty forms are, and how that goes stands there. */
export async function printEmpty(): Promise<void> {
  showForms('F07')
  usePlace.getState().go({ name: 'blanks' })
  await printForm('F07')
}
