import type { DepartmentId } from '#shared/domain/case'
import { dayOf } from '#shared/domain/day'
import type { MeasureId } from '#shared/domain/month-review'
import type { MeasureView } from '#shared/ipc/review-questions'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { useNow } from '../../ui/now'
import { reviewWords } from '../../words/review'
import { dueTyped } from './day'
import { DayField, FormFrame, type FormOf, typedIn, WordsField } from './form-frame'
import { decide } from './store'
import { type } from './typed'

type Of = FormOf & {
  readonly id: MeasureId | 'new'
  /** Null: a new one. */
  readonly measure: MeasureView | null
}

/** 措施: what, by whom, until when; the latter two may be left open, which 检查 tells of. */
export function MeasureForm({ view: { month }, typed, id, measure }: Of) {
  const desk = useAnswer('desk.show', {}, ['desk'])
  const today = dayOf(useNow())
  const form = `measure/${id}`
  const put = (field: string) => (value: string) => type(month, { [`${form}/${field}`]: value })
  const words = typed[`${form}/words`] ?? measure?.words ?? ''
  const department = typed[`${form}/departmentId`] ?? String(measure?.departmentId ?? '')
  const due = typed[`${form}/dueOn`] ?? measure?.dueOn ?? ''
  const dueOn = due.trim() === '' ? null : dueTyped(due, today)
  const isWrong = due.trim() !== '' && dueOn === null
  const departments = desk?.kind === 'ok' ? desk.value.departments : []
  return (
    <FormFrame
      title={measure === null ? reviewWords.add : reviewWords.measure}
      save={measure === null ? reviewWords.saveMeasure : reviewWords.saveChange}
      isReady={words.trim() !== '' && !isWrong}
      run={() =>
        decide(
          month,
          id,
          {
            words,
            departmentId: department === '' ? null : (Number(department) as DepartmentId),
            dueOn,
          },
          typedIn(typed, form),
        )
      }
    >
      <WordsField label={reviewWords.measure} value={words} isFocused onChange={put('words')} />
      <div className="field">
        <span className="dim small" aria-hidden="true">
          {reviewWords.department}
        </span>
        <Cards
          label={reviewWords.department}
          cards={[
            ...departments.map(({ id: value, name }) => ({ value: String(value), words: name })),
            { value: '', words: reviewWords.undecided },
          ]}
          chosen={department}
          onChoose={put('departmentId')}
        />
      </div>
      <DayField label={reviewWords.dueOn} value={due} isWrong={isWrong} onChange={put('dueOn')} />
    </FormFrame>
  )
}
