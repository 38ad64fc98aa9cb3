import { millis, minute } from '#shared/domain/day'
import { raiseByMonth } from '../actions/month-rule'
import type { Station } from '../actions/station'
import { lateOnBoard } from '../store/board-line'
import { deskOf } from '../store/desk'
import { type LookedAt, noticeSetBack } from './clock-set-back'
import { remindDesk } from './remind'
import { type Notice, titleWords } from './words'

export type Watched = Station & {
  readonly notify: (notice: Notice) => void
  readonly setTitle: (title: string) => void
  readonly failed: (error: unknown) => void
}

export type Watch = { readonly tick: () => void }

/** How often it looks; index.ts also lets it look when the computer wakes up or is unlocked. */
export const lookEvery = 20_000

/**
 * What comes by time alone: cases that their month raises, clocks that press, the title, the board's minutes. A look
 * reads the wall clock and what is stored, nothing it counted itself: it misses nothing by sleep or a clock that was set.
 */
export function openWatch(around: Watched): Watch {
  const { db, changed, notify, setTitle } = around
  let lookedAt: LookedAt | null = null
  let title = ''
  let toldInMinute = 0
  let lastFailure = ''

  /** One that fails does not keep the others from being done; what fails alike at each look is logged once. */
  function attempt(part: () => boolean): boolean {
    try {
      return part()
    } catch (error) {
      const failure = String(error)
      if (failure !== lastFailure) around.failed(error)
      lastFailure = failure
      return false
    }
  }

  function tick(): void {
    attempt(() => {
      const desk = deskOf(db)
      if (!desk) return false
      const now = around.clock()
      const changes = [
        attempt(() => {
          const { isNew, ...looked } = noticeSetBack(db, now, lookedAt)
          lookedAt = looked
          return isNew
        }),
        attempt(() => raiseByMonth(around) > 0),
        attempt(() => remindDesk(db, now, notify)),
      ]
      const words = titleWords(desk.organisation, lateOnBoard(db, now))
      if (words !== title) setTitle(words)
      const inMinute = Math.floor(millis(now) / minute)
      const isOther = changes.includes(true) || words !== title || inMinute !== toldInMinute
      title = words
      toldInMinute = inMinute
      if (isOther) changed('today')
      return isOther
    })
  }

  return { tick }
}
