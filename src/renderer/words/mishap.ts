export const mishapWords = {
  what: '这个画面出了差错。登记过的案件和草稿都在，回到今日接着做；总是这样，请告诉管理员。',
  startOver: '回今日',
} as const
