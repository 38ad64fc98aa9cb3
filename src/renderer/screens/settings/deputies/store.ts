import { create } from 'zustand'
import type { Deputy } from '#shared/domain/approval'
import { dayOf } from '#shared/domain/day'
import { ask } from '../../../ask'
import { nowAt } from '../../../ui/now'
import type { Said } from '../../../ui/said'
import { deputyWords, endDeputyRefusal, nameDeputyRefusal } from '../../../words/deputies'
import { type DeputyGap, type DeputyTyped, deputyOf, noDeputy } from './typed'

type DeputySaid = Said | { readonly kind: 'incomplete'; readonly gap: DeputyGap }

type Deputies = {
  readonly typed: DeputyTyped
  readonly said: DeputySaid
}

export const useDeputies = create<Deputies>()(() => ({
  typed: noDeputy,
  said: { kind: 'nothing' },
}))

export function type(part: Partial<DeputyTyped>): void {
  useDeputies.setState(({ typed }) => ({ typed: { ...typed, ...part }, said: { kind: 'nothing' } }))
}

/** 记下代批. */
export async function nameDeputy(): Promise<void> {
  const { typed } = useDeputies.getState()
  const ready = deputyOf(typed, dayOf(nowAt()))
  if (ready.kind === 'incomplete')
    return useDeputies.setState({ said: { kind: 'incomplete', gap: ready.gap } })
  const reply = await ask('deputy.name', ready.input)
  switch (reply.kind) {
    case 'ok':
      return useDeputies.setState({
        typed: noDeputy,
        said: { kind: 'done', words: deputyWords.named(typed.deputy.trim()) },
      })
    case 'refused':
      return useDeputies.setState({ said: { kind: 'wrong', words: nameDeputyRefusal[reply.reason] } })
    case 'fault':
      return useDeputies.setState({ said: { kind: 'fault', reference: reply.reference } })
  }
}

export async function endDeputy({ id }: Deputy): Promise<void> {
  const reply = await ask('deputy.end', { id })
  switch (reply.kind) {
    case 'ok':
      return useDeputies.setState({ said: { kind: 'nothing' } })
    case 'refused':
      return useDeputies.setState({ said: { kind: 'wrong', words: endDeputyRefusal[reply.reason] } })
    case 'fault':
      return useDeputies.setState({ said: { kind: 'fault', reference: reply.reference } })
  }
}
