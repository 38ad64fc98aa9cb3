import type { RevisitListed } from '#shared/ipc/revisit-questions'
import { DeadlineChip } from '../../ui/deadline-chip'
import { useNow } from '../../ui/now'
import { listedLine, opensWords } from '../../words/revisit-list'

/** Two lines of the list: until when and whom; which matter, where, and what came of it so far. */
export function LineWords({ row }: { readonly row: RevisitListed }) {
  const now = useNow()
  const { clock, customer, opensAt } = row
  return (
    <>
      <span className="row">
        {opensAt > now ? (
          <span className="chip">{opensWords(opensAt, now)}</span>
        ) : (
          <DeadlineChip clock={clock} />
        )}
        <b className="cut">{customer}</b>
      </span>
      <span className="dim small cut">{listedLine(row, now)}</span>
    </>
  )
}
