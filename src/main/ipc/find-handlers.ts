import { done } from '#shared/result'
import { findByText, findQuickly } from '../actions/find'
import type { SignedStation } from '../actions/station'
import { suggestSubjects } from '../actions/suggest-subjects'
import type { Handlers } from './answer'

/** 查找, and whom a complaint may be about. */
export function findHandlers(signed: () => SignedStation) {
  return {
    'find.quick': (input) => done(findQuickly(signed(), input)),
    'find.text': async (input) => done(await findByText(signed(), input)),
    'subject.suggest': (input) => done(suggestSubjects(signed(), input)),
  } satisfies Pick<Handlers, 'find.quick' | 'find.text' | 'subject.suggest'>
}
