import { type Gauge, type GaugePeriod, gaugeWord } from '#shared/domain/gauge'
import { besideWords, gaugeFormula, gaugeValue, targetWords, toTargetWords } from '#shared/domain/gauge-words'
import { clauseWords } from '#shared/domain/profile'
import { gaugePageLength } from '#shared/ipc/gauge-questions'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { FaultBar } from '../../ui/notice'
import { Pages } from '../../ui/pages'
import { gaugesWords, partCards } from '../../words/gauges'
import { GaugeRows } from './gauge-rows'
import { showPart, turnTo, useGauges } from './store'

type Shown = { readonly gauge: Gauge; readonly period: GaugePeriod }

/** A gauge with its formula and what it rests on, and under it the list: what is missing first. */
export function GaugeShown({ gauge, period }: Shown) {
  const { part, page } = useGauges()
  const { name } = gauge
  const answer = useAnswer('gauge.list', { period, name, part, page }, ['case', 'visit', 'today'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  return (
    <>
      <Head gauge={gauge} />
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={gaugesWords.kept} />}
      {listed && (
        <div className="card gauge-list">
          {name !== 'open' && (
            <Cards
              label={gaugesWords.list}
              cards={partCards(name, listed.totals)}
              chosen={part}
              onChoose={showPart}
            />
          )}
          {listed.rows.length === 0 ? (
            <p className="dim nothing">{gaugesWords.nothing[part]}</p>
          ) : (
            <GaugeRows rows={listed.rows} name={name} />
          )}
          <Pages
            page={listed.page}
            total={listed.totals[part]}
            length={gaugePageLength}
            words={gaugesWords.page}
            turnTo={turnTo}
          />
        </div>
      )}
    </>
  )
}

function Head({ gauge }: { readonly gauge: Gauge }) {
  const { target, toTarget } = gauge
  const look = toTarget.kind === 'met' ? 'ok' : toTarget.kind === 'short' ? 'soon' : ''
  return (
    <div className="card part gauge-head">
      <div className="row">
        <h2>{gaugeWord[gauge.name]}</h2>
        <b>{gaugeValue(gauge)}</b>
        {target && <span className="dim">{gaugesWords.demanded(targetWords(gauge))}</span>}
        <span className="push" />
        {gauge.whole !== null && <span className={`chip ${look}`}>{toTargetWords(gauge)}</span>}
      </div>
      <p className="small">{gaugeFormula[gauge.name]}</p>
      <p className="dim small">
        {[besideWords(gauge), target && clauseWords(target.clause)].filter(Boolean).join('　·　')}
      </p>
    </div>
  )
}
