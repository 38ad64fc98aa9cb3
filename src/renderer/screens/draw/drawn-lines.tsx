import type { DrawnRow } from '#shared/ipc/draw-questions'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { askedWords, drawWords } from '../../words/draw'
import { momentWords } from '../../words/moment'

/** Whom to ask, and about which work. */
export function DrawnLines({ row }: { readonly row: DrawnRow }) {
  const now = useNow()
  const done = `${momentWords(row.completedAt, now)} 完成`
  return (
    <div className="card drawn-lines">
      <div className="row">
        <h2 className="cut">{row.customer}</h2>
        <span className="cut">{row.address}</span>
        <Phones caseId={row.caseId} masked={row.phones} />
        <span className="push" />
        <ActionButton
          words={drawWords.openCase}
          label={`${drawWords.openCase} ${row.caseNumber}`}
          shortcut="Alt+O"
          run={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}
        />
      </div>
      <dl>
        <Line term={drawWords.job} words={row.job} />
        <Line
          term={drawWords.worker}
          words={[row.worker, done, row.number].filter((part) => part !== '').join('　')}
        />
        {!row.isOver && <Line term={drawWords.attempts} words={askedWords(row, now)} />}
      </dl>
    </div>
  )
}

function Line({ term, words }: { readonly term: string; readonly words: string }) {
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
