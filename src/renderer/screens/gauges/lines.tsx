import { type Gauge, gaugeWord } from '#shared/domain/gauge'
import { gaugeValue, shortToTarget, targetWords } from '#shared/domain/gauge-words'
import { type Satisfaction, satisfactionTitle } from '#shared/domain/satisfaction'
import type { Output } from '#shared/ipc/contract'
import { ListLine } from '../../ui/line-list'
import { gaugesWords, lineOfSaid } from '../../words/gauges'
import { chooseLine, lines, useGauges } from './store'

/** One line for each gauge: its value, what is demanded, and how many are missing to it. */
export function GaugeLines({ view }: { readonly view: Output<'gauge.show'> }) {
  const chosen = useGauges((store) => store.line)
  return (
    <ul className="card scroll gauge-lines" aria-label={gaugesWords.title}>
      {lines.map((line, place) => {
        const gauge = line.kind === 'gauge' && view.gauges.find(({ name }) => name === line.name)
        return (
          <ListLine
            key={line.kind === 'gauge' ? line.name : line.of}
            isChosen={place === chosen}
            onChoose={() => chooseLine(place)}
          >
            {gauge && <GaugeLine gauge={gauge} />}
            {line.kind === 'said' && (
              <SaidLine title={satisfactionTitle[line.of]} said={view.satisfaction[line.of]} />
            )}
          </ListLine>
        )
      })}
    </ul>
  )
}

function GaugeLine({ gauge }: { readonly gauge: Gauge }) {
  const { toTarget } = gauge
  return (
    <>
      <span className="row">
        <span className="cut">{gaugeWord[gauge.name]}</span>
        <span className="push" />
        <b className={toTarget.kind === 'short' ? 'is-short' : undefined}>{gaugeValue(gauge)}</b>
      </span>
      <span className="row dim small">
        <span>{targetWords(gauge)}</span>
        <span className="push" />
        <span className="cut">{shortToTarget(gauge)}</span>
      </span>
    </>
  )
}

function SaidLine({ title, said }: { readonly title: string; readonly said: Satisfaction }) {
  const { value, beside } = lineOfSaid(said)
  return (
    <>
      <span className="row">
        <span>{title}</span>
        <span className="push" />
        <b>{value}</b>
      </span>
      <span className="dim small cut">{beside}</span>
    </>
  )
}
