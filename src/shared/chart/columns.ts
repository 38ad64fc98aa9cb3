import type { ChartLook } from '#shared/chart/chart-look'
import { valueWords } from '#shared/chart/chart-words'
import { fitted, widthOf } from '#shared/chart/fit-words'
import { line, plain, rect, words } from '#shared/chart/svg'
import type { Chart } from '#shared/domain/figure-sheet'

/** Where a value stands, with its bar. */
export type Spot = {
  /** Among the places, and among the series. */
  readonly place: number
  readonly which: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Shapes from `top` on, down to `height`; `full`: the words that had to be shortened, whole. */
export type Drawn = {
  readonly shapes: readonly string[]
  readonly spots: readonly Spot[]
  readonly height: number
  readonly full: readonly string[]
}

/**
 * Along time: a strip for each series, named over it, so that nobody has to look a pattern up and each column has room for
 * its number. All are to one scale, each no higher than its own highest.
 */
export function columns(chart: Chart, width: number, look: ChartLook, top: number): Drawn {
  const { size } = look
  const { places, series, unit } = chart
  const column = Math.min(width / places.length, 9 * size)
  const most = scaleOf(chart)
  const tallest = (series.length === 1 ? 8 : 6) * size
  const shapes: string[] = []
  const spots: Spot[] = []
  const full: string[] = []
  let y = top
  for (const [which, name] of series.entries()) {
    if (isNamed(chart)) {
      const { lines, isShortened } = fitted(plain(name), width, size, 1)
      if (isShortened) full.push(plain(name))
      shapes.push(words({ x: 0, y: y + size, text: lines.join('') }, look))
      y += 1.4 * size
    }
    const highs = places.map(({ values }) => (Math.max(0, values[which] ?? 0) / most) * tallest)
    const base = y + 1.4 * size + Math.max(...highs)
    const numbers = places.map(({ values }) => valueWords(values[which] ?? null, unit))
    const widest = Math.max(...numbers.map((text) => widthOf(text, size)))
    // A column for each month of a year, and some narrow window: rather smaller than one over the other.
    const numberSize = size * Math.min(1, column / widest)
    for (const [place, high] of highs.entries()) {
      const middle = (place + 0.5) * column
      const wide = Math.min(0.6 * column, 3 * size)
      if (high > 0) shapes.push(rect(middle - wide / 2, base - high, wide, high, look.bar))
      spots.push({ place, which, x: place * column, y, width: column, height: base - y })
      const text = numbers[place] ?? ''
      shapes.push(
        words({ x: middle, y: base - high - 0.35 * size, text, anchor: 'middle', size: numberSize }, look),
      )
    }
    shapes.push(line(0, base, column * places.length, base, look.axis))
    y = base + 0.8 * size
  }
  let lowest = 0
  const labels = places.map(({ label }) => plain(label))
  const isTight = labels.some((label) => widthOf(label, size) > column - 0.5 * size)
  for (const [place, label] of labels.entries()) {
    // Months with and without their year in one line would be hard to read along.
    const broken = isTight ? label.replace(/年(?=\d)/u, '年\n') : label
    const { lines, isShortened } = fitted(broken, column - 1, size, 3)
    if (isShortened) full.push(label)
    for (const [at, text] of lines.entries())
      shapes.push(
        words({ x: (place + 0.5) * column, y: y + (at * 1.25 + 0.8) * size, text, anchor: 'middle' }, look),
      )
    lowest = Math.max(lowest, lines.length)
  }
  return { shapes, spots, height: y + (lowest * 1.25 + 0.3) * size, full }
}

/** What the longest bar stands for; of shares always the whole. */
function scaleOf({ places, unit }: Chart): number {
  const values = places.flatMap((place) => place.values.flatMap((value) => value ?? []))
  return Math.max(unit === 'percent' ? 100 : 0, ...values) || 1
}

/** One series that is called as the chart is, as its unit, or not at all, needs no name over it. */
export function isNamed({ series, title, unit }: Chart): boolean {
  return series.length > 1 || (series[0] !== '' && series[0] !== title && unit !== 'hours')
}
