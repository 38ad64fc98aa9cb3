import type { Operator } from '#shared/domain/organisation'
import { done } from '#shared/result'
import { showHandover, signHandover } from '../actions/handover'
import {
  addPerson,
  changePin,
  listPeople,
  resetPin,
  resumePerson,
  setLock,
  setRole,
  stopPerson,
} from '../actions/operators'
import { makeRecovery, printRecovery, seeRecovered } from '../actions/recovery'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type PeopleQuestion = `${'people' | 'recovery' | 'handover'}.${string}`

/** The questions of people-questions.ts and the actions that answer them; `takeOver`: who has the desk from now on. */
export function peopleHandlers(
  around: Pick<Surroundings, 'drafts' | 'press' | 'printer' | 'workshop' | 'paperFolder'>,
  signed: () => SignedStation,
  takeOver: (operator: Operator) => void,
) {
  const { drafts, press, printer, workshop, paperFolder } = around
  return {
    'people.list': () => done(listPeople(signed())),
    'people.add': (input) => addPerson(signed(), input),
    'people.setRole': (input) => setRole(signed(), input),
    'people.stop': (input) => stopPerson(signed(), input),
    'people.resume': (input) => resumePerson(signed(), input),
    'people.resetPin': (input) => resetPin(signed(), input),
    'people.changePin': (input) => changePin(signed(), input),
    'people.setLock': (input) => done(setLock(signed(), input)),
    'recovery.make': (input) => makeRecovery(signed(), input),
    'recovery.print': (input) =>
      printRecovery({ ...signed(), workshop, printer, sheetFolder: paperFolder }, input),
    'recovery.seen': () => {
      seeRecovered(signed())
      return done({})
    },
    'handover.show': () => {
      drafts.flush()
      return done(showHandover(signed()))
    },
    'handover.sign': async (input) => {
      drafts.flush()
      const outcome = await signHandover({ ...signed(), press }, input)
      if (!outcome.ok) return outcome
      takeOver(outcome.value.operator)
      return done(outcome.value.slip)
    },
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, PeopleQuestion>>>
}
