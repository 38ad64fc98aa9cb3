import { useEffect } from 'react'
import type { IsoMonth } from '#shared/domain/day'
import type { ReviewView } from '#shared/ipc/review-questions'
import { useAnswer } from '../../ask'
import { FaultBar, Notice } from '../../ui/notice'
import { PrintOutcome } from '../../ui/print-outcome'
import { reviewWords } from '../../words/review'
import { FormShown } from './form-shown'
import { Lists } from './lists'
import { beginReview, useReviewing } from './store'
import { Asking, TextsCard } from './texts'
import { sendTyped, useTyped, useTypingFault } from './typed'
import './review.css'

/** 月总结: what the month was, what is decided from it, who agrees; F13 is printed from here. */
export function ReviewPart({ month }: { readonly month: IsoMonth }) {
  const answer = useAnswer('review.show', { month }, ['month', 'case', 'print', 'desk'])
  useEffect(() => {
    beginReview()
    return () => void sendTyped()
  }, [])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={reviewWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Review view={answer.value} />
}

function Review({ view }: { readonly view: ReviewView }) {
  const { form, said, isPrinting } = useReviewing()
  const typed = useTyped(view.month, view.typed)
  const fault = useTypingFault()
  const { slip, isArchived } = view
  return (
    <section className="review" aria-label={reviewWords.title} onBlur={() => void sendTyped()}>
      {fault !== null && <FaultBar reference={fault} kept={reviewWords.kept} />}
      {isArchived && <Notice look="info">{reviewWords.archived}</Notice>}
      <PrintOutcome
        isPrinting={isPrinting}
        printing={reviewWords.printing}
        said={said}
        kept={reviewWords.kept}
        slip={isArchived || slip?.job?.state === 'confirmed' ? null : slip}
      />
      <Asking view={view} typed={typed} />
      <div className="two">
        <TextsCard view={view} typed={typed} hasForm={form !== null} />
        {form === null ? <Lists view={view} /> : <FormShown view={view} form={form} typed={typed} />}
      </div>
    </section>
  )
}
