import { useEffect, useRef } from 'react'
import { caseStepWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'
import { usePlace } from '../../../place'
import { ActionButton } from '../../../ui/action-button'
import { MoreActs } from '../more-acts'
import { OtherActs } from '../other-acts'
import { useWayBack } from '../step-card'

type Step = {
  readonly view: CaseView
  readonly act: 'revisit' | 'order'
  /** What is done there. */
  readonly hint: string
}

const screenOf = { revisit: 'revisit', order: 'dispatch' } as const

/** 登记回访 and 办派工单 have a screen of their own; from here it opens on this case. */
export function ElsewhereStep({ view, act, hint }: Step) {
  useWayBack(act, view)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    card.current?.parentElement?.scrollTo({ top: 0 })
    card.current?.querySelector<HTMLElement>('[data-main]')?.focus()
  }, [])
  return (
    <section ref={card} className="card step-card" aria-label={caseStepWord[act]}>
      <header className="row">
        <h2>{caseStepWord[act]}</h2>
        <p className="dim small">{hint}</p>
      </header>
      <div className="row">
        <span className="push" />
        <MoreActs shown={act} view={view} />
        <ActionButton
          words={caseStepWord[act]}
          shortcut="Enter"
          bar="right"
          isMain
          run={() => usePlace.getState().go({ name: screenOf[act], caseId: view.matter.id })}
        />
      </div>
      <OtherActs act={act} view={view} />
    </section>
  )
}
