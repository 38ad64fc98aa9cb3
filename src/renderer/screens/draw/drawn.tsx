import { isComplainedOf } from '#shared/domain/repair-draw'
import type { DrawnRow, DrawView } from '#shared/ipc/draw-questions'
import { useKeys } from '../../keys'
import { LineList, ListLine } from '../../ui/line-list'
import { useNow } from '../../ui/now'
import { drawnLine, drawWords, madeWords, standingWords } from '../../words/draw'
import { AskingCard } from './asking-card'
import { DrawnLines } from './drawn-lines'
import { DrawnResult } from './drawn-result'
import { choose, useDraw } from './store'

/** The drawn orders at the left, at the right one of them: what is asked, or what was said. */
export function Drawn({ view: { rows, draw } }: { readonly view: DrawView }) {
  const now = useNow()
  const chosen = useDraw((store) => store.chosen)
  const firstOpen = rows.findIndex(({ isOver }) => !isOver)
  const place = chosen === null ? Math.max(0, firstOpen) : rows.findIndex(({ id }) => id === chosen)
  const row = rows[place] ?? rows[0]
  const move = (by: number) => choose(rows[place + by]?.id ?? row?.id ?? null)
  useKeys([
    { key: 'ArrowDown', words: drawWords.next, side: 'right', run: () => move(1) },
    { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
  ])
  return (
    <div className="drawn">
      <LineList
        title={drawWords.list}
        label={drawWords.list}
        count={rows.length}
        lines={rows.map((one) => <Line key={one.id} row={one} isChosen={one === row} />)}
      >
        {draw && <p className="dim small made">{madeWords(draw, now)}</p>}
      </LineList>
      {row && (
        <div className="stack asked" key={`${row.id}/${row.isOver}/${row.attempts}`}>
          <DrawnLines row={row} />
          {row.isOver ? <DrawnResult row={row} /> : <AskingCard row={row} />}
        </div>
      )}
    </div>
  )
}

function Line({ row, isChosen }: { readonly row: DrawnRow; readonly isChosen: boolean }) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} onChoose={() => choose(row.id)}>
      <span className="row">
        <span className={`chip ${lookOf(row)}`}>{standingWords(row)}</span>
        <b className="cut">{row.customer}</b>
      </span>
      <span className="dim small cut">{drawnLine(row, now)}</span>
    </ListLine>
  )
}

function lookOf({ asked, isOver }: DrawnRow): string {
  if (!asked || !isOver) return ''
  return isComplainedOf(asked) ? 'late' : asked.outcome === 'answered' ? 'ok' : ''
}
