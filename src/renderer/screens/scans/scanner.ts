import { create } from 'zustand'
import type { ScanStanding } from '#shared/ipc/scan-questions'
import { ask, onChanged, useHeld } from '../../ask'

type Scanner = {
  /** Null until the first answer. */
  readonly standing: ScanStanding | null
  /** What went wrong at the last look; null: nothing. */
  readonly fault: string | null
}

/** 待归档, and how the scanner's folder stands. */
export const useScanner = create<Scanner>()(() => ({ standing: null, fault: null }))

async function refresh(): Promise<void> {
  const answer = await ask('scan.standing', {})
  if (answer.kind === 'ok') useScanner.setState({ standing: answer.value })
}

/** In milliseconds; a file is taken in by the second look that finds it as it was. */
const lookEvery = 2_000

/**
 * Has main look into the scanner's folder again and again while somebody is signed in: what is taken in has a name
 * beside it. What it returns ends that.
 */
export function watchScanner(): () => void {
  let isLooking = false
  const look = async () => {
    const { standing } = useScanner.getState()
    if (isLooking || useHeld.getState().isHeld || standing === null || standing.folder === null) return
    isLooking = true
    const answer = await ask('scan.look', {})
    isLooking = false
    useScanner.setState({ fault: answer.kind === 'fault' ? answer.reference : null })
  }
  refresh()
  const stop = onChanged(['scan'], refresh)
  const timer = setInterval(look, lookEvery)
  return () => {
    stop()
    clearInterval(timer)
  }
}

export async function understood(leftId: number): Promise<void> {
  const answer = await ask('scan.understood', { leftId })
  if (answer.kind === 'fault') useScanner.setState({ fault: answer.reference })
}
