export const printFiguresWords = {
  print: '打印统计表',
  printing: '正在打印统计表…',
  kept: '数字都在，可以再打印一次。',
} as const
