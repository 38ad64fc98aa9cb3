import { useEffect } from 'react'
import { FaultBar, Notice } from '../../ui/notice'
import { revisitWords } from '../../words/revisit'
import { gapWords } from '../../words/revisit-refusal'
import type { RevisitGap } from './ready'
import { useRevisiting } from './store'

/** Where each gap is closed. */
const gapPlace: Readonly<Record<RevisitGap, string>> = {
  outcome: `[aria-label=${revisitWords.outcome}] input`,
  solved: `[aria-label=${revisitWords.solved}] input`,
  signature: '.signature-needs input',
  when: '[aria-invalid=true]',
  next: '[aria-invalid=true]',
  phoneReason: `[aria-label=${revisitWords.phoneReason}]`,
  letter: `[aria-label=${revisitWords.letter}]`,
  reason: `[aria-label=${revisitWords.reason}]`,
  supervisor: `[aria-label=${revisitWords.supervisor}] input`,
  pin: `[aria-label=${revisitWords.pin}]`,
}

/** Why it was not recorded, over the button, in the room of the script; the focus is where it can be mended. */
export function Trouble() {
  const stage = useRevisiting((store) => store.stage)
  const gap = stage.name === 'incomplete' ? stage.gap : null
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>(`.checklist :is(${gapPlace[gap]})`)?.focus()
  }, [gap])
  switch (stage.name) {
    case 'asking':
    case 'recording':
      return null
    case 'incomplete':
    case 'refused':
    case 'failed':
      return (
        <div className="whole trouble">
          <TroubleWords stage={stage} />
        </div>
      )
  }
}

type Wrong = Extract<
  ReturnType<typeof useRevisiting.getState>['stage'],
  { name: 'incomplete' | 'refused' | 'failed' }
>

function TroubleWords({ stage }: { readonly stage: Wrong }) {
  switch (stage.name) {
    case 'incomplete':
      return <Notice>{gapWords[stage.gap]}</Notice>
    case 'refused':
      return <Notice>{stage.words}</Notice>
    case 'failed':
      return <FaultBar reference={stage.reference} kept={revisitWords.kept} />
  }
}
