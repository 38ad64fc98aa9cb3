/** A chart as one SVG, the same on screen and on paper but for its look (design.md: "same string on screen"). */
import { bars } from '#shared/chart/bars'
import type { ChartLook } from '#shared/chart/chart-look'
import {
  earlierWords,
  emptyWords,
  fullWords,
  furtherWords,
  restSeriesWords,
  restWords,
} from '#shared/chart/chart-words'
import { columns, type Spot } from '#shared/chart/columns'
import { fitted, widthOf } from '#shared/chart/fit-words'
import { plain, svg, words } from '#shared/chart/svg'
import type { Chart } from '#shared/domain/figure-sheet'

/** More columns would be too small to be read, more bars with long names too high for a page; the rest is told in words. */
const mostPlaces = 12
/** Of bars whose names stand in one line each. */
const mostShort = 20
const mostSeries: Readonly<Record<Chart['shape'], number>> = { columns: 6, bars: 4 }

/** Lines of words in full: a chart stands whole on a page. */
const mostFull = 14

export type ChartPicture = {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** Of every value that is drawn. */
  readonly spots: readonly Spot[]
}

/**
 * So wide; as high as it takes. Title and formula stand beside it, where they can wrap. Where there is room for all bars,
 * `most` is as many as they are.
 */
export function chartPicture(
  chart: Chart,
  width: number,
  look: ChartLook,
  most: number = mostOf(chart, width, look),
): ChartPicture {
  const { size } = look
  const shapes: string[] = []
  let spots: readonly Spot[] = []
  let y = 0
  const say = (text: string) => {
    for (const part of fitted(plain(text), width, size, 3).lines) {
      y += 1.35 * size
      shapes.push(words({ x: 0, y, text: part, isDim: true }, look))
    }
  }
  if (chart.places.length === 0 || chart.series.length === 0) say(emptyWords)
  else {
    const shown = shownOf(chart, most)
    const drawn = (chart.shape === 'columns' ? columns : bars)(shown, width, look, y)
    shapes.push(...drawn.shapes)
    const before = chart.shape === 'columns' ? chart.places.length - shown.places.length : 0
    spots = drawn.spots.map((spot) => ({ ...spot, place: spot.place + before }))
    y = drawn.height + 0.2 * size
    for (const text of restOf(chart, most)) say(text)
    const full = drawn.full.flatMap((text) => fitted(text, width, size, 3).lines)
    if (full.length > 0) say(fullWords)
    for (const text of full.slice(0, mostFull)) say(text)
    if (full.length > mostFull) say(furtherWords)
  }
  const height = Math.ceil(y + 0.5 * size)
  return { svg: svg(width, height, shapes), width, height, spots }
}

function mostOf({ places }: Chart, width: number, { size }: ChartLook): number {
  const isShort = places.every(({ label }) => widthOf(plain(label), size) <= width * 0.28)
  return isShort ? mostShort : mostPlaces
}

/** Along time the newest places, of others the first: they come in the order of their size. */
function shownOf(chart: Chart, most: number): Chart {
  const { places, series, shape } = chart
  return {
    ...chart,
    series: series.slice(0, mostSeries[shape]),
    places: shape === 'columns' ? places.slice(-mostPlaces) : places.slice(0, most),
  }
}

function restOf({ places, series, shape, unit }: Chart, most: number): readonly string[] {
  const said: string[] = []
  const more = places.length - (shape === 'columns' ? mostPlaces : most)
  if (more > 0) {
    const isSummed = unit === 'count' && series.length === 1
    const sum = places.slice(most).reduce((all, { values }) => all + (values[0] ?? 0), 0)
    said.push(shape === 'columns' ? earlierWords(more) : restWords(more, isSummed ? sum : null))
  }
  const unseen = series.slice(mostSeries[shape])
  if (unseen.length > 0) said.push(restSeriesWords(unseen))
  return said
}
