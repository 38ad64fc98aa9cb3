import type { Content } from 'pdfmake/interfaces'
import { paperLook } from '#shared/chart/chart-look'
import { chartPicture } from '#shared/chart/chart-svg'
import type { Chart } from '#shared/domain/figure-sheet'
import { bodySize } from './paper'

const width = bodySize('portrait').width
const between = 18
const half = (width - between) / 2
const titleHeight = 26

/** All the clocks; of more 分类 it says how many have no room: they stand on 统计表 and among 图表. */
const mostGroups = 7

/** Of the month's charts those that its analysis speaks of: month against month, 分类, 按时率. */
function chosen(charts: readonly Chart[]) {
  const named = (name: string) => charts.find((chart) => chart.name === name && chart.places.length > 0)
  return { months: named('months'), groups: [named('category'), named('onTime')].flatMap((one) => one ?? []) }
}

/** Between the figures of F13 and its analysis, and how much of the page they take. */
export function chartsOfReview(charts: readonly Chart[]): {
  readonly content: readonly Content[]
  readonly height: number
} {
  const { months, groups } = chosen(charts)
  const received = months && withSeries(months, months.series.filter(isReceived).length)
  const rows = [
    received ? [blockOf(received, width)] : [],
    groups.map((chart) => blockOf(chart, half, mostGroups)),
  ].filter((row) => row.length > 0)
  return {
    content: rows.map((row) => ({
      unbreakable: true,
      columns: row.map(({ content }) => content),
      columnGap: between,
    })),
    height: rows.reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)), 0),
  }
}

/** What came in; what was closed and what is open stand in the table above. */
function isReceived(series: string): boolean {
  return series !== '销项' && series !== '未结'
}

function withSeries(chart: Chart, most: number): Chart {
  return {
    ...chart,
    series: chart.series.slice(0, most),
    places: chart.places.map(({ label, values, keys }) => ({
      label,
      values: values.slice(0, most),
      keys: keys.slice(0, most),
    })),
  }
}

function blockOf(chart: Chart, wide: number, most?: number) {
  const { svg, height } = chartPicture(chart, wide, paperLook, most)
  return {
    height: height + titleHeight,
    content: {
      width: wide,
      stack: [{ text: chart.title, font: 'Hei', fontSize: 10.5, margin: [0, 8, 0, 4] }, { svg }],
    } satisfies Content & { readonly width: number },
  }
}
