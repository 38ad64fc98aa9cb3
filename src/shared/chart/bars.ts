import type { ChartLook } from '#shared/chart/chart-look'
import { valueWords } from '#shared/chart/chart-words'
import { type Drawn, isNamed, scaleOf } from '#shared/chart/columns'
import { fitted, widthOf } from '#shared/chart/fit-words'
import { line, plain, rect, words } from '#shared/chart/svg'
import type { Chart } from '#shared/domain/figure-sheet'

/** Under each other, each after its word; several series stand side by side, each under its name, all to one scale. */
export function bars(chart: Chart, width: number, look: ChartLook, top: number): Drawn {
  const { size } = look
  const { places, series, unit } = chart
  const full: string[] = []
  const labels = places.map(({ label }) => plain(label))
  const wanted = Math.max(...labels.map((label) => widthOf(label, size)))
  const labelled = Math.min(wanted, width * (series.length > 2 ? 0.28 : 0.38))
  const gap = 0.8 * size
  const panel = (width - labelled - gap * series.length) / series.length
  const numbers = places.map(({ values }) =>
    series.map((_, which) => valueWords(values[which] ?? null, unit)),
  )
  const numbered = Math.max(...numbers.flat().map((text) => widthOf(text, size))) + 0.5 * size
  const longest = Math.max(panel - numbered, size)
  const most = scaleOf(chart)
  const leftOf = (which: number) => labelled + gap + which * (panel + gap)
  const shapes: string[] = []
  let y = top
  if (isNamed(chart)) {
    for (const [which, name] of series.entries()) {
      const { lines, isShortened } = fitted(plain(name), panel, size, 1)
      if (isShortened) full.push(plain(name))
      shapes.push(words({ x: leftOf(which), y: y + size, text: lines.join('') }, look))
    }
    y += 1.7 * size
  }
  const first = y
  for (const [place, { values }] of places.entries()) {
    const { lines, isShortened } = fitted(labels[place] ?? '', labelled + 0.01, size, 2)
    if (isShortened) full.push(labels[place] ?? '')
    const high = (lines.length * 1.25 + 0.5) * size
    const baseline = y + high / 2 + 0.36 * size
    for (const [at, text] of lines.entries()) {
      const off = (at - (lines.length - 1) / 2) * 1.25 * size
      shapes.push(words({ x: labelled, y: baseline + off, text, anchor: 'end' }, look))
    }
    for (const which of series.keys()) {
      const long = (Math.max(0, values[which] ?? 0) / most) * longest
      if (long > 0) shapes.push(rect(leftOf(which), y + high / 2 - 0.5 * size, long, size, look.bar))
      const text = numbers[place]?.[which] ?? ''
      shapes.push(words({ x: leftOf(which) + long + 0.35 * size, y: baseline, text }, look))
    }
    y += high
  }
  for (const which of series.keys()) shapes.push(line(leftOf(which), first, leftOf(which), y, look.axis))
  return { shapes, height: y, full }
}
