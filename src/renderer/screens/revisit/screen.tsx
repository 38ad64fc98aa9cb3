import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import { Parts } from '../../ui/parts'
import { revisitWords } from '../../words/revisit'
import { DrawPart } from '../draw/part'
import { GaugesPart } from '../gauges/screen'
import { PeriodicPart } from '../periodic/part'
import { RecordsPart } from '../records/part'
import { DuePart } from './due-part'
import { ExportOfPart } from './export-of-part'
import { type Part, parts, showPart, useRevisitPart } from './part'
import './revisit.css'

/** 回访: its parts, one at a time. */
export function RevisitScreen({ caseId }: { readonly caseId: CaseId | null }) {
  const part = useRevisitPart((store) => store.part)
  // Whoever comes for one case comes to ask.
  useEffect(() => {
    if (caseId !== null) showPart('due')
  }, [caseId])
  return (
    <section className="revisit-screen" aria-label={revisitWords.screen}>
      {parts.length > 1 && (
        <Parts
          label={revisitWords.screen}
          parts={parts.map((one) => ({ part: one, words: revisitWords.parts[one] }))}
          chosen={part}
          keys="Ctrl"
          onChoose={showPart}
        >
          <ExportOfPart part={part} />
        </Parts>
      )}
      <PartOf part={part} caseId={caseId} />
    </section>
  )
}

function PartOf({ part, caseId }: { readonly part: Part; readonly caseId: CaseId | null }) {
  switch (part) {
    case 'due':
      return <DuePart caseId={caseId} />
    case 'periodic':
      return <PeriodicPart />
    case 'draw':
      return <DrawPart />
    case 'records':
      return <RecordsPart />
    case 'gauges':
      return <GaugesPart />
  }
}
