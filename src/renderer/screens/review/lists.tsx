import { Button } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'
import { shortDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { MeasureView, ReviewView } from '#shared/ipc/review-questions'
import { ActionButton } from '../../ui/action-button'
import { reviewWords } from '../../words/review'
import { type Form, openForm, takeMeasure, useReviewing } from './store'

type Of = { readonly view: ReviewView }

/** 上月措施, 本月措施, 部门意见: each line with what can be done about it. */
export function Lists({ view }: Of) {
  const box = useRef<HTMLDivElement>(null)
  useFocusBack(box, view)
  return (
    <div ref={box} className="card lists scroll">
      <Measures title={reviewWords.carried} none={reviewWords.noneCarried} view={view} of="carried" />
      <Measures title={reviewWords.measures} none={reviewWords.noMeasures} view={view} of="measures" />
      {!view.isArchived && <Proposed view={view} />}
      <Opinions view={view} />
    </div>
  )
}

/** From a form to the button that led there, of a proposal to the next one; also once that button has gone. */
function useFocusBack(box: RefObject<HTMLElement | null>, view: ReviewView): void {
  const left = useReviewing((store) => store.left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the lists are others
  useEffect(() => {
    if (left === null || document.activeElement !== document.body) return
    const one = (selector: string) => box.current?.querySelector<HTMLElement>(selector)
    const isNew = left.kind === 'measure' && left.id === 'new'
    const back = one(`[data-form='${JSON.stringify(left)}']`)
    const to = (isNew && one('[data-proposed]')) || back || one('button')
    to?.focus()
  }, [left, view])
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
            shortcut="Alt+S"
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
      {!hasEnded && (
        <span className="row push">
          {isOwn && !view.isArchived && (
            <Way words={reviewWords.change} of={words} form={{ kind: 'measure', id }} />
          )}
          <Way words={reviewWords.tell} of={words} form={{ kind: 'progress', id }} />
        </span>
      )}
    </li>
  )
}

function dayOfYear(on: NonNullable<MeasureView['dueOn']>): string {
  return `${on.slice(0, 4)}年${shortDay(on)}`
}

function Way({ words, of, form }: { readonly words: string; readonly of: string; readonly form: Form }) {
  return (
    <Button
      data-form={JSON.stringify(form)}
      aria-label={reviewWords.of(words, of)}
      onClick={() => openForm(form)}
    >
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
              data-proposed
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
