import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { type RevisitListed, revisitPageLength } from '#shared/ipc/revisit-questions'
import { DeadlineChip } from '../../ui/deadline-chip'
import { LineList, ListLine } from '../../ui/line-list'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { listedLine, revisitListWords } from '../../words/revisit-list'
import { showPage } from './list-store'
import { Recorded } from './recorded'
import { choose } from './store'

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
