import { done } from '#shared/result'
import { changeHouseholds, makeDraw, showDraw } from '../actions/repair-draw'
import { answerDrawn, openCaseOfDrawn } from '../actions/repair-draw-answer'
import { printDraw } from '../actions/repair-draw-paper'
import { printRepairVisits, showRepairVisits } from '../actions/repair-visits'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type DrawQuestion = Extract<keyof Handlers, `draw.${string}` | 'desk.setHouseholds'>

/** 抽查, F06 and 户数. */
export function drawHandlers(signed: () => Signed) {
  return {
    'draw.show': (input) => done(showDraw(signed(), input)),
    'draw.make': (input) => makeDraw(signed(), input),
    'draw.answer': (input) => answerDrawn(signed(), input),
    'draw.openCase': (input) => {
      const station = signed()
      // Asked twice: the draft that it was begun as may still be typed into.
      station.drafts.flush()
      return openCaseOfDrawn(station, input)
    },
    'draw.print': (input) => printDraw(signed(), input),
    'draw.visits': (input) => done(showRepairVisits(signed(), input)),
    'draw.printVisits': (input) => printRepairVisits(signed(), input),
    'desk.setHouseholds': (input) => {
      changeHouseholds(signed(), input)
      return done({})
    },
  } satisfies Required<Pick<Handlers, DrawQuestion>>
}
