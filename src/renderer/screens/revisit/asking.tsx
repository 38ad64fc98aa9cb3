import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { RevisitRow } from '#shared/ipc/board-views'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { revisitWords } from '../../words/revisit'
import { useStanding } from '../sign-in/standing'
import { filled } from './answers'
import { Checklist } from './checklist'
import { Person } from './person'
import { proposedFor } from './proposed'
import { Script } from './script'
import { answersOf, forget, useRevisiting } from './store'

type AskedFor = {
  readonly caseId: CaseId
  /** Who is there once this one is recorded; null: the first of the list. */
  readonly next: CaseId | null
}

/** The right side: the one that is asked now. */
export function Asking({ caseId, next }: AskedFor) {
  const answer = useAnswer('revisit.show', { caseId }, ['case', 'today'])
  const isGone = answer?.kind === 'refused'
  useEffect(() => {
    if (isGone) forget(caseId)
  }, [isGone, caseId])
  if (answer === null || answer.kind === 'refused') return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={revisitWords.kept} />
  return <AskedNow row={answer.value} next={next} />
}

function AskedNow({ row, next }: { readonly row: RevisitRow; readonly next: CaseId | null }) {
  const now = useNow()
  const typed = useRevisiting((store) => answersOf(store, row.caseId))
  const standing = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk : null))
  const desk = useAnswer('desk.show', {}, ['desk'])
  const calendar = desk?.kind === 'ok' ? desk.value.desk.calendar : null
  const operator = standing?.operator ?? null
  const people = { calendar, operator, operators: standing?.operators ?? [] }
  const answers = filled(typed, proposedFor(row, typed, people, now))
  const by = answers.visitor || (operator?.name ?? '')
  return (
    <div className="stack asked">
      <Person row={row} />
      <Script
        way={answers.way}
        isOver={answers.outcome !== null}
        organisation={standing?.organisation ?? ''}
        by={by}
        row={row}
      />
      <Checklist row={row} answers={answers} next={next} />
    </div>
  )
}
