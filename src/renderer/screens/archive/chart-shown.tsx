import { valueWords } from '#shared/chart/chart-words'
import type { Chart } from '#shared/domain/figure-sheet'
import { ChartPicture } from '../../ui/chart-picture'
import { openNumber } from './figure-store'

type Shown = { readonly chart: Chart; readonly hasFormula: boolean }

/** A picture whose every number is a button with its list: the picture is its own table. */
export function ChartShown({ chart, hasFormula }: Shown) {
  const { title, formula } = chart
  return (
    <figure className="chart-shown">
      <figcaption>
        <h3>{title}</h3>
        {hasFormula && <p className="dim small">{formula}</p>}
      </figcaption>
      <ChartPicture
        chart={chart}
        over={(place, which) => <Value chart={chart} place={chart.places[place]} which={which} />}
      />
    </figure>
  )
}

type ValueOf = {
  readonly chart: Chart
  readonly place: Chart['places'][number] | undefined
  readonly which: number
}

function Value({ chart, place, which }: ValueOf) {
  const { title, unit, formula, series } = chart
  const key = place?.keys[which] ?? null
  if (!place || key === null) return null
  const what = [title, place.label, series.length > 1 ? series[which] : ''].filter(Boolean).join(' · ')
  const words = `${what} ${valueWords(place.values[which] ?? null, unit)}`
  return (
    <button
      type="button"
      className="value"
      data-key={key}
      tabIndex={-1}
      aria-label={words}
      onClick={() => openNumber({ key, title: words, formula })}
    />
  )
}
