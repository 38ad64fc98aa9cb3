import { create } from 'zustand'
import type { Reply } from '#shared/ipc/exchange'
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

/** Why there is no value; null where there is one. */
export function saidOf<Reason extends string>(
  reply: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
): DataSaid | null {
  switch (reply.kind) {
    case 'ok':
      return null
    case 'refused':
      return { kind: 'wrong', words: refusals[reply.reason] }
    case 'fault':
      return { kind: 'fault', reference: reply.reference }
  }
}
