import { useLayoutEffect, useRef } from 'react'
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

/** As wide as its place; title and formula stand over the table below it, which has the same numbers for who cannot see. */
export function ChartPicture({ chart }: { readonly chart: Chart }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useLayoutEffect(() => {
    if (width > 0) box.current?.replaceChildren(elementOf(chartPicture(chart, width, screenLook).svg))
  }, [chart, width])
  return <div ref={box} role="img" aria-label={chart.title} className="chart-picture" />
}

/** Read as XML: nothing in it runs, whatever a label says. */
function elementOf(svg: string): Element {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
}
