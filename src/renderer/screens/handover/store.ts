import { create } from 'zustand'
import type { OperatorId } from '#shared/domain/case'
import { pinWeakness } from '#shared/domain/pin'
import { ask } from '../../ask'
import { handoverRefusal, handoverWords } from '../../words/handover'
import { pinWeaknessWords, pinWords } from '../../words/pin'
import { askStanding } from '../sign-in/standing'

type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'signing' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

type Handover = {
  readonly next: OperatorId | null
  /** Stays while she looks something up; PINs do not. */
  readonly remark: string
  /** The next one has to replace a first PIN. */
  readonly mustChange: boolean
  readonly stage: Stage
}

const blank: Handover = { next: null, remark: '', mustChange: false, stage: { name: 'waiting' } }

export const useHandover = create<Handover>()(() => blank)

export function choose(next: OperatorId): void {
  useHandover.setState({ next, mustChange: false, stage: { name: 'waiting' } })
}

export function say(remark: string): void {
  useHandover.setState({ remark })
}

export type Pins = { readonly pin: string; readonly newPin: string; readonly again: string }

/** 接班: once it is signed the next one has the desk, and begins at 今日. */
export async function sign({ pin, newPin, again }: Pins): Promise<void> {
  const { next, remark, mustChange, stage } = useHandover.getState()
  if (stage.name === 'signing') return
  if (next === null) return refuse(handoverWords.choose)
  const weakness = mustChange ? pinWeakness(newPin) : null
  if (weakness) return refuse(pinWeaknessWords[weakness])
  if (mustChange && newPin !== again) return refuse(pinWords.different)
  useHandover.setState({ stage: { name: 'signing' } })
  const input = { operatorId: next, pin, remark, newPin: mustChange ? newPin : null }
  const reply = await ask('handover.sign', input)
  switch (reply.kind) {
    case 'ok':
      useHandover.setState(blank)
      return askStanding()
    case 'refused':
      refuse(handoverRefusal[reply.reason])
      if (reply.reason === 'pin-must-change') useHandover.setState({ mustChange: true })
      return
    case 'fault':
      return useHandover.setState({ stage: { name: 'failed', reference: reply.reference } })
  }
}

function refuse(words: string): void {
  useHandover.setState({ stage: { name: 'refused', words } })
}
