import { create } from 'zustand'
import type { Operator } from '#shared/domain/organisation'
import type { Output } from '#shared/ipc/contract'
import { ask, holdAsking, onChanged } from '../../ask'
import { usePlace } from '../../place'
import { setNow } from '../../ui/now'

const resync = 60_000

/** How the desk stands, as main last said. */
type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reference: string }
  | {
      readonly kind: 'known'
      readonly desk: Output<'desk.standing'>
      /** Who worked last: her screens wait behind the lock. Null before the first sign-in. */
      readonly workedLast: Operator | null
    }

export const useStanding = create<{ readonly standing: Standing }>()(() => ({
  standing: { kind: 'waiting' },
}))

let leftAt: Element | null = null

/** An answer that does not come changes nothing of what is known: her screens stay, the next minute asks again. */
export async function askStanding(): Promise<void> {
  const reply = await ask('desk.standing', {})
  switch (reply.kind) {
    case 'ok':
      setNow(reply.value.now)
      return know(reply.value)
    case 'fault':
      if (useStanding.getState().standing.kind === 'known') return
      return useStanding.setState({ standing: { kind: 'failed', reference: reply.reference } })
    case 'refused':
      return reply.reason
  }
}

function know(desk: Output<'desk.standing'>): void {
  const { standing } = useStanding.getState()
  const before = standing.kind === 'known' ? standing.workedLast : null
  const workedLast = desk.operator ?? before
  // Another operator begins at 今日; what the one before had typed is a draft on the disk.
  if (before !== null && workedLast?.id !== before.id) usePlace.getState().go({ name: 'today' })
  useStanding.setState({ standing: { kind: 'known', desk, workedLast } })
  // The desk locked itself: where she was is noted as if she had done it.
  if (standing.kind === 'known' && standing.desk.stage === 'open' && desk.stage === 'signIn')
    leftAt ??= document.activeElement
  holdAsking(desk.stage !== 'open')
}

/** Asks at once, when the desk changed, and each minute: the computer's clock may have been set meanwhile. */
export function watchStanding(): () => void {
  askStanding()
  const stop = onChanged(['desk'], askStanding)
  const timer = setInterval(askStanding, resync)
  return () => {
    stop()
    clearInterval(timer)
  }
}

/** 锁屏. Leaving the field first writes what is typed to the disk at once. */
export async function lock(): Promise<void> {
  leftAt = document.activeElement
  if (leftAt instanceof HTMLElement) leftAt.blur()
  holdAsking(true)
  const reply = await ask('desk.lock', {})
  // Not locked: the screen in front of her goes on asking.
  if (reply.kind !== 'ok') holdAsking(false)
  await askStanding()
}

/** After the same operator unlocked: the focus is where she left it. */
export function returnToField(): void {
  if (leftAt instanceof HTMLElement && leftAt.isConnected) leftAt.focus()
  leftAt = null
}
