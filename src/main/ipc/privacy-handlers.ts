import { done } from '#shared/result'
import { eraseDue } from '../actions/erase-due'
import { exportPerson, findPeople, showRecords } from '../actions/people'
import { changeRetention, printDue, showRetention } from '../actions/retention'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type PrivacyQuestion = `${'person' | 'retention'}.${string}`

/** The questions of privacy-questions.ts and the actions that answer them. */
export function privacyHandlers(
  around: Pick<
    Surroundings,
    'saveAs' | 'workshop' | 'works' | 'press' | 'paperFolder' | 'archiveFolder' | 'fontsDir'
  >,
  signed: () => SignedStation,
) {
  return {
    'person.find': (input) => done(findPeople(signed(), input)),
    'person.records': (input) => showRecords(signed(), input),
    'person.export': (input) => exportPerson({ ...around, ...signed() }, input),
    'retention.show': () => done(showRetention(signed())),
    'retention.set': (input) => changeRetention(signed(), input),
    'retention.print': () => printDue({ ...around, ...signed() }),
    'retention.erase': (input) => eraseDue({ ...around, ...signed() }, input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, PrivacyQuestion>>>
}
