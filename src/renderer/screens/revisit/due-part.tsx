import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { RevisitRow } from '#shared/ipc/board-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { revisitWords } from '../../words/revisit'
import { Checklist } from './checklist'
import { DueList } from './due-list'
import { Person } from './person'
import { answersOf, choose, record, useRevisiting } from './store'

/** 该回访: who is due at the left, the checklist at the right; saved, the next one is there. */
export function DuePart({ caseId }: { readonly caseId: CaseId | null }) {
  const answer = useAnswer('revisit.due', {}, ['case', 'today'])
  useEffect(() => {
    if (caseId !== null) choose(caseId)
  }, [caseId])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={revisitWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Revisits rows={answer.value} />
}

function Revisits({ rows }: { readonly rows: readonly RevisitRow[] }) {
  const chosen = useRevisiting((store) => store.chosen)
  const place = Math.max(
    0,
    rows.findIndex(({ caseId }) => caseId === chosen),
  )
  const row = rows[place] ?? null
  const move = (by: number) => choose(rows[place + by]?.caseId ?? row?.caseId ?? null)
  useKeys(
    row
      ? [
          { key: 'ArrowDown', words: revisitWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: revisitWords.previous, side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  const way = useRevisiting((store) => row && answersOf(store, row.caseId).way)
  const next = (rows[place + 1] ?? rows[place - 1])?.caseId ?? null
  return (
    <section className="revisits" aria-label={revisitWords.title}>
      <DueList rows={rows} chosen={row} />
      {row ? (
        <div className="stack asked" key={row.caseId}>
          <Person row={row} hasScript={way === 'phone'} />
          <Checklist row={row} onRecord={() => record(row, next)} />
        </div>
      ) : (
        <div className="calm">
          <p className="calm-head">{revisitWords.none}</p>
          <p className="dim">{revisitWords.noneHint}</p>
        </div>
      )}
    </section>
  )
}
