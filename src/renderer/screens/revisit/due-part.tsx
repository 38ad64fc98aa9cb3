import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { revisitWords } from '../../words/revisit'
import { Asking } from './asking'
import { DueList } from './due-list'
import { useList } from './list-store'
import { choose, useRevisiting } from './store'

/** 该回访: who is due at the left, the checklist at the right; saved, the next one is there. */
export function DuePart({ caseId }: { readonly caseId: CaseId | null }) {
  const { filter, page } = useList()
  const answer = useAnswer('revisit.list', { filter, page }, ['case', 'today'])
  useEffect(() => {
    if (caseId !== null) choose(caseId)
  }, [caseId])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={revisitWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Revisits listed={answer.value} />
}

function Revisits({ listed }: { readonly listed: Output<'revisit.list'> }) {
  const { rows } = listed
  const chosen = useRevisiting((store) => store.chosen)
  const shown = chosen ?? rows[0]?.caseId ?? null
  const place = rows.findIndex(({ caseId }) => caseId === shown)
  const move = (by: number) => choose(rows[Math.max(0, place + by)]?.caseId ?? shown)
  useKeys(
    rows.length > 0
      ? [
          { key: 'ArrowDown', words: revisitWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: revisitWords.previous, side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  const next = (rows[place + 1] ?? rows[place - 1])?.caseId ?? null
  return (
    <section className="revisits" aria-label={revisitWords.title}>
      <DueList listed={listed} shown={shown} />
      {shown !== null ? (
        <Asking key={shown} caseId={shown} next={next} />
      ) : (
        <div className="calm">
          <p className="calm-head">{revisitWords.none}</p>
          <p className="dim">{revisitWords.noneHint}</p>
        </div>
      )}
    </section>
  )
}
