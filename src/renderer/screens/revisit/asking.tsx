import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { revisitWords } from '../../words/revisit'
import { Checklist } from './checklist'
import { Person } from './person'
import { answersOf, forget, record, useRevisiting } from './store'

type Asked = {
  readonly caseId: CaseId
  /** Who is there once this one is recorded; null: the first of the list. */
  readonly next: CaseId | null
}

/** The right side: the one that is asked now. */
export function Asking({ caseId, next }: Asked) {
  const answer = useAnswer('revisit.show', { caseId }, ['case', 'today'])
  const way = useRevisiting((store) => answersOf(store, caseId).way)
  const isGone = answer?.kind === 'refused'
  useEffect(() => {
    if (isGone) forget(caseId)
  }, [isGone, caseId])
  if (answer === null || answer.kind === 'refused') return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={revisitWords.kept} />
  const row = answer.value
  return (
    <div className="stack asked">
      <Person row={row} hasScript={way === 'phone'} />
      <Checklist row={row} onRecord={() => record(row, next)} />
    </div>
  )
}
