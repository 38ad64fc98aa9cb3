import { z } from 'zod'
import { FigurePeriod } from '#shared/domain/figure-sheet'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

export const printFiguresQuestions = {
  /** 打印数字: figures and charts of that period, as they are now. */
  'figure.print': {
    input: z.strictObject({ period: FigurePeriod }),
    output: SlipView,
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
