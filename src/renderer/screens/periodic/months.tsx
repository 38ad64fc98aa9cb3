import type { IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { ActionButton } from '../../ui/action-button'
import { periodicWords } from '../../words/periodic'
import { neighbour, showMonth } from './store'

/** Which month it is, and the one before and after (Alt+← →). */
export function Months({ month }: { readonly month: IsoMonth }) {
  return (
    <>
      <b className="month" role="status">
        {monthWords(month)}
      </b>
      <ActionButton
        words=""
        label={periodicWords.previousMonth}
        shortcut="Alt+ArrowLeft"
        run={() => showMonth(neighbour(month, -1))}
      />
      <ActionButton
        words=""
        label={periodicWords.nextMonth}
        shortcut="Alt+ArrowRight"
        run={() => showMonth(neighbour(month, 1))}
      />
    </>
  )
}
