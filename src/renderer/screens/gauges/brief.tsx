import { shortToTarget, targetWords } from '#shared/domain/gauge-words'
import { useAnswer } from '../../ask'
import { briefValue, briefWord, gaugesWords } from '../../words/gauges'
import './brief.css'

/** What is missing to the targets of the procedure, under 该回访; nothing where it sets none. */
export function GaugesInBrief() {
  const answer = useAnswer('gauge.brief', {}, ['case', 'visit', 'today', 'desk'])
  if (answer?.kind !== 'ok' || answer.value.length === 0) return null
  return (
    <ul className="gauges-brief small" aria-label={gaugesWords.title}>
      {answer.value.map((gauge) => (
        <li key={gauge.name} className="row">
          <span className="dim">
            {briefWord[gauge.name]} {targetWords(gauge)}
          </span>
          <b className={gauge.toTarget.kind === 'short' ? 'is-short' : undefined}>{briefValue(gauge)}</b>
          <span className="dim">{shortToTarget(gauge)}</span>
        </li>
      ))}
    </ul>
  )
}
