import { create } from 'zustand'
import type { Said } from '../../../ui/said'

export const parts = ['export', 'periods', 'due'] as const
export type Part = (typeof parts)[number]

export const usePart = create<{ readonly part: Part }>()(() => ({ part: 'export' }))

export function openPart(part: Part): void {
  usePart.setState({ part })
}

/** `told`: neither done nor wrong, and still to be read. */
export type DataSaid = Said | { readonly kind: 'told'; readonly words: string }

export const nothing: DataSaid = { kind: 'nothing' }
