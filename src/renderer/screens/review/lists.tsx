import { Button } from 'antd'
import { shortDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { MeasureView, ReviewView } from '#shared/ipc/review-questions'
import { ActionButton } from '../../ui/action-button'
import { reviewWords } from '../../words/review'
import { type Form, openForm, takeMeasure, useReviewing } from './store'

type Of = { readonly view: ReviewView }

/** 上月措施, 本月措施, 部门意见: each line with what can be done about it. */
export function Lists({ view }: Of) {
  return (
    <div className="card lists scroll">
      <Measures title={reviewWords.carried} none={reviewWords.noneCarried} view={view} of="carried" />
      <Measures title={reviewWords.measures} none={reviewWords.noMeasures} view={view} of="measures" />
      {!view.isArchived && <Proposed view={view} />}
      <Opinions view={view} />
    </div>
  )
}

type MeasuresOf = Of & {
  readonly title: string
  readonly none: string
  readonly of: 'carried' | 'measures'
}

function Measures({ title, none, view, of }: MeasuresOf) {
  const mayAdd = of === 'measures' && !view.isArchived
  return (
    <section aria-label={title}>
      <div className="row">
        <h3>{title}</h3>
        <span className="push" />
        {mayAdd && (
          <ActionButton
            words={reviewWords.add}
            shortcut="Alt+N"
            run={() => openForm({ kind: 'measure', id: 'new' })}
          />
        )}
      </div>
      {view[of].length === 0 && <p className="dim">{none}</p>}
      <ul>
        {view[of].map((measure) => (
          <MeasureLine key={measure.id} measure={measure} view={view} />
        ))}
      </ul>
    </section>
  )
}

function MeasureLine({ measure, view }: Of & { readonly measure: MeasureView }) {
  const { id, words, department, dueOn, month, standing, hasEnded } = measure
  const isOwn = month === view.month
  return (
    <li className="row">
      <span className="what">
        <span>{words}</span>
        <span className="dim small">
          {[
            department || reviewWords.noDepartment,
            dueOn === null ? reviewWords.noDue : reviewWords.due(dayOfYear(dueOn)),
            ...(isOwn ? [] : [monthWords(month)]),
            standing,
          ]
            .filter((part) => part !== '')
            .join('　')}
        </span>
      </span>
      <span className="push" />
      {isOwn && !view.isArchived && !hasEnded && (
        <Way words={reviewWords.change} of={words} form={{ kind: 'measure', id }} />
      )}
      {!hasEnded && <Way words={reviewWords.tell} of={words} form={{ kind: 'progress', id }} />}
    </li>
  )
}

function dayOfYear(on: NonNullable<MeasureView['dueOn']>): string {
  return `${on.slice(0, 4)}年${shortDay(on)}`
}

function Way({ words, of, form }: { readonly words: string; readonly of: string; readonly form: Form }) {
  return (
    <Button aria-label={reviewWords.of(words, of)} onClick={() => openForm(form)}>
      {words}
    </Button>
  )
}

function Proposed({ view: { month } }: Of) {
  const proposed = useReviewing((store) => store.proposed)
  if (proposed.length === 0) return null
  return (
    <section aria-label={reviewWords.proposed}>
      <h3>{reviewWords.proposed}</h3>
      <ul>
        {proposed.map((measure) => (
          <li key={measure.words} className="row">
            <span className="what">{measure.words}</span>
            <span className="push" />
            <Button
              aria-label={reviewWords.of(reviewWords.take, measure.words)}
              onClick={() => takeMeasure(month, measure)}
            >
              {reviewWords.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Opinions({ view: { opinions, isArchived } }: Of) {
  return (
    <section aria-label={reviewWords.opinions}>
      <h3>{reviewWords.opinions}</h3>
      <ul>
        {opinions.map(({ departmentId, department, words, signedBy, signedOn }) => (
          <li key={departmentId} className="row">
            <span className="what">
              <span>
                {department}　{words}
              </span>
              <span className="dim small">
                {signedBy === ''
                  ? words === '' && reviewWords.noOpinion
                  : reviewWords.signed(signedBy, signedOn ?? '')}
              </span>
            </span>
            <span className="push" />
            {!isArchived && (
              <Way words={reviewWords.opine} of={department} form={{ kind: 'opinion', departmentId }} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
