import { z } from 'zod'
import type { GaugeName } from '#shared/domain/gauge'
import type { ItemStanding } from '#shared/domain/item-standing'

export const GaugePart = z.enum(['missing', 'counted'])
export type GaugePart = z.infer<typeof GaugePart>

/** What each part of a gauge's list holds; what can still be done comes first. */
export const listedIn: Readonly<Record<GaugeName, Readonly<Record<GaugePart, readonly ItemStanding[]>>>> = {
  complaintRate: { missing: ['late', 'refused', 'unreachable', 'ended'], counted: ['reached'] },
  repairRate: { missing: ['late', 'refused', 'unreachable', 'ended'], counted: ['reached'] },
  complaintSigned: {
    missing: ['late', 'due', 'unsigned', 'signRefused'],
    counted: ['signed', 'deskSigned'],
  },
  periodicSigned: { missing: ['planned', 'unsigned', 'signRefused'], counted: ['signed', 'deskSigned'] },
  remote: { missing: ['late', 'due', 'planned'], counted: ['phone', 'letter', 'inPerson'] },
  settled: { missing: ['toSettle', 'inCase'], counted: ['inWords', 'caseClosed'] },
  open: { missing: ['late', 'due'], counted: [] },
}

/** The standings that make up the share: above the line, and the whole of it. */
export const sharedBy: Readonly<
  Record<
    GaugeName,
    { readonly part: readonly ItemStanding[]; readonly whole: readonly ItemStanding[] | null }
  >
> = {
  complaintRate: {
    part: ['reached'],
    whole: ['reached', 'late', 'refused', 'unreachable', 'ended'],
  },
  repairRate: { part: ['reached'], whole: ['reached', 'late', 'refused', 'unreachable', 'ended'] },
  complaintSigned: {
    part: ['signed', 'deskSigned'],
    whole: ['signed', 'deskSigned', 'signRefused', 'unsigned'],
  },
  periodicSigned: {
    part: ['signed', 'deskSigned'],
    whole: ['signed', 'deskSigned', 'signRefused', 'unsigned'],
  },
  remote: { part: ['phone', 'letter'], whole: ['phone', 'letter', 'inPerson'] },
  settled: { part: ['inWords', 'caseClosed'], whole: ['inWords', 'caseClosed', 'inCase', 'toSettle'] },
  open: { part: ['due', 'late'], whole: null },
}

/** What stands beside each share; 联系不上 and 拒绝 stay in it and are told apart (domain.md, Figures). */
export const besideOf: Readonly<Record<GaugeName, readonly ItemStanding[]>> = {
  complaintRate: ['late', 'refused', 'unreachable', 'ended'],
  repairRate: ['late', 'refused', 'unreachable', 'ended'],
  complaintSigned: ['deskSigned', 'signRefused', 'unsigned'],
  periodicSigned: ['deskSigned', 'signRefused', 'unsigned', 'planned'],
  remote: ['phone', 'letter', 'inPerson'],
  settled: ['toSettle', 'inCase'],
  open: ['late'],
}

export type StandingCounts = Partial<Readonly<Record<ItemStanding, number>>>

export function sumOf(counts: StandingCounts, standings: readonly ItemStanding[]): number {
  return standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)
}
