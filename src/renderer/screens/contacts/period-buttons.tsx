import type { IsoDay } from '#shared/domain/day'
import type { Period } from '#shared/ipc/contact-questions'
import { ActionButton } from '../../ui/action-button'
import { contactWords } from '../../words/contacts'
import { neighbour, otherWay } from './store'

type Buttons = { readonly period: Period; readonly today: IsoDay; readonly show: (period: Period) => void }

/** Alt+← → the day or month before and after, Alt+M the other of both. */
export function PeriodButtons({ period, today, show }: Buttons) {
  const previous = neighbour(period, -1, today)
  const next = neighbour(period, 1, today)
  const { by } = period
  return (
    <>
      <ActionButton
        words={contactWords.previous[by]}
        shortcut="Alt+ArrowLeft"
        run={() => previous && show(previous)}
      />
      <ActionButton
        words={contactWords.next[by]}
        shortcut="Alt+ArrowRight"
        isDisabled={next === null}
        run={() => next && show(next)}
      />
      <ActionButton
        words={by === 'day' ? contactWords.byMonth : contactWords.byDay}
        shortcut="Alt+M"
        run={() => show(otherWay(period, today))}
      />
    </>
  )
}
