import { done } from '#shared/result'
import { setChecklist, showChecklist } from '../actions/walks-checklist'
import { dropFinding, putFinding } from '../actions/walks-found'
import { listWalks, showWalk } from '../actions/walks-list'
import { addPhoto, choosePhoto, removePhoto, showPhoto } from '../actions/walks-photos'
import { beginWalk, setTimes } from '../actions/walks-plan'
import { dropWalk, recordWalk } from '../actions/walks-record'
import { check, typeWalk } from '../actions/walks-results'
import { listRounds, printRounds, putRound } from '../actions/walks-rounds'
import { printWalk } from '../actions/walks-sheet'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `walk.${string}`>

/** The questions of walk-questions.ts: 巡检 (F16, F31). */
export function walkHandlers(signed: () => Signed) {
  return {
    'walk.list': (input) => done(listWalks(signed(), input)),
    'walk.show': (input) => showWalk(signed(), input),
    'walk.begin': (input) => beginWalk(signed(), input),
    'walk.print': (input) => printWalk(signed(), input),
    'walk.check': (input) => check(signed(), input),
    'walk.putFinding': (input) => putFinding(signed(), input),
    'walk.dropFinding': (input) => dropFinding(signed(), input),
    'walk.addPhoto': (input) => addPhoto(signed(), input),
    'walk.choosePhoto': (input) => choosePhoto(signed(), input, signed().openFile),
    'walk.photo': (input) => showPhoto(signed(), input),
    'walk.removePhoto': (input) => removePhoto(signed(), input),
    'walk.type': (input) => done(typeWalk(signed(), input)),
    'walk.record': (input) => recordWalk(signed(), input),
    'walk.drop': (input) => dropWalk(signed(), input),
    'walk.rounds': (input) => done(listRounds(signed(), input)),
    'walk.putRound': (input) => putRound(signed(), input),
    'walk.printRounds': (input) => printRounds(signed(), input),
    'walk.checklist': () => done(showChecklist(signed())),
    'walk.setChecklist': (input) => setChecklist(signed(), input),
    'walk.setTimes': (input) => setTimes(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
