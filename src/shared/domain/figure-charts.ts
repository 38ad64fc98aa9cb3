import type { IsoMonth } from '#shared/domain/day'
import { hour, type Instant, millis } from '#shared/domain/day'
import {
  type CasePart,
  type Counted,
  type CountedKinds,
  keyOf,
  type SaidOf,
} from '#shared/domain/figure-counted'
import {
  besideWords,
  type FigureCounts,
  type Handling,
  type MonthCounts,
  type Split,
  splits,
} from '#shared/domain/figure-counts'
import type { Chart } from '#shared/domain/figure-sheet'
import { subjectWords } from '#shared/domain/figure-subject'
import { type Group, groupedBy, parts, ruledClocks, sum } from '#shared/domain/figures'
import { Grade } from '#shared/domain/grade'
import { isJob, type Kind } from '#shared/domain/kind'
import { clockWord } from '#shared/domain/profile'

/** The figures side by side: month against month first, then what the period's cases were about, then what waits longest. */
export function chartsOf(counts: FigureCounts, until: Instant): readonly Chart[] {
  return [
    monthsChart(counts.months),
    ...parts
      .filter(({ by }) => drawn.includes(by))
      .map(({ by, title, words, is }) =>
        partChart(by, title, `本期受理的案件，按${title}`, counts.parts, is, (group) => words(group) ?? ''),
      ),
    partChart(
      'subject',
      '被投诉对象',
      '本期受理的投诉，按被投诉对象；人员只有定为有效的才写名字',
      counts.parts,
      ({ subject }) => subject,
      ({ subject }) => subjectWords(subject ?? 'unknown'),
    ),
    partChart(
      'building',
      '楼栋',
      '本期受理的案件，按客户地址的楼栋',
      counts.places,
      ({ building }) => building,
      ({ building }) => building || '没写地址',
    ),
    clocksChart(counts),
    answersChart('revisited', '回访率', '已回访 ÷（当月到期的回访 − 免回访）', counts.months, 'windows'),
    answersChart('content', '满意率', '（满意 + 基本满意）÷ 已答，取每件当月最后一次', counts.months, 'said'),
    ...splits.flatMap((split) => handlingChart(counts.months, split)),
    repeatedChart(counts),
    oldestChart(counts, until),
  ]
}

const drawn: readonly CasePart[] = ['grade', 'kind', 'category', 'department']

/** More of them would be no picture any more. */
const mostPlaces = 20

const kindSeries = [
  { kinds: 'complaint', words: '投诉' },
  { kinds: 'job', words: '报修求助' },
  { kinds: 'other', words: '其他' },
] as const

type KindsOf = (typeof kindSeries)[number]['kinds']

function kindsOf(kind: Kind): KindsOf {
  if (kind === 'complaint') return 'complaint'
  return isJob(kind) ? 'job' : 'other'
}

function monthWord(month: IsoMonth): string {
  return `${month.slice(2, 4)}年${Number(month.slice(5))}月`
}

