import type { ReactNode } from 'react'
import { verdictWord } from '#shared/domain/revisit-record'
import type { RecordRow } from '#shared/ipc/record-questions'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { GradeTag } from '../../ui/grade-tag'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { PrintingStrip } from '../../ui/printing-strip'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import { recordWords } from '../../words/records'
import { printRecord, useRecords } from './store'

/** The record and what was asked so far, in a few lines. */
export function RecordLines({ row }: { readonly row: RecordRow }) {
  const { record, grade, isOwn, slip } = row
  const said = useRecords((store) => store.said)
  const printed = useRecords((store) => store.printed)
  return (
    <div className="card order-lines">
      <div className="row">
        <h2>{record.number}</h2>
        <span className="chip">{recordWords.round(record.round)}</span>
        {grade && <GradeTag grade={grade} />}
        {isOwn && <span className="chip warn">{recordWords.own}</span>}
        <span className="push" />
        <ActionButton words={recordWords.print} shortcut="F9" run={() => printRecord(row)} />
        <ActionButton
          words={recordWords.case}
          label={`${recordWords.case} ${row.caseNumber}`}
          shortcut="Alt+O"
          run={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}
        />
      </div>
      <Facts row={row} />
      <SaidNotice said={said} kept={recordWords.kept} />
      {slip && slip.id === printed && <PrintingStrip key={slip.id} slip={slip} keptAs={record.number} />}
    </div>
  )
}

function Facts({ row }: { readonly row: RecordRow }) {
  const now = useNow()
  const { taken, returned, review, managed } = row.record
  return (
    <dl>
      <Line term={row.kindWord}>
        <span className="row">
          <b>
            {row.customer}　{row.address}
          </b>
          <Phones caseId={row.caseId} masked={row.phones} />
          <span className="dim">{row.caseNumber}</span>
        </span>
      </Line>
      <Line term={recordWords.matter}>{row.matter}</Line>
      <Line term={recordWords.attempts}>
        {row.attempts.length === 0 ? (
          <span className="dim">{recordWords.noAttempt}</span>
        ) : (
          <ul className="record-attempts">
            {row.attempts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </Line>
      <Line term={recordWords.taken}>
        {taken &&
          `${taken.by}　${momentWords(taken.at, now)}${returned ? `，${momentWords(returned.at, now)} 交回 ${returned.by}` : ''}`}
      </Line>
      <Line term={recordWords.review}>
        {review &&
          `${verdictWord[review.verdict]}　${review.words}　${review.by}　${momentWords(review.at, now)}`}
      </Line>
      <Line term={recordWords.managed}>
        {managed && `${managed.by}：${managed.words}　${momentWords(managed.at, now)}`}
      </Line>
    </dl>
  )
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <div className="wide">
      <dt className="dim">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
