import type { ReactNode } from 'react'
import type { RevisitRow } from '#shared/ipc/board-views'
import { GradeTag } from '../../ui/grade-tag'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { momentWords } from '../../words/moment'
import { attemptWords, revisitWords, script, scriptEnd } from '../../words/revisit'
import { useStanding } from '../sign-in/standing'

/** The case in five lines, and what to say on the phone. */
export function Person({ row, hasScript }: { readonly row: RevisitRow; readonly hasScript: boolean }) {
  const now = useNow()
  const organisation = useStanding(({ standing }) =>
    standing.kind === 'known' ? standing.desk.organisation : '',
  )
  return (
    <>
      <div className="card case-lines">
        <div className="row">
          <h2 className="cut">{row.customer}</h2>
          <span className="cut">{row.address}</span>
          <Phones caseId={row.caseId} masked={row.phones} />
          <span className="push" />
          {row.round > 1 && <span className="chip">{revisitWords.round(row.round)}</span>}
          {row.grade && <GradeTag grade={row.grade} />}
          <span className="dim number">{row.number}</span>
        </div>
        <dl>
          <Line term={revisitWords.content} words={row.content}>
            {row.visit.length > 0 && <span className="chip">{revisitWords.visit(row.visit)}</span>}
          </Line>
          <Line term={revisitWords.demand} words={row.demand} />
          <Line
            term={revisitWords.result}
            words={`${row.handler}　${momentWords(row.completedAt, now)}　${row.result || revisitWords.noResult}`}
          />
          <Line
            term={revisitWords.attempts}
            words={row.attempts.map((attempt) => attemptWords(attempt, now)).join('；')}
          />
        </dl>
      </div>
      {hasScript && (
        <p className="card script">
          {script(organisation, row, now)}
          <span className="dim">{scriptEnd}</span>
        </p>
      )}
    </>
  )
}

type LineOf = { readonly term: string; readonly words: string; readonly children?: ReactNode }

function Line({ term, words, children }: LineOf) {
  if (words === '') return null
  return (
    <div>
      <dt className="dim">{term}</dt>
      <dd className="cut" title={words}>
        {words}
      </dd>
      {children}
    </div>
  )
}
