import { z } from 'zod'
import type { GaugeName } from '#shared/domain/gauge'

/**
 * How one window, revisit or point stands that a gauge looks at.
 * Windows: due and late are still to be done · reached · refused 拒绝 · unreachable 联系不上 · ended: its round or case is
 * over without it. Signatures: signed at the door · deskSigned 前台当面 · signRefused 拒签 or 未签离开 · unsigned · planned: a
 * 月回访 that nobody made yet. Ways: phone · letter · inPerson, 问卷 among them. Points: inWords · caseClosed · inCase: the
 * case it became is open · toSettle.
 */
export const ItemStanding = z.enum([
  'due',
  'late',
  'reached',
  'refused',
  'unreachable',
  'ended',
  'signed',
  'deskSigned',
  'signRefused',
  'unsigned',
  'planned',
  'phone',
  'letter',
  'inPerson',
  'inWords',
  'caseClosed',
  'inCase',
  'toSettle',
])
export type ItemStanding = z.infer<typeof ItemStanding>

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

export type StandingCounts = Partial<Readonly<Record<ItemStanding, number>>>

export function sumOf(counts: StandingCounts, standings: readonly ItemStanding[]): number {
  return standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)
}
