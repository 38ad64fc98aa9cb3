import type { IsoDay } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import { dayTyped } from '../../../words/day-typed'

/** Who decides for whom, as it is typed. */
export type DeputyTyped = {
  readonly principal: string
  readonly deputy: string
  readonly from: string
  readonly until: string
}

export type DeputyGap = 'principal' | 'deputy' | 'from' | 'until'

export const noDeputy: DeputyTyped = { principal: '', deputy: '', from: '今天', until: '' }

type Ready =
  | { readonly kind: 'ready'; readonly input: Input<'deputy.name'> }
  | { readonly kind: 'incomplete'; readonly gap: DeputyGap }

export function deputyOf({ principal, deputy, from, until }: DeputyTyped, today: IsoDay): Ready {
  const fromOn = dayTyped(from, today)
  const untilOn = dayTyped(until, today)
  if (principal.trim() === '') return { kind: 'incomplete', gap: 'principal' }
  if (deputy.trim() === '') return { kind: 'incomplete', gap: 'deputy' }
  if (fromOn === null) return { kind: 'incomplete', gap: 'from' }
  if (untilOn === null) return { kind: 'incomplete', gap: 'until' }
  return { kind: 'ready', input: { deputy: { principal, deputy, fromOn, untilOn } } }
}
