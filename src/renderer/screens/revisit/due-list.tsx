import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { revisitPageLength } from '#shared/ipc/revisit-questions'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { ListLine } from '../../ui/line-list'
import { Notice } from '../../ui/notice'
import { Pages } from '../../ui/pages'
import { revisitWords } from '../../words/revisit'
import { listTitle, revisitListWords } from '../../words/revisit-list'
import { Choices, Filters } from './filters'
import { LineWords } from './line-words'
import { plan, showPage, useList } from './list-store'
import { PlanLines } from './plan'
import { choose, useRevisiting } from './store'

type List = { readonly listed: Output<'revisit.list'>; readonly shown: CaseId | null }

/** Who is due, what runs out first on top; under it what was just recorded. */
export function DueList({ listed, shown }: List) {
  const { rows, page, total, counts } = listed
  const { filter, picking, isPlanning } = useList()
  return (
    <div className="card line-list">
      <div className="row head">
        <b>{listTitle(filter)}</b>
        <span className="dim">{total}</span>
        <span className="push" />
        {(counts.window.all > 0 || isPlanning) && (
          <ActionButton
            words={isPlanning ? revisitListWords.back : revisitListWords.plan}
            shortcut="Alt+P"
            run={() => plan(!isPlanning)}
          />
        )}
      </div>
      <Filters counts={counts} />
      {picking !== null ? (
        <Choices key={picking} name={picking} counts={counts} />
      ) : isPlanning ? (
        <PlanLines rows={rows} />
      ) : (
        <ul className="scroll" aria-label={revisitListWords.list}>
          {rows.map((row) => (
            <ListLine key={row.caseId} isChosen={row.caseId === shown} onChoose={() => choose(row.caseId)}>
              <LineWords row={row} />
            </ListLine>
          ))}
        </ul>
      )}
      {picking === null && (
        <Pages
          page={page}
          total={total}
          length={revisitPageLength}
          words={revisitListWords.page}
          turnTo={showPage}
        />
      )}
      {!isPlanning && <Recorded isLast={rows.length === 0} />}
    </div>
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
