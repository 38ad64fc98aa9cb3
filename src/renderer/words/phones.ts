export const phonesWords = {
  none: '没有留电话',
  show: '显示',
  hide: '隐藏',
} as const
