import { create } from 'zustand'
import type { RevisitFilter } from '#shared/ipc/revisit-questions'
import { choose } from './store'

type Looking = { readonly filter: RevisitFilter; readonly page: number }

/** Where she looked last stays while she is in a case. */
export const useList = create<Looking>()(() => ({
  filter: { window: 'due', way: null, building: null, kind: null },
  page: 0,
}))

export function showPage(page: number): void {
  useList.setState({ page: Math.max(0, page) })
  choose(null)
}
