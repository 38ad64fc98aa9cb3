import { hour, type IsoMonth } from '#shared/domain/day'
import { type CountedKinds, keyOf, type SaidOf } from '#shared/domain/figure-counted'
import {
  besideWords,
  type Handling,
  type MonthCounts,
  type Split,
  splits,
} from '#shared/domain/figure-counts'
import { kindSeries, percentOf } from '#shared/domain/figure-series'
import type { Chart } from '#shared/domain/figure-sheet'

function monthWord(month: IsoMonth): string {
  return `${month.slice(2, 4)}年${Number(month.slice(5))}月`
}

/** 受理, 销项 and 未结, month against month. */
export function monthsChart(months: readonly MonthCounts[]): Chart {
  const kinds = kindSeries.filter(
    ({ kinds }) => kinds !== 'other' || months.some(({ received }) => received.other > 0),
  )
  const inMonth = (which: 'received' | 'closed' | 'open', month: IsoMonth, kinds: CountedKinds) =>
    keyOf({ of: 'cases', which, kinds, month })
  return {
    name: 'months',
    title: '逐月受理和销项',
    formula: `每月受理的${kinds.map(({ words }) => words).join('、')}，当月销项的，月末还没销项的；不含作废和并入`,
    unit: 'count',
    shape: 'columns',
    series: [...kinds.map(({ words }) => words), '销项', '未结'],
    places: months.map(({ month, received, closed, open }) => ({
      label: monthWord(month),
      values: [...kinds.map(({ kinds }) => received[kinds]), closed, open],
      keys: [
        ...kinds.map(({ kinds }) => inMonth('received', month, kinds)),
        inMonth('closed', month, 'all'),
        inMonth('open', month, 'all'),
      ],
    })),
  }
}

/** 回访率 or 满意率, month against month. */
export function answersChart(
  name: string,
  title: string,
  formula: string,
  months: readonly MonthCounts[],
  of: 'windows' | 'said',
): Chart {
  const told = toldIn(
    months,
    (month) => month[of],
    ({ answered }) => answered > 0,
  )
  const counted = (kinds: (typeof splits)[number], month: IsoMonth): Parameters<typeof keyOf>[0] =>
    of === 'windows' ? { of, kinds, month } : { of, kinds, month, what: 'quality' satisfies SaidOf }
  return {
    name,
    title: `逐月${title}`,
    formula,
    unit: 'percent',
    shape: 'columns',
    series: told.map((split) => besideWords[split]),
    places: months.map((month) => ({
      label: monthWord(month.month),
      values: told.map((split) => percentOf(month[of][split].good, month[of][split].answered)),
      keys: told.map((split) => keyOf(counted(split, month.month))),
    })),
  }
}

/** Of a desk without jobs there is nothing to tell apart. */
function toldIn<One>(
  months: readonly MonthCounts[],
  of: (month: MonthCounts) => Split<One>,
  isThere: (one: One) => boolean,
) {
  return splits.filter((split) => split === 'notJob' || months.some((month) => isThere(of(month)[split])))
}

/** 办理时间, month against month. */
export function handlingChart(
  months: readonly MonthCounts[],
  split: (typeof splits)[number],
): readonly Chart[] {
  if (split === 'job' && months.every(({ handling }) => handling.job === null)) return []
  return [
    {
      name: `handling-${split}`,
      title: `${besideWords[split]}逐月办理时间`,
      formula: '当月销项案件从收到到处理完成：中位数，九成以内；不含当场办结',
      unit: 'hours',
      shape: 'columns',
      series: ['中位', '九成'],
      places: months.map(({ month, handling }) => {
        const key = keyOf({ of: 'cases', which: 'handled', kinds: split, month })
        return { label: monthWord(month), values: [...hoursOf(handling[split])], keys: [key, key] }
      }),
    },
  ]
}

function hoursOf(handling: Handling): readonly [number | null, number | null] {
  const inHours = (ms: number) => Math.round((ms / hour) * 10) / 10
  return handling === null ? [null, null] : [inHours(handling.median), inHours(handling.ninety)]
}
