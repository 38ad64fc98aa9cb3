import { done } from '#shared/result'
import { decideMeasure, rewordMeasure, tellMeasure } from '../actions/measures'
import { draftReview, opine, recordReview, showReview, typeReview } from '../actions/month-review'
import { printReview } from '../actions/review-sheet'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type ReviewQuestion = Extract<keyof Handlers, `review.${string}`>

/** The questions of review-questions.ts: 月总结. */
export function reviewHandlers(signed: () => Signed) {
  return {
    'review.show': (input) => done(showReview(signed(), input)),
    'review.draft': async (input) => done(await draftReview(signed(), input)),
    'review.type': (input) => done(typeReview(signed(), input)),
    'review.record': (input) => recordReview(signed(), input),
    'review.opine': (input) => opine(signed(), input),
    'review.decide': (input) => decideMeasure(signed(), input),
    'review.change': (input) => rewordMeasure(signed(), input),
    'review.tell': (input) => tellMeasure(signed(), input),
    'review.print': (input) => printReview(signed(), input),
  } satisfies Required<Pick<Handlers, ReviewQuestion>>
}
