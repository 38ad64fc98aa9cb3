import { useState } from 'react'
import type { Instant } from '#shared/domain/day'
import { momentOf, type When, whenWrong } from '../words/when'
import { nowAt } from './now'

type Timed = {
  readonly when: When
  /** What still has to be filled, in words; null once everything is there. */
  readonly missing: string | null
  readonly send: (at: Instant) => void
}

/** What a card's main button does: it sends with the card's time, and pressed too early it says what is missing. */
export function useTimedSend({ when, missing, send }: Timed) {
  const [isTried, setIsTried] = useState(false)
  const wrong = when.kind === 'wrong' ? whenWrong[when.reason] : missing
  return {
    wrong: isTried ? wrong : null,
    record: () => {
      const at = momentOf(when, nowAt())
      if (wrong === null && at !== null) send(at)
      else setIsTried(true)
    },
  }
}
