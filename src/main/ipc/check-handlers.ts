import type { CheckBook } from '../actions/check-book'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'

/** The question of check-questions.ts. */
export function checkHandlers({ checkBook }: { readonly checkBook: CheckBook }, signed: () => SignedStation) {
  return {
    'book.check': () => {
      signed()
      return checkBook()
    },
  } satisfies Required<Pick<Handlers, 'book.check'>>
}
