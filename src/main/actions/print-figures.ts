import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { periodWords } from '#shared/domain/figure-words'
import { formWord } from '#shared/ipc/form-words'
import type { SlipView } from '#shared/ipc/slip-views'
import { figureSheet } from './figures'
import { printSheet, type SheetStation } from './print-sheet'

/** 打印数字: 统计表 of any period, as it is now. */
export async function printFigures(
  station: SheetStation,
  { period }: { readonly period: FigurePeriod },
): Promise<SlipView> {
  const sheet = await figureSheet(station.db, period, station.clock())
  const wanted = {
    form: 'figures',
    title: `${formWord('figures')} ${periodWords(period)}`,
    month: null,
  } as const
  return printSheet(station, wanted, (head) => ({ form: 'figures', facts: { ...head, sheet } }))
}
