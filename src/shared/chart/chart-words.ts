import type { Chart } from '#shared/domain/figure-sheet'

/** `12`, `85.7%`, `2.5时` and from two days on `3.1天`; — where there was nothing to divide by. */
export function valueWords(value: number | null, unit: Chart['unit']): string {
  if (value === null) return '—'
  switch (unit) {
    case 'count':
      return rounded(value)
    case 'percent':
      return `${rounded(value)}%`
    case 'hours':
      return value < 48 ? `${rounded(value)}时` : `${rounded(value / 24)}天`
  }
}

function rounded(value: number): string {
  return String(Number(value.toFixed(value < 1000 ? 1 : 0)))
}

export const emptyWords = '这段时间没有数据'
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
