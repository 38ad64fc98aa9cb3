import { done } from '#shared/result'
import { listFigure, showFigures } from '../actions/figures'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'

/** The questions of figure-questions.ts and the actions that answer them. */
export function figureHandlers(signed: () => SignedStation) {
  return {
    'figure.sheet': async (input) => done(await showFigures(signed(), input)),
    'figure.list': (input) => done(listFigure(signed(), input)),
  } satisfies Required<Pick<Handlers, 'figure.sheet' | 'figure.list'>>
}
