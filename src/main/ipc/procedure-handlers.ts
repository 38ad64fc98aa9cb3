import { done } from '#shared/result'
import { readCalendar, setHours, setYear, showCalendar } from '../actions/calendar'
import { endDeputyship, listDeputies, nameDeputy } from '../actions/deputies'
import { adoptProfile, exportProfile, readProfile, showProfile } from '../actions/profiles'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type ProcedureQuestion = `${'profile' | 'calendar' | 'deputy'}.${string}`

/** The questions of procedure-questions.ts and the actions that answer them. */
export function procedureHandlers(
  { builtIn, saveAs, openFile }: Pick<Surroundings, 'builtIn' | 'saveAs' | 'openFile'>,
  signed: () => SignedStation,
) {
  return {
    'profile.show': () => done(showProfile(signed(), builtIn.templates)),
    'profile.adopt': (input) => adoptProfile(signed(), input),
    'profile.export': () => exportProfile(signed(), saveAs),
    'profile.read': async () => {
      signed()
      return done(await readProfile(openFile))
    },

    'calendar.show': () => done(showCalendar(signed())),
    'calendar.setHours': (input) => done(setHours(signed(), input)),
    'calendar.setYear': (input) => setYear(signed(), input),
    'calendar.read': async () => {
      signed()
      return done(await readCalendar(openFile))
    },

    'deputy.list': () => done(listDeputies(signed())),
    'deputy.name': (input) => nameDeputy(signed(), input),
    'deputy.end': (input) => endDeputyship(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, ProcedureQuestion>>>
}
