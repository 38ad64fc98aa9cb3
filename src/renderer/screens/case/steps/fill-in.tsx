import { useEffect, useRef } from 'react'
import type { CaseView } from '#shared/ipc/views'
import { useKeys } from '../../../keys'
import { usePlace } from '../../../place'
import { ActionButton } from '../../../ui/action-button'
import { focusNext } from '../../../ui/focus'
import { callWords, emergencyWords } from '../../../words/emergency'
import { goOnCalling } from '../../emergency/store'
import { MoreActs } from '../more-acts'
import { useWayBack } from '../step-card'

/** 补全登记: an emergency got its number first; here is what was done, and the way to its draft. */
export function FillInStep({ view }: { readonly view: CaseView }) {
  const { draftToFillIn, matter } = view
  const fillIn = () => {
    if (draftToFillIn !== null) usePlace.getState().go({ name: 'intake', draft: draftToFillIn })
  }
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  useWayBack('fillIn', view)
  useKeys([{ key: 'Enter', words: emergencyWords.fillIn, side: 'right', isMain: true, run: fillIn }])
  return (
    <section className="card step-card" aria-label={emergencyWords.fillIn}>
      <h2 ref={head}>{emergencyWords.fillIn}</h2>
      <p className="dim">{emergencyWords.stays}</p>
      <h3>{emergencyWords.calls}</h3>
      <ol className="calls" aria-label={emergencyWords.calls}>
        {(matter.emergency ?? []).map((call) => (
          <li key={`${call.at}${call.whom}`}>{callWords(call)}</li>
        ))}
      </ol>
      <footer className="row">
        {draftToFillIn !== null && (
          <ActionButton
            words={emergencyWords.further}
            run={() => {
              const { id: caseId, number, emergency } = matter
              goOnCalling({ caseId, number, draftId: draftToFillIn }, emergency ?? [])
              usePlace.getState().go({ name: 'emergency' })
            }}
          />
        )}
        <span className="push" />
        <MoreActs shown="fillIn" view={view} />
        <ActionButton words={emergencyWords.fillIn} shortcut="Ctrl+Enter" isMain run={fillIn} />
      </footer>
    </section>
  )
}
