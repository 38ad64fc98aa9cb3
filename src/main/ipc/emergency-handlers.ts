import { done } from '#shared/result'
import { setEmergencyNumbers, setPhrases, showLists } from '../actions/desk-lists'
import { recordEmergencyCall, registerEmergency } from '../actions/emergency'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type EmergencyQuestion = `${'emergency' | 'list'}.${string}`

/** The questions of emergency-questions.ts and the actions that answer them. */
export function emergencyHandlers({ builtIn }: Pick<Surroundings, 'builtIn'>, signed: () => SignedStation) {
  const usual = builtIn.phrases
  return {
    'list.show': () => done(showLists(signed(), usual)),
    'list.setPhrases': (input) => setPhrases(signed(), usual, input),
    'list.setEmergency': (input) => done(setEmergencyNumbers(signed(), usual, input)),
    'emergency.register': (input) => done(registerEmergency(signed(), input)),
    'emergency.called': (input) => recordEmergencyCall(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, EmergencyQuestion>>>
}
