import type { RevisitRow } from '#shared/ipc/board-views'
import { GradeTag } from '../../ui/grade-tag'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { momentWords } from '../../words/moment'
import { revisitWords, triedWords } from '../../words/revisit'

/** The case in five lines. */
export function Person({ row }: { readonly row: RevisitRow }) {
  const now = useNow()
  return (
    <div className="card case-lines">
      <div className="row">
        <h2 className="cut">{row.customer}</h2>
        <span className="cut">{row.address}</span>
        <Phones caseId={row.caseId} masked={row.phones} />
        <span className="push" />
        {row.grade && <GradeTag grade={row.grade} />}
        <span className="dim number">{row.number}</span>
      </div>
      <dl>
        <div className="case-line">
          <Line term={revisitWords.content} words={row.content} />
          <span className="push" />
          {row.round > 1 && <span className="chip">{revisitWords.round(row.round)}</span>}
          {row.visit.length > 0 && <span className="chip">{revisitWords.visit(row.visit)}</span>}
        </div>
        <div className="case-line shared">
          <Line term={revisitWords.demand} words={row.demand} />
          <Line term={revisitWords.attempts} words={triedWords(row.attempts, now)} />
        </div>
        <div className="case-line">
          <Line
            term={revisitWords.result}
            words={`${row.handler}　${momentWords(row.completedAt, now)}　${row.result || revisitWords.noResult}`}
          />
          <span className="push" />
          {row.asking.record && <span className="dim number">{row.asking.record}</span>}
        </div>
      </dl>
    </div>
  )
}

type LineOf = { readonly term: string; readonly words: string }

function Line({ term, words }: LineOf) {
  if (words === '') return null
  return (
    <div>
      <dt className="dim">{term}</dt>
      <dd className="cut" title={words}>
        {words}
      </dd>
    </div>
  )
}
