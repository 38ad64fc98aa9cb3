import { done } from '#shared/result'
import { briefGauges, listGauge, showGauges } from '../actions/gauges'
import { listAnswers, showSatisfaction } from '../actions/satisfaction'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'

type GaugeQuestion = `gauge.${string}`

/** The questions of gauge-questions.ts and the actions that answer them. */
export function gaugeHandlers(signed: () => SignedStation) {
  return {
    'gauge.show': async (input) => done(await showGauges(signed(), input)),
    'gauge.brief': async () => done(await briefGauges(signed())),
    'gauge.list': (input) => done(listGauge(signed(), input)),
    'gauge.satisfaction': (input) => done(showSatisfaction(signed(), input)),
    'gauge.answers': (input) => done(listAnswers(signed(), input)),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, GaugeQuestion>>>
}
