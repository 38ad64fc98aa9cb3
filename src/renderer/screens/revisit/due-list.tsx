import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { revisitPageLength } from '#shared/ipc/revisit-questions'
import { ActionButton } from '../../ui/action-button'
import { ListLine } from '../../ui/line-list'
import { Pages } from '../../ui/pages'
import { listTitle, revisitListWords } from '../../words/revisit-list'
import { GaugesInBrief } from '../gauges/brief'
import { Choices, Filters } from './filters'
import { LineWords } from './line-words'
import { plan, showPage, useList } from './list-store'
import { PlanLines } from './plan'
import { Recorded } from './recorded'
import { choose } from './store'

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
      {!isPlanning && <GaugesInBrief />}
    </div>
  )
}
