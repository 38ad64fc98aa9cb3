import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import { caseStepWord } from '#shared/domain/progress'
import { type Board, BoardCount, type BoardRow, boardCountWord } from '#shared/ipc/board-views'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { useRowFocus } from '../../ui/row-focus'
import { todayWords } from '../../words/today'
import { ExportButton } from '../export/button'
import { Counts } from './counts'
import { BoardPages } from './pages'
import { ReminderStrip } from './reminder-strip'
import { ReviewStrip } from './review-strip'
import { Row } from './row'
import { ServiceStrip } from './service-strip'
import { SlipsStrip } from './slips-strip'

type Shown = {
  readonly board: Board
  /** The count whose cases alone are shown; null: all. */
  readonly count: BoardCount | null
  readonly setCount: (count: BoardCount | null) => void
  readonly setPage: (page: number) => void
}

/** The board: counts that filter, and one list, what runs out first on top; ↑ ↓ choose, Enter does the next step. */
export function BoardOfToday({ board, count, setCount, setPage }: Shown) {
  const [chosenId, setChosenId] = useState<CaseId | null>(null)
  const { rows, total } = board
  const place = Math.max(
    0,
    rows.findIndex(({ caseId }) => caseId === chosenId),
  )
  const chosen = rows[place] ?? null
  const { box, arrows, focusChosen } = useRowFocus<HTMLUListElement>(rows.length, place)
  useKeys([...countKeys(count, setCount), ...(chosen ? rowKeys(chosen, arrows(todayWords.choose)) : [])])
  // Also after the line that had the focus has left the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another line is the chosen one, not at every tick
  useEffect(focusChosen, [chosen?.caseId])
  return (
    <div className="card board">
      <Counts counts={board.counts} chosen={count} onChoose={setCount} />
      <ReminderStrip reminders={board.reminders} />
      <SlipsStrip board={board} />
      <ReviewStrip board={board} />
      <ServiceStrip due={board.service} />
      {rows.length === 0 && total === 0 && <Calm count={count} />}
      <ul ref={box} className="scroll" aria-label={todayWords.list}>
        {rows.map((row) => (
          <Row key={row.caseId} row={row} isChosen={row === chosen} onFocus={() => setChosenId(row.caseId)} />
        ))}
      </ul>
      <BoardPages
        board={board}
        setPage={setPage}
        way={rows.length > 0 && <ExportButton list={{ list: 'today', only: count }} />}
      />
    </div>
  )
}

function countKeys(count: BoardCount | null, choose: (count: BoardCount | null) => void): Binding[] {
  const keys = BoardCount.options.map((one, place) => ({
    key: String(place + 1),
    words: boardCountWord[one],
    isHidden: true,
    run: () => choose(one === count ? null : one),
  }))
  if (count === null) return keys
  return [...keys, { key: 'Escape', words: todayWords.all, side: 'right', run: () => choose(null) }]
}

function rowKeys(row: BoardRow, arrows: readonly Binding[]): Binding[] {
  const step = `${caseStepWord[row.next]} ${row.number.slice(-4)}`
  return [{ key: 'Enter', words: step, side: 'right', isMain: true, run: () => openNext(row) }, ...arrows]
}

/** To where the next step of the case is done. */
export function openNext({ caseId, next }: Pick<BoardRow, 'caseId' | 'next'>): void {
  const elsewhere = next === 'revisit' ? 'revisit' : next === 'order' ? 'dispatch' : 'case'
  usePlace.getState().go({ name: elsewhere, caseId })
}

function Calm({ count }: { readonly count: BoardCount | null }) {
  if (count !== null) return <p className="calm dim">{todayWords.noneOfThese(boardCountWord[count])}</p>
  return (
    <div className="calm">
      <p className="calm-head">{todayWords.calm}</p>
      <p className="dim">{todayWords.calmHint}</p>
    </div>
  )
}
