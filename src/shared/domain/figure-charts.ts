import type { Instant } from '#shared/domain/day'
import { type CasePart, type CountedKinds, keyOf } from '#shared/domain/figure-counted'
import { besideWords, type FigureCounts, splits } from '#shared/domain/figure-counts'
import { answersChart, handlingChart, monthsChart } from '#shared/domain/figure-months'
import { oldestChart, repeatedChart } from '#shared/domain/figure-repeats'
import { isUsed, kindSeries, ofKinds, percentOf } from '#shared/domain/figure-series'
import type { Chart } from '#shared/domain/figure-sheet'
import { subjectWords } from '#shared/domain/figure-subject'
import { type Group, groupedBy, parts, ruledClocks, sum } from '#shared/domain/figures'
import { Grade } from '#shared/domain/grade'
import type { Kind } from '#shared/domain/kind'
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
