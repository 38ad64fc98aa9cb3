import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperLook } from '#shared/chart/chart-look'
import { chartPicture } from '#shared/chart/chart-svg'
import { stampOf } from '#shared/domain/day'
import { type Figure, FigureGroup } from '#shared/domain/figure'
import type { Chart } from '#shared/domain/figure-sheet'
import { figureGroupWord, periodWords } from '#shared/domain/figure-words'
import { monthWords } from '#shared/domain/month'
import type { ChartPagesFacts, FigurePagesFacts } from './figure-facts'
import { figureList } from './month-rows'
import { bodySize, sheet } from './paper'

const width = bodySize('portrait').width
const between = 18
const half = (width - between) / 2

/** 统计表: the figures of a period in groups, each with how it is counted, then the charts. */
export function figurePages({ organisation, sheet: figures, slip }: FigurePagesFacts): TDocumentDefinitions {
  return sheet(
    {
      code: '统计表',
      version: 1,
      organisation,
      title: '投诉与服务统计表',
      reference: periodWords(figures.period),
      marks: [`数据截至 ${stampOf(figures.asOf)}`],
      slip,
      madeAt: slip?.printedAt ?? figures.asOf,
      orientation: 'portrait',
    },
    [...figureGroups(figures.figures), ...chartBlocks(figures.charts)],
  )
}

/** 图表 of a month's archive. */
export function chartPages(facts: ChartPagesFacts): TDocumentDefinitions {
  const { organisation, month, revision, closedAt, charts } = facts
  return sheet(
    {
      code: '图表',
      version: 1,
      organisation,
      title: '图表',
      reference: monthWords(month),
      marks: [...(revision > 1 ? [`第 ${revision} 版`] : []), `数据截至 ${stampOf(closedAt)}`],
      slip: null,
      madeAt: closedAt,
      orientation: 'portrait',
    },
    charts.length === 0 ? [{ text: '这个月没有可画的数字。' }] : chartBlocks(charts),
  )
}

export function figureGroups(figures: readonly Figure[]): Content[] {
  return FigureGroup.options.flatMap((group) => {
    const own = figures.filter((figure) => figure.group === group)
    return own.length === 0 ? [] : [keptWithHead(figureList(own, figureGroupWord[group]))]
  })
}

/** No head at the foot of a page without its first row; a row that may be as tall as a page has to break (findings 0.1). */
export function keptWithHead(list: Content): Content {
  const { table, ...rest } = list as ContentTable
  const keepWithHeaderRows = table.dontBreakRows ? 1 : 0
  return { ...rest, table: { ...table, keepWithHeaderRows }, margin: [0, 12, 0, 0] }
}

/** Each whole on its page; two short ones side by side. */
export function chartBlocks(charts: readonly Chart[]): Content[] {
  return rowsOf(charts).map((row) => ({
    unbreakable: true,
    columns: row.map((chart) => chartBlock(chart, row.length === 1 ? width : half)),
    columnGap: between,
    margin: [0, 6, 0, 0],
  }))
}

function chartBlock(chart: Chart, wide: number): Content & { readonly width: number } {
  return {
    width: wide,
    stack: [
      { text: chart.title, font: 'Hei', fontSize: 11, margin: [0, 8, 0, 0] },
      { text: chart.formula, fontSize: 9, margin: [0, 1, 0, 6] },
      { svg: chartPicture(chart, wide, paperLook).svg },
    ],
  }
}

function rowsOf(charts: readonly Chart[]): readonly (readonly Chart[])[] {
  const rows: (readonly Chart[])[] = []
  for (const chart of charts) {
    const [before, further] = rows.at(-1) ?? []
    if (before && !further && isNarrow(before) && isNarrow(chart)) rows[rows.length - 1] = [before, chart]
    else rows.push([chart])
  }
  return rows
}

const mostNarrow = 12

/** One bar for each word has room in half a page. */
function isNarrow({ shape, series, places }: Chart): boolean {
  return shape === 'bars' && series.length <= 1 && places.length <= mostNarrow
}
