import { create } from 'zustand'
import type { CustomerId } from '#shared/domain/customer'
import type { IsoMonth } from '#shared/domain/day'
import type { RevisitWay } from '#shared/domain/revisit'
import type { Input } from '#shared/ipc/contract'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { makePlanRefusal, planWords } from '../../words/periodic-plan'

export type WhoKind = 'all' | 'building' | 'customers'
type Picked = { readonly id: CustomerId; readonly name: string }

type Planning = {
  readonly who: WhoKind
  readonly way: RevisitWay
  readonly building: string | null
  readonly words: string
  readonly picked: readonly Picked[]
  readonly isUnderWay: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const usePlanning = create<Planning>()(() => ({
  who: 'all',
  way: 'door',
  building: null,
  words: '',
  picked: [],
  isUnderWay: false,
  said: nothing,
}))

const set = usePlanning.setState

export function change(part: Partial<Pick<Planning, 'who' | 'way' | 'building' | 'words'>>): void {
  set({ ...part, said: nothing })
}

export function pick(one: Picked): void {
  set(({ picked }) => ({
    picked: picked.some(({ id }) => id === one.id) ? picked : [...picked, one],
    words: '',
    said: nothing,
  }))
}

export function unpick(id: CustomerId): void {
  set(({ picked }) => ({ picked: picked.filter((one) => one.id !== id), said: nothing }))
}

function whoOf({ who, building, picked }: Planning): Input<'periodic.makePlan'>['who'] | null {
  switch (who) {
    case 'all':
      return { kind: 'all' }
    case 'building':
      return building === null ? null : { kind: 'building', building }
    case 'customers':
      return picked.length === 0 ? null : { kind: 'customers', ids: picked.map(({ id }) => id) }
  }
}

/** 排进计划. */
export async function makePlan(month: IsoMonth): Promise<void> {
  const planning = usePlanning.getState()
  if (planning.isUnderWay) return
  const who = whoOf(planning)
  if (who === null) return set({ said: { kind: 'wrong', words: planWords.nobodyChosen } })
  set({ isUnderWay: true, said: nothing })
  const reply = await ask('periodic.makePlan', { month, who, way: planning.way })
  set({ isUnderWay: false })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, makePlanRefusal) })
  const { added, isWhole } = reply.value
  set({
    picked: [],
    said: { kind: 'done', words: isWhole ? planWords.done(added) : planWords.stopped(added) },
  })
}
