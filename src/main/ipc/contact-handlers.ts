import { done } from '#shared/result'
import { listContacts, openCaseOf } from '../actions/contacts'
import { printContacts } from '../actions/print-contacts'
import { showContact, showPhonesOfContact } from '../actions/show-contact'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type ContactQuestion = `contact.${string}`

/** The questions of contact-questions.ts about 来电来访登记 and the actions that answer them. */
export function contactHandlers(
  around: Pick<Surroundings, 'drafts' | 'press' | 'workshop' | 'fontsDir' | 'paperFolder'>,
  signed: () => SignedStation,
) {
  return {
    'contact.list': (input) => done(listContacts(signed(), input)),
    'contact.show': (input) => showContact(signed(), input),
    'contact.showPhones': (input) => showPhonesOfContact(signed(), input),
    'contact.print': (input) => printContacts({ ...around, ...signed() }, input),
    'contact.openCase': (input) => {
      // Asked twice: the draft that it was begun as may still be typed into.
      around.drafts.flush()
      return openCaseOf(signed(), input)
    },
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, ContactQuestion>>>
}
