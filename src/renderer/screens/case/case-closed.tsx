import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { closeOutcomeWord } from '#shared/domain/case'
import { isErased } from '#shared/domain/erased'
import type { CaseView } from '#shared/ipc/views'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { caseWords } from '../../words/case'
import { momentWords } from '../../words/moment'
import { actWord, moreActsOf } from './act'
import { useCase } from './store'

/** In the card's place once nothing is left to be done: how it ended, with whose word, and the way on from here. */
export function CaseClosed({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // The card that had the focus is gone.
    box.current?.parentElement?.scrollTo({ top: 0 })
    box.current?.querySelector<HTMLElement>('[data-main]')?.focus()
  }, [])
  const { closing } = view.matter
  const isVoid = view.state === 'void'
  return (
    <section ref={box} className="card closed">
      <p>{isVoid ? caseWords.voided : caseWords.closed}</p>
      {closing && (
        <p className="dim small">
          {[closeOutcomeWord[closing.outcome], closing.mergedInto, momentWords(closing.at, now), closing.note]
            .filter(Boolean)
            .join('　')}
        </p>
      )}
      {closing?.approval && (
        <p className="dim small">
          {caseWords.closedByApproval}：{closing.approval.approver}　
          {momentWords(closing.approval.approvedAt, now)}　{closing.approval.ground}
        </p>
      )}
      <PaperStillOut view={view} />
      <div className="row">
        <span className="push" />
        <ActionButton
          words={caseWords.toToday}
          isMain
          run={() => usePlace.getState().go({ name: 'today' })}
        />
      </div>
    </section>
  )
}

/** A decision by phone whose F17, or a correction whose signature, was still out at 销项; not of what was erased. */
function PaperStillOut({ view }: { readonly view: CaseView }) {
  const choose = useCase((opened) => opened.choose)
  const acts = moreActsOf(view)
  if (acts.length === 0 || isErased(view.matter)) return null
  return (
    <div className="row">
      <span className="dim small">{caseWords.stillOut}</span>
      {acts.map((act) => (
        <Button key={act} onClick={() => choose(act)}>
          {actWord[act]}
        </Button>
      ))}
    </div>
  )
}
