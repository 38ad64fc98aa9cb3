import { Button } from 'antd'
import { caseStepWord } from '#shared/domain/progress'
import type { BoardRow } from '#shared/ipc/board-views'
import { DeadlineChip } from '../../ui/deadline-chip'
import { GradeTag } from '../../ui/grade-tag'
import { KeyCap } from '../../ui/key-cap'
import { todayWords } from '../../words/today'
import { openNext } from './board'

type RowOf = { readonly row: BoardRow; readonly isChosen: boolean; readonly onFocus: () => void }

/** One case of the board; its button is its next step. */
export function Row({ row, isChosen, onFocus }: RowOf) {
  const id = `row-${row.caseId}`
  return (
    <li className={isChosen ? 'line chosen' : 'line'}>
      {row.clock ? <DeadlineChip clock={row.clock} /> : <span className="chip">{todayWords.noDeadline}</span>}
      <div id={id} className="what">
        <div className="row">
          {row.grade && <GradeTag grade={row.grade} />}
          <b className="cut">
            {row.customer}　{row.address}
          </b>
          {row.urged > 0 && <span className="chip soon">{todayWords.urged(row.urged)}</span>}
        </div>
        <div className="dim small cut">
          {row.number}　{row.matter}
        </div>
      </div>
      <Button
        aria-describedby={id}
        tabIndex={isChosen ? 0 : -1}
        onFocus={onFocus}
        onClick={() => openNext(row)}
      >
        {caseStepWord[row.next]}
        {isChosen && <KeyCap of="Enter" />}
      </Button>
    </li>
  )
}
