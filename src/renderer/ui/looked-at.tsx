import type { ReactNode } from 'react'
import './looked-at.css'

type LookedAt = {
  readonly isLookedAt: boolean
  /** Who may change it. */
  readonly words: string
  readonly children: ReactNode
}

/** What may be read by who is signed in and not changed: its fields take nothing, and it says who may. */
export function LookedAt({ isLookedAt, words, children }: LookedAt) {
  return (
    <fieldset className="looked-at" disabled={isLookedAt}>
      {isLookedAt && <p className="dim small">{words}</p>}
      {children}
    </fieldset>
  )
}
