import { done } from '#shared/result'
import { confirmBlanks, listBlanks, sendBlanks, typeInBlank, voidBlank } from '../actions/blanks'
import { printBlank } from '../actions/print-blank'
import { reserveBlanks } from '../actions/reserve-blanks'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

type BlankQuestion = `blank.${string}`

/** The questions of blank-questions.ts and the actions that answer them. */
export function blankHandlers(
  { drafts, builtIn }: Pick<Surroundings, 'drafts' | 'builtIn'>,
  signed: () => Signed,
) {
  return {
    'blank.print': async (input) => done(await printBlank(signed(), builtIn.meetingSteps, input)),
    'blank.reserve': (input) => done(reserveBlanks(signed(), input)),
    'blank.list': (input) => done(listBlanks(signed(), input)),
    'blank.send': (input) => sendBlanks(signed(), input),
    'blank.confirm': (input) => done(confirmBlanks(signed(), input)),
    'blank.void': (input) => voidBlank(signed(), input),
    'blank.typeIn': (input) => {
      // The draft that was begun for it may still be typed into.
      drafts.flush()
      return typeInBlank(signed(), input)
    },
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, BlankQuestion>>>
}
