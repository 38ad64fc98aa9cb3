import { z } from 'zod'
import { IsoDay } from '#shared/domain/day'
import { FigurePeriod } from '#shared/domain/figure-sheet'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

const earliest = IsoDay.parse('1970-01-01')
const latest = IsoDay.parse('9998-12-31')
const period = FigurePeriod.refine(({ from, to }) => from >= earliest && to <= latest)

export const printFiguresQuestions = {
  /** 打印数字: figures and charts of that period, as they are now. */
  'figure.print': {
    input: z.strictObject({ period }),
    output: SlipView,
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
