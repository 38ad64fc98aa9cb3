import { valueWords } from '#shared/chart/chart-words'
import type { Chart } from '#shared/domain/figure-sheet'
import { ChartPicture } from '../../ui/chart-picture'
import { figureWords } from '../../words/figures'
import { openNumber } from './figure-store'

type Table = { readonly chart: Chart; readonly hasFormula: boolean }

/** The numbers of a picture, each of them a button with its list: the way into the lists by keyboard. */
export function ChartTable({ chart, hasFormula }: Table) {
  const { title, formula, places, series } = chart
  return (
    <figure className="chart-table">
      <figcaption>
        <h3>{title}</h3>
        {hasFormula && <p className="dim small">{formula}</p>}
      </figcaption>
      <ChartPicture chart={chart} />
      {places.length === 0 ? (
        <p className="dim small">{figureWords.nothing}</p>
      ) : (
        <table aria-label={title}>
          <thead>
            <tr>
              <td />
              {series.map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two places may have one name
              <tr key={at}>
                <th scope="row">{place.label}</th>
                {series.map((words, column) => (
                  <td key={words}>
                    <Value chart={chart} place={place} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  )
}

type ValueOf = {
  readonly chart: Chart
  readonly place: Chart['places'][number]
  readonly column: number
}

function Value({ chart, place, column }: ValueOf) {
  const { title, unit, formula, series } = chart
  const key = place.keys[column] ?? null
  const words = valueWords(place.values[column] ?? null, unit)
  if (key === null) return words
  const what = [title, place.label, series.length > 1 ? series[column] : ''].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      className="value"
      data-key={key}
      tabIndex={-1}
      aria-label={`${what} ${words}`}
      onClick={() => openNumber({ key, title: `${what} ${words}`, formula })}
    >
      {words}
    </button>
  )
}
