/** What leads through a long list. */
export const pagesWords = {
  previous: '上一页',
  next: '下一页',
} as const
