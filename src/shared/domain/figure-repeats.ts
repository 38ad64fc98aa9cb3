import { hour, type Instant, millis } from '#shared/domain/day'
import { type Counted, keyOf } from '#shared/domain/figure-counted'
import type { FigureCounts } from '#shared/domain/figure-counts'
import { isUsed, type KindsOf, kindSeries, ofKinds } from '#shared/domain/figure-series'
import type { Chart } from '#shared/domain/figure-sheet'
import { groupedBy, sum } from '#shared/domain/figures'

const mostRepeated = 12

/** 重复问题: of one category in one building, and what came back after it was closed. */
export function repeatedChart({ places, again }: FigureCounts): Chart {
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

/** 最久未结. */
export function oldestChart({ oldest }: FigureCounts, until: Instant): Chart {
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
