import type { ChartLook } from '#shared/chart/chart-look'
import { valueWords } from '#shared/chart/chart-words'
import { type Drawn, isNamed, type Spot } from '#shared/chart/columns'
import { fitted, widthOf } from '#shared/chart/fit-words'
import { line, plain, rect, words } from '#shared/chart/svg'
import type { Chart } from '#shared/domain/figure-sheet'

/**
 * Under each other, each after its word; several series stand side by side, each under its name. All are to one scale, each
 * no wider than its own longest.
 */
export function bars(chart: Chart, width: number, look: ChartLook, top: number): Drawn {
  const { size } = look
  const { places, series, unit } = chart
  const full: string[] = []
  const labels = places.map(({ label }) => plain(label))
  const wanted = Math.max(...labels.map((label) => widthOf(label, size)))
  const labelled = Math.min(wanted, width * (series.length > 2 ? 0.28 : 0.38))
  const gap = 0.8 * size
  const panels = panelsOf(chart, width - labelled - gap * series.length, size)
  const leftOf = (which: number) =>
    labelled + gap + panels.widths.slice(0, which).reduce((left, wide) => left + wide + gap, 0)
  const shapes: string[] = []
  const spots: Spot[] = []
  let y = top
  if (isNamed(chart)) {
    for (const [which, name] of series.entries()) {
      const { lines, isShortened } = fitted(plain(name), (panels.widths[which] ?? 0) + 0.01, size, 1)
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
      const long = Math.max(0, values[which] ?? 0) * panels.perUnit
      if (long > 0) shapes.push(rect(leftOf(which), y + high / 2 - 0.5 * size, long, size, look.bar))
      const wide = panels.widths[which] ?? 0
      spots.push({ place, which, x: leftOf(which), y, width: wide, height: high })
      const text = valueWords(values[which] ?? null, unit)
      shapes.push(words({ x: leftOf(which) + long + 0.35 * size, y: baseline, text }, look))
    }
    y += high
  }
  for (const which of series.keys()) shapes.push(line(leftOf(which), first, leftOf(which), y, look.axis))
  return { shapes, spots, height: y, full }
}

type Panels = { readonly widths: readonly number[]; readonly perUnit: number }

/** How wide each series is, and how long a bar of one is: what their names and numbers leave is shared by their longest. */
function panelsOf({ places, series, unit }: Chart, width: number, size: number): Panels {
  const each = series.map((name, which) => {
    const values = places.map((place) => place.values[which] ?? null)
    // Of shares the whole, so that a half looks like one.
    const longest = Math.max(unit === 'percent' ? 100 : 0, ...values.map((value) => value ?? 0))
    const numbered = Math.max(...values.map((value) => widthOf(valueWords(value, unit), size))) + 0.5 * size
    const named = Math.min(widthOf(plain(name), size), width / series.length)
    return { longest, numbered, named }
  })
  // One whose name needs more than its bars is as wide as its name; the others share what that leaves.
  for (let shared = each; ; ) {
    const named = each.reduce((sum, one) => sum + (shared.includes(one) ? one.numbered : one.named), 0)
    const units = shared.reduce((sum, { longest }) => sum + longest, 0)
    const perUnit = Math.max(width - named, 0) / (units || 1)
    const wideOf = ({ longest, numbered }: (typeof each)[number]) => longest * perUnit + numbered
    const kept = shared.filter((one) => wideOf(one) >= one.named)
    if (kept.length === shared.length || kept.every(({ longest }) => longest === 0))
      return { widths: each.map((one) => Math.max(wideOf(one), one.named)), perUnit }
    shared = kept
  }
}
