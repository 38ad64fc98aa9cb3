import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { type Binding, useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { revisitWords } from '../../words/revisit'
import { revisitListWords } from '../../words/revisit-list'
import { Asking } from './asking'
import { DueList } from './due-list'
import { filterBy, plan, unfiltered, useList } from './list-store'
import { PlanPanel } from './plan'
import { choose, useRevisiting } from './store'

/** 该回访: who is due at the left, the checklist at the right; saved, the next one is there. */
export function DuePart({ caseId }: { readonly caseId: CaseId | null }) {
  const { filter, page } = useList()
  const answer = useAnswer('revisit.list', { filter, page }, ['case', 'today'])
  useEffect(() => {
    if (caseId === null) return
    plan(false)
    choose(caseId)
  }, [caseId])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={revisitWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Revisits listed={answer.value} />
}

function Revisits({ listed }: { readonly listed: Output<'revisit.list'> }) {
  const { rows } = listed
  const { isPlanning, picking } = useList()
  const chosen = useRevisiting((store) => store.chosen)
  const shown = chosen ?? rows[0]?.caseId ?? null
  const place = rows.findIndex(({ caseId }) => caseId === shown)
  const next = (rows[place + 1] ?? rows[place - 1])?.caseId ?? null
  const move = (by: number) => choose(rows[Math.max(0, place + by)]?.caseId ?? shown)
  useKeys(!isPlanning && picking === null && rows.length > 0 ? moves(move) : [])
  return (
    <section className="revisits" aria-label={revisitWords.title}>
      <DueList listed={listed} shown={isPlanning ? null : shown} />
      {isPlanning ? (
        <PlanPanel />
      ) : shown !== null ? (
        <Asking key={shown} caseId={shown} next={next} />
      ) : (
        <Nobody listed={listed} />
      )}
    </section>
  )
}

function moves(move: (by: number) => void): readonly Binding[] {
  return [
    { key: 'ArrowDown', words: revisitWords.next, side: 'right', run: () => move(1) },
    { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
  ]
}

/** Nobody is due, or nobody whom the filter means. */
function Nobody({ listed: { counts } }: { readonly listed: Output<'revisit.list'> }) {
  const filter = useList((store) => store.filter)
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(unfiltered)
  const { later } = counts.window
  return (
    <div className="calm">
      <p className="calm-head">{isFiltered ? revisitListWords.noneFiltered : revisitWords.none}</p>
      <p className="dim">
        {isFiltered ? revisitListWords.noneFilteredHint : revisitWords.noneHint}
        {!isFiltered && later > 0 && revisitListWords.later(later)}
      </p>
      {isFiltered && (
        <ActionButton
          words={revisitListWords.showAll}
          shortcut="Enter"
          run={() => filterBy({ ...unfiltered, window: 'all' })}
        />
      )}
    </div>
  )
}
