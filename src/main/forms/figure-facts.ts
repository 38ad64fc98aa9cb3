/** What the pages of figures are drawn from. */
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { Chart, FigureSheet } from '#shared/domain/figure-sheet'
import type { SlipFacts } from './facts'

/** 统计表: the figures of any period with their charts. */
export type FigurePagesFacts = {
  readonly organisation: string
  readonly sheet: FigureSheet
  readonly slip: SlipFacts | null
}

/** 图表 at the end of a month's archive; its figures stand on the cover. */
export type ChartPagesFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  readonly revision: number
  readonly closedAt: Instant
  readonly charts: readonly Chart[]
}
