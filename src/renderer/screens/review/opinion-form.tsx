import { dayOf } from '#shared/domain/day'
import type { ReviewView } from '#shared/ipc/review-questions'
import { NameField } from '../../ui/name-field'
import { useNow } from '../../ui/now'
import { reviewWords } from '../../words/review'
import { pastTyped } from './day'
import { DayField, FormFrame, type FormOf, typedIn, WordsField } from './form-frame'
import { opine } from './store'
import { type } from './typed'

type Of = FormOf & { readonly opinion: ReviewView['opinions'][number] }

/** 部门意见, as it stands on the paper that came back. */
export function OpinionForm({ view: { month }, typed, opinion }: Of) {
  const today = dayOf(useNow())
  const form = `opinion/${opinion.departmentId}`
  const put = (field: string) => (value: string) => type(month, { [`${form}/${field}`]: value })
  const words = typed[`${form}/words`] ?? opinion.words
  const signedBy = typed[`${form}/signedBy`] ?? opinion.signedBy
  const day = typed[`${form}/signedOn`] ?? opinion.signedOn ?? ''
  const signedOn = day.trim() === '' ? null : pastTyped(day, today)
  const isWrong = day.trim() !== '' && signedOn === null
  return (
    <FormFrame
      title={opinion.department}
      save={reviewWords.saveOpinion}
      isReady={(words.trim() !== '' || signedBy.trim() !== '') && !isWrong}
      run={() =>
        opine(month, { departmentId: opinion.departmentId, words, signedBy, signedOn }, typedIn(typed, form))
      }
    >
      <WordsField label={reviewWords.opinion} value={words} isFocused onChange={put('words')} />
      <NameField label={reviewWords.signedBy} value={signedBy} onChange={put('signedBy')} />
      <DayField label={reviewWords.signedOn} value={day} isWrong={isWrong} onChange={put('signedOn')} />
    </FormFrame>
  )
}
