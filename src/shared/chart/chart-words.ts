import type { Chart } from '#shared/domain/figure-sheet'

/** `12`, `85.7%`, `2.5`; — where there was nothing to divide by. Of hours the chart says once that they are hours. */
export function valueWords(value: number | null, unit: Chart['unit']): string {
  if (value === null) return '—'
  const rounded = String(Number(value.toFixed(Math.abs(value) >= 1000 ? 0 : 1)))
  return unit === 'percent' ? `${rounded}%` : rounded
}

export const emptyWords = '这段时间没有数据'
export const hoursWords = '单位：小时'
export const fullWords = '全称：'
export const furtherWords = '其余的全称见清单'

/** What had no room; `sum`: of one series of counts. */
export function restWords(count: number, sum: number | null): string {
  return sum === null ? `另有 ${count} 项没有画` : `另有 ${count} 项没有画，合计 ${sum}`
}

export function earlierWords(count: number): string {
  return `前面另有 ${count} 项没有画`
}

export function restSeriesWords(names: readonly string[]): string {
  return `没有画：${names.join('、')}`
}
