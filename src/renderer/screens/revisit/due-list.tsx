import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { RevisitRow } from '#shared/ipc/board-views'
import { usePlace } from '../../place'
import { DeadlineChip } from '../../ui/deadline-chip'
import { LineList, ListLine } from '../../ui/line-list'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { dueLine, revisitWords } from '../../words/revisit'
import { choose, useRevisiting } from './store'

type List = { readonly rows: readonly RevisitRow[]; readonly chosen: RevisitRow | null }

/** Who is due, what runs out first on top; under it what was just recorded. */
export function DueList({ rows, chosen }: List) {
  return (
    <LineList
      title={revisitWords.title}
      label={revisitWords.list}
      count={rows.length}
      lines={rows.map((row) => <Due key={row.caseId} row={row} isChosen={row === chosen} />)}
    >
      <Recorded isLast={rows.length === 0} />
    </LineList>
  )
}

function Due({ row, isChosen }: { readonly row: RevisitRow; readonly isChosen: boolean }) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} onChoose={() => choose(row.caseId)}>
      <span className="row">
        <DeadlineChip clock={row.clock} />
        <b className="cut">{row.customer}</b>
      </span>
      <span className="dim small cut">{dueLine(row, now)}</span>
    </ListLine>
  )
}

/** Nobody else is due: the focus goes to the case that begins its next round. */
function Recorded({ isLast }: { readonly isLast: boolean }) {
  const recorded = useRevisiting((store) => store.recorded)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLast) button.current?.focus()
  }, [isLast])
  if (!recorded) return null
  const open = () => usePlace.getState().go({ name: 'case', caseId: recorded.caseId })
  return (
    <Notice look={recorded.isAgain ? 'info' : 'ok'}>
      {recorded.words}
      {recorded.isAgain && (
        <Button ref={button} size="small" onClick={open}>
          {revisitWords.openCase}
        </Button>
      )}
    </Notice>
  )
}
