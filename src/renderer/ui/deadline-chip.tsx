import { clockState } from '#shared/domain/clocks'
import { clockWord } from '#shared/domain/profile'
import { type ChipClock, chipWords } from '../words/clock'
import { dueWords } from '../words/moment'
import { useNow } from './now'
import './tag.css'

const look = { running: '', soon: 'soon', late: 'late', met: 'ok', metLate: 'late', ended: '' } as const

/** A clock in words: 剩 12 分, 将到期 3 分, 逾期 2 时 10 分. Counts by itself. */
export function DeadlineChip({ clock }: { readonly clock: ChipClock }) {
  const now = useNow()
  const state = clockState({ stoppedAt: null, ending: null, ...clock }, now)
  return (
    <span
      className={`chip ${look[state]}`}
      title={`${clockWord[clock.clock]}：${dueWords(clock.dueAt, now)} 前`}
    >
      {chipWords(clock, now)}
    </span>
  )
}
