import { useEffect, useRef } from 'react'
import { isComplainedOf } from '#shared/domain/repair-draw'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { focusNext } from '../../ui/focus'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { askedWords, drawWords } from '../../words/draw'
import { openNewCase } from './store'

/** What the customer said; not content, it goes on as a matter of its own. */
export function DrawnResult({ row }: { readonly row: DrawnRow }) {
  const now = useNow()
  return (
    <section className="card part result" aria-label={drawWords.result}>
      <h3>{drawWords.result}</h3>
      <p>{askedWords(row, now)}</p>
      {row.asked && isComplainedOf(row.asked) && <GoOn row={row} />}
    </section>
  )
}

function GoOn({ row }: { readonly row: DrawnRow }) {
  const before = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (before.current) focusNext(before.current)
  }, [])
  const { became, caseId, isCaseClosed } = row
  const open = (id: DrawnRow['caseId']) => usePlace.getState().go({ name: 'case', caseId: id })
  if (became)
    return (
      <div className="row">
        <span>{drawWords.complained}</span>
        <ActionButton words={`${drawWords.openCase} ${became.number}`} run={() => open(became.caseId)} />
      </div>
    )
  return (
    <>
      <div ref={before}>
        <Notice look="info">
          {drawWords.complained}
          {isCaseClosed ? drawWords.caseClosed : drawWords.caseOpen}
        </Notice>
      </div>
      <div className="row end">
        {isCaseClosed ? (
          <ActionButton
            words={drawWords.newCase}
            shortcut="Alt+D"
            bar="right"
            isMain
            run={() => openNewCase(row)}
          />
        ) : (
          <ActionButton
            words={`${drawWords.openCase} ${row.caseNumber}`}
            shortcut="Alt+D"
            bar="right"
            isMain
            run={() => open(caseId)}
          />
        )}
      </div>
    </>
  )
}
