/** What leads through a long list. */
export const pagesWords = {
  previous: '上一页',
  next: '下一页',
  ofRows: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 行`,
} as const
