import { create } from 'zustand'

/** The parts of 回访, in the order of their keys (Ctrl+1 …): digits and Alt+digits answer the cards. */
export const parts = ['due', 'periodic', 'draw', 'records', 'gauges'] as const
export type Part = (typeof parts)[number]

export const useRevisitPart = create<{ readonly part: Part }>()(() => ({ part: 'due' }))

export function showPart(part: Part): void {
  useRevisitPart.setState({ part })
}
