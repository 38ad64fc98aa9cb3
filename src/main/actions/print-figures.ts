import { dayOf, type IsoMonth, monthOf } from '#shared/domain/day'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { periodWords } from '#shared/domain/figure-words'
import { formWord } from '#shared/ipc/form-words'
import type { SlipView } from '#shared/ipc/slip-views'
import { firstCountedAt } from '../store/case-period'
import type { Db } from '../store/tx'
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
    month: firstMonthOf(station.db, period),
  } as const
  return printSheet(station, wanted, (head) => ({ form: 'figures', facts: { ...head, sheet } }))
}

/** It names who was complained about: it is destroyed with the first of its months whose archive is. */
function firstMonthOf(db: Db, { from }: FigurePeriod): IsoMonth {
  const [month, counted] = [monthOf(from), firstCountedAt(db)]
  const first = counted === null ? month : monthOf(dayOf(counted))
  return month < first ? first : month
}
