/** 巡检与服务: its frame, and its line on 今日. */
export const serviceWords = {
  screen: '巡检与服务',
  due: '巡检与服务：',
  late: '逾期',
  look: '去看',
  all: (count: number) => `共 ${count} 项`,
} as const
