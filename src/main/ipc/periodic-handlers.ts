import { done } from '#shared/result'
import { listPoints, listVisits, showPhonesOfVisit, showVisit } from '../actions/periodic-list'
import { planVisits, showPlan } from '../actions/periodic-plan'
import { addPoint, dropVisit, recordVisit } from '../actions/periodic-record'
import { confirmSheets, printPoints, printVisits, sendSheets } from '../actions/periodic-sheets'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type PeriodicQuestion = `periodic.${string}`

/** The questions of periodic-questions.ts and the actions that answer them. */
export function periodicHandlers(signed: () => Signed) {
  return {
    'periodic.plan': (input) => done(showPlan(signed(), input)),
    'periodic.makePlan': (input) => planVisits(signed(), input),
    'periodic.list': (input) => done(listVisits(signed(), input)),
    'periodic.show': (input) => showVisit(signed(), input),
    'periodic.showPhones': (input) => showPhonesOfVisit(signed(), input),
    'periodic.record': (input) => recordVisit(signed(), input),
    'periodic.drop': (input) => dropVisit(signed(), input),
    'periodic.print': (input) => printVisits(signed(), input),
    'periodic.send': (input) => sendSheets(signed(), input),
    'periodic.confirm': (input) => done(confirmSheets(signed(), input)),
    'periodic.points': (input) => done(listPoints(signed(), input)),
    'periodic.addPoint': (input) => addPoint(signed(), input),
    'periodic.printPoints': (input) => printPoints(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, PeriodicQuestion>>>
}
