import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { type RevisitListed, revisitPageLength } from '#shared/ipc/revisit-questions'
import { usePlace } from '../../place'
import { DeadlineChip } from '../../ui/deadline-chip'
import { LineList, ListLine } from '../../ui/line-list'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { revisitWords } from '../../words/revisit'
import { listedLine, revisitListWords } from '../../words/revisit-list'
import { showPage } from './list-store'
import { choose, useRevisiting } from './store'

type List = { readonly listed: Output<'revisit.list'>; readonly shown: CaseId | null }

/** Who is due, what runs out first on top; under it what was just recorded. */
export function DueList({ listed: { rows, page, total }, shown }: List) {
  return (
    <LineList
      title={revisitListWords.title}
      label={revisitListWords.list}
      count={total}
      lines={rows.map((row) => <Due key={row.caseId} row={row} isChosen={row.caseId === shown} />)}
    >
      <Pages
        page={page}
        total={total}
        length={revisitPageLength}
        words={revisitListWords.page}
        turnTo={showPage}
      />
      <Recorded isLast={rows.length === 0} />
    </LineList>
  )
}

function Due({ row, isChosen }: { readonly row: RevisitListed; readonly isChosen: boolean }) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} onChoose={() => choose(row.caseId)}>
      <span className="row">
        <DeadlineChip clock={row.clock} />
        <b className="cut">{row.customer}</b>
      </span>
      <span className="dim small cut">{listedLine(row, now)}</span>
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
