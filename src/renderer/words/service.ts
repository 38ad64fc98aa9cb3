import type { ServiceDue } from '#shared/domain/service'

/** 巡检与服务: its frame, and its line on 今日. */
export const serviceWords = {
  screen: '巡检与服务',
  due: '巡检与服务：',
  look: '去看',
  further: (count: number) => `还有 ${count} 项`,
} as const

/** `第 2 次周检 10:30`, with 逾期 where it is. */
export function dueWords({ words, isLate }: ServiceDue): string {
  return isLate ? `${words}（逾期）` : words
}
