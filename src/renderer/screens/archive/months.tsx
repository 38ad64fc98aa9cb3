import { useEffect, useRef } from 'react'
import { monthWords } from '#shared/domain/month'
import type { MonthRow } from '#shared/ipc/views'
import { archiveWords, monthState } from '../../words/archive'
import { chooseMonth } from './store'
import '../../ui/line-list.css'

type List = { readonly months: readonly MonthRow[]; readonly chosen: MonthRow | null }

export function Months({ months, chosen }: List) {
  return (
    <ul className="card months scroll" aria-label={archiveWords.months}>
      {months.map((month) => (
        <Line key={month.month} month={month} isChosen={month === chosen} />
      ))}
    </ul>
  )
}

function Line({ month, isChosen }: { readonly month: MonthRow; readonly isChosen: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) button.current?.focus()
  }, [isChosen])
  return (
    <li>
      <button
        ref={button}
        type="button"
        aria-current={isChosen}
        className="list-line"
        tabIndex={isChosen ? 0 : -1}
        onClick={() => chooseMonth(month.month)}
      >
        <span className="row">
          <b>{monthWords(month.month)}</b>
          <span className={month.archives.length > 0 ? 'chip ok push' : 'chip push'}>
            {monthState(month)}
          </span>
        </span>
        <span className="dim small">
          {archiveWords.received(month.received)}　{archiveWords.open(month.open)}
        </span>
      </button>
    </li>
  )
}
