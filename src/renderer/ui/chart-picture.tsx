import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import type { ChartLook } from '#shared/chart/chart-look'
import { chartPicture } from '#shared/chart/chart-svg'
import type { Chart } from '#shared/domain/figure-sheet'
import { fontFamily } from '../theme'
import { useWidth } from './box-width'
import './chart-picture.css'

/** The colours of style.css, so that the picture is dark where the screen is. */
const screenLook: ChartLook = {
  size: 15,
  font: fontFamily,
  ink: 'var(--ink)',
  dim: 'var(--dim)',
  bar: 'var(--accent-ink)',
  axis: 'var(--edge)',
}

type Picture = {
  readonly chart: Chart
  /** Lies over the value of that series at that place, and says it to who cannot see it. */
  readonly over: (place: number, which: number) => ReactNode
}

/** As wide as its place, with all its bars: who looks here can scroll. */
export function ChartPicture({ chart, over }: Picture) {
  const box = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const picture = useMemo(
    () => (width > 0 ? chartPicture(chart, width, screenLook, chart.places.length) : null),
    [chart, width],
  )
  useLayoutEffect(() => {
    if (picture) drawing.current?.replaceChildren(elementOf(picture.svg))
  }, [picture])
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are in it
    <div ref={box} role="group" aria-label={chart.title} className="chart-picture">
      <div ref={drawing} aria-hidden />
      {picture?.spots.map(({ place, which, x, y, width, height }) => (
        <div key={`${place} ${which}`} className="spot" style={{ left: x, top: y, width, height }}>
          {over(place, which)}
        </div>
      ))}
    </div>
  )
}

/** Read as XML: nothing in it runs, whatever a label says. */
function elementOf(svg: string): Element {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
}
