import { useEffect, useRef } from 'react'
import { caseStepWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'
import { usePlace } from '../../../place'
import { ActionButton } from '../../../ui/action-button'
import { caseWords } from '../../../words/case'
import { MoreActs } from '../more-acts'
import { OtherActs } from '../other-acts'
import { useWayBack } from '../step-card'

/** 登记回访 has a screen of its own; from here it opens on this case. */
export function RevisitStep({ view }: { readonly view: CaseView }) {
  useWayBack('revisit', view)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    card.current?.parentElement?.scrollTo({ top: 0 })
    card.current?.querySelector<HTMLElement>('[data-main]')?.focus()
  }, [])
  return (
    <section ref={card} className="card step-card" aria-label={caseStepWord.revisit}>
      <header className="row">
        <h2>{caseStepWord.revisit}</h2>
        <p className="dim small">{caseWords.revisitHint}</p>
      </header>
      <div className="row">
        <span className="push" />
        <MoreActs shown="revisit" view={view} />
        <ActionButton
          words={caseStepWord.revisit}
          shortcut="Enter"
          bar="right"
          isMain
          run={() => usePlace.getState().go({ name: 'revisit', caseId: view.matter.id })}
        />
      </div>
      <OtherActs act="revisit" view={view} />
    </section>
  )
}
