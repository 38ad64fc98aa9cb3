import { type FocusEvent, useState } from 'react'
import type { MonthRow } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { archiveWords } from '../../words/archive'
import { Month } from './month'
import { Months } from './months'
import { chooseMonth, useArchiving } from './store'
import './archive.css'

/** 归档: the months at the left, at the right one month's figures, its reports and its archive. */
export function ArchiveScreen() {
  const answer = useAnswer('month.list', {}, ['month', 'case'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Archives months={answer.value} />
}

function Archives({ months }: { readonly months: readonly MonthRow[] }) {
  const wanted = useArchiving((store) => store.month)
  const chosen = months.find(({ month }) => month === wanted) ?? months[0] ?? null
  const move = (by: number) => {
    const next = chosen && months[months.indexOf(chosen) + by]
    if (next) chooseMonth(next.month)
  }
  const [isAtWork, setAtWork] = useState(false)
  const focused = ({ target }: FocusEvent) => setAtWork(target.matches('input, textarea, .review *'))
  // In a field, among cards and in 月总结 another month would take away what she is at.
  useKeys(
    isAtWork
      ? []
      : [
          { key: 'ArrowDown', words: archiveWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ],
  )
  return (
    <section
      className="archives"
      aria-label={archiveWords.title}
      onFocus={focused}
      onBlur={() => setAtWork(false)}
    >
      <Months months={months} chosen={chosen} />
      {chosen && <Month key={chosen.month} month={chosen.month} />}
    </section>
  )
}
