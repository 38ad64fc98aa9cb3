import type { GaugePeriod } from '#shared/domain/gauge'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { gaugesWords, periodWords } from '../../words/gauges'
import { neighbour, otherWay, show, useGauges } from './store'

/** Alt+← → the month or year before and after, Alt+A the other of both, Alt+T this month. */
export function PeriodBar({ period }: { readonly period: GaugePeriod }) {
  const now = useNow()
  const isNow = useGauges((store) => store.period) === null
  const { by } = period
  const [previous, next] = [neighbour(period, -1, now), neighbour(period, 1, now)]
  return (
    <div className="row period-bar">
      <b role="status">{periodWords(period)}</b>
      <span className="push" />
      <ActionButton
        words={gaugesWords.previous[by]}
        shortcut="Alt+ArrowLeft"
        run={() => previous && show(previous)}
      />
      <ActionButton
        words={gaugesWords.next[by]}
        shortcut="Alt+ArrowRight"
        isDisabled={next === null}
        run={() => next && show(next)}
      />
      <ActionButton words={gaugesWords.other[by]} shortcut="Alt+A" run={() => show(otherWay(period, now))} />
      <ActionButton
        words={gaugesWords.backToNow}
        shortcut="Alt+T"
        isDisabled={isNow}
        run={() => show(null)}
      />
    </div>
  )
}