function monthsChart(months: readonly MonthCounts[]): Chart {
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

/** Received cases of each group, 投诉 and 报修求助 apart. */
function partChart<Row extends { readonly kind: Kind; readonly count: number }>(
  by: CasePart,
  title: string,
  formula: string,
  rows: readonly Row[],
  is: (row: Row) => string | null,
  words: (row: Row) => string,
): Chart {
  const keyed = (kinds: CountedKinds, group: string) =>
    keyOf({ of: 'cases', which: 'received', kinds, part: { by, is: group } })
  // A kind is one of its own series already, a subject is a complaint's.
  const isOne = by === 'kind' || by === 'subject'
  const series = isOne
    ? [{ kinds: 'all', words: '件' } as const]
    : kindSeries.filter(({ kinds }) => isUsed(rows, kinds))
  const groups = groupedBy(rows, is)
  const sorted = by === 'grade' ? inOrderOf(groups, Grade.options) : groups
  const isCut = sorted.length > mostPlaces
  return {
    name: by,
    title,
    formula: isCut ? `${formula}；最多的 ${mostPlaces} 个` : formula,
    unit: 'count',
    shape: 'bars',
    series: series.map((one) => one.words),
    places: sorted.slice(0, mostPlaces).map((group) => ({
      label: words(group.first),
      values: series.map(({ kinds }) => sum(ofKinds(group.rows, kinds))),
      keys: series.map(({ kinds }) => keyed(kinds, group.is)),
    })),
  }
}

function inOrderOf<Row>(groups: readonly Group<Row>[], order: readonly string[]): readonly Group<Row>[] {
  return groups.toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
}

function ofKinds<Row extends { readonly kind: Kind }>(rows: readonly Row[], kinds: KindsOf | 'all') {
  return kinds === 'all' ? rows : rows.filter(({ kind }) => kindsOf(kind) === kinds)
}

/** What no row has is no series; the first stands for a period without any. */
function isUsed(rows: readonly { readonly kind: Kind }[], kinds: KindsOf): boolean {
  return kinds === 'complaint' || rows.some(({ kind }) => kindsOf(kind) === kinds)
}

function clocksChart({ clocks }: FigureCounts): Chart {
  const isTold = (split: (typeof splits)[number]) =>
    split === 'notJob' || ruledClocks.some((clock) => wholeOf(clocks[clock][split]) > 0)
  const told = splits.filter(isTold)
  return {
    name: 'onTime',
    title: '按时率',
    formula: '按时 ÷（按时 + 逾期），本期内停止或到期的时限；准予延期的按新时间',
    unit: 'percent',
    shape: 'bars',
    series: told.map((split) => besideWords[split]),
    places: ruledClocks
      .filter((clock) => told.some((split) => wholeOf(clocks[clock][split]) > 0))
      .map((clock) => ({
        label: clockWord[clock],
        values: told.map((split) => {
          const { met } = clocks[clock][split]
          return percentOf(met, wholeOf(clocks[clock][split]))
        }),
        keys: told.map((kinds) => keyOf({ of: 'clock', clock, kinds })),
      })),
  }
}

function wholeOf({ met, late }: { readonly met: number; readonly late: number }): number {
  return met + late
}

/** In tenths of a percent, as the figure says it; null: nothing to divide by. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}

function answersChart(
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

function handlingChart(months: readonly MonthCounts[], split: (typeof splits)[number]): readonly Chart[] {
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

const mostRepeated = 12

function repeatedChart({ places, again }: FigureCounts): Chart {
  const groups = groupedBy(places, ({ building, category }) =>
    building === '' ? null : JSON.stringify([building, category]),
  ).filter(({ rows }) => sum(rows) > 1)
  const series = kindSeries.filter(
    ({ kinds }) =>
      again[kinds] > 0 ||
      isUsed(
        groups.flatMap(({ rows }) => rows),
        kinds,
      ),
  )
  const row = (label: string, values: (kinds: KindsOf) => number, counted: (kinds: KindsOf) => Counted) => ({
    label,
    values: series.map(({ kinds }) => values(kinds)),
    keys: series.map(({ kinds }) => keyOf(counted(kinds))),
  })
  return {
    name: 'repeated',
    title: '重复问题',
    formula: `又来了：本期受理的案件里，同一件事销项以后又来、另立新案的；其余：同一楼栋同一分类，本期受理两件以上的，最多的 ${mostRepeated} 处`,
    unit: 'count',
    shape: 'bars',
    series: series.map(({ words }) => words),
    places: [
      row(
        '又来了',
        (kinds) => again[kinds],
        (kinds) => ({ of: 'again', kinds }),
      ),
      ...groups.slice(0, mostRepeated).map(({ first: { building, category }, rows }) =>
        row(
          `${building} ${category || '未分类'}`,
          (kinds) => sum(ofKinds(rows, kinds)),
          (kinds) => ({ of: 'repeated', kinds, category, building }),
        ),
      ),
    ],
  }
}

function oldestChart({ oldest }: FigureCounts, until: Instant): Chart {
  return {
    name: 'oldest',
    title: '最久未结',
    formula: '本期末还没销项的案件里收到最早的十件，从收到到本期末，还在本期的到现在',
    unit: 'hours',
    shape: 'bars',
    series: ['小时'],
    places: oldest.map(({ caseId, number, receivedAt }) => ({
      label: number,
      values: [Math.round((millis(until) - millis(receivedAt)) / hour)],
      keys: [keyOf({ of: 'case', caseId })],
    })),
  }
}
