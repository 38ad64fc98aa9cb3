import { create } from 'zustand'
import type { CaseId, EmergencyCall } from '#shared/domain/case'
import type { Channel } from '#shared/domain/kind'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../ask'
import { calledRefusal } from '../../words/emergency'

type Numbered = Output<'emergency.register'>

/** While it has no number, what is typed stays through every fault; afterwards the calls are told one by one. */
type Emergency = {
  readonly what: string
  readonly where: string
  readonly channel: Channel
  readonly numbered: Numbered | null
  readonly calls: readonly EmergencyCall[]
  readonly isBusy: boolean
  readonly problem: { readonly words: string } | { readonly reference: string } | null
  type(part: Partial<Pick<Emergency, 'what' | 'where' | 'channel'>>): void
  give(): Promise<void>
  called(caseId: CaseId, whom: string, phone: string): Promise<void>
  /** The next emergency begins empty. */
  startOver(): void
}

const empty = {
  what: '',
  where: '',
  channel: 'phone',
  numbered: null,
  calls: [],
  isBusy: false,
  problem: null,
} as const

export const useEmergency = create<Emergency>()((set, get) => ({
  ...empty,
  type: (part) => set({ ...part, problem: null }),
  give: async () => {
    const { what, where, channel, isBusy, numbered } = get()
    if (isBusy || numbered) return
    set({ isBusy: true, problem: null })
    const answer = await ask('emergency.register', { what, where, channel })
    set({ isBusy: false })
    if (answer.kind === 'ok') set({ numbered: answer.value })
    else if (answer.kind === 'fault') set({ problem: { reference: answer.reference } })
  },
  called: async (caseId, whom, phone) => {
    const answer = await ask('emergency.called', { caseId, whom, phone })
    // It is recorded; another emergency's list does not show it.
    if (get().numbered?.caseId !== caseId) return
    switch (answer.kind) {
      case 'ok':
        return set({ calls: answer.value.calls, problem: null })
      case 'refused':
        return set({ problem: { words: calledRefusal[answer.reason] } })
      case 'fault':
        return set({ problem: { reference: answer.reference } })
    }
  },
  startOver: () => set(empty),
}))

/** From the case's page: further calls of an emergency that has its number. */
export function goOnCalling(numbered: Numbered, calls: readonly EmergencyCall[]): void {
  useEmergency.setState({ ...empty, numbered, calls })
}
