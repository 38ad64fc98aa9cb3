import { dayOf } from '#shared/domain/day'
import { MeasureOutcome } from '#shared/domain/month-review'
import type { MeasureView } from '#shared/ipc/review-questions'
import { Cards } from '../../ui/cards'
import { useNow } from '../../ui/now'
import { outcomeCards, reviewWords } from '../../words/review'
import { pastTyped } from './day'
import { DayField, FormFrame, type FormOf, typedIn, WordsField } from './form-frame'
import { tell } from './store'
import { type } from './typed'

/** 登记进展: on the way, done, or dropped with a reason. */
export function ProgressForm({
  view: { month },
  typed,
  measure,
}: FormOf & { readonly measure: MeasureView }) {
  const today = dayOf(useNow())
  const form = `progress/${measure.id}`
  const put = (field: string) => (value: string) => type(month, { [`${form}/${field}`]: value })
  const outcome = MeasureOutcome.safeParse(typed[`${form}/outcome`]).data ?? null
  const words = typed[`${form}/words`] ?? ''
  const day = typed[`${form}/on`] ?? today
  const on = pastTyped(day, today)
  const send = () =>
    outcome && on && tell(month, { measureId: measure.id, on, outcome, words }, typedIn(typed, form))
  return (
    <FormFrame
      title={measure.words}
      save={reviewWords.saveProgress}
      isReady={outcome !== null && on !== null}
      run={send}
    >
      <Cards
        label={reviewWords.outcome}
        cards={outcomeCards}
        chosen={outcome}
        isFocused
        onChoose={put('outcome')}
      />
      <WordsField
        label={reviewWords.progress}
        hint={reviewWords.progressHint}
        value={words}
        onChange={put('words')}
      />
      <DayField label={reviewWords.on} value={day} isWrong={on === null} onChange={put('on')} />
    </FormFrame>
  )
}
