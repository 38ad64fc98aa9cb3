/** 上级转办 on the page of its case. */
export const referralWords = {
  by: '转办单位',
  number: '来文号',
  replyBy: (day: string) => `要求 ${day} 前复函`,
  sent: '已复函',
  notSent: '还没复函',
  exempt: '免回访，复函待归档',
  exemptDone: '免回访，复函已归档',
  letterNumber: '复函文号',
  howSent: '怎么送出的',
  sentOn: '复函时间',
  record: '登记复函',
  hint: '复函发出以后记，写文号和怎么送出的',
  missing: '请写上复函文号，没有文号的写怎么送出的。',
  /** As it stands in the record: `复函 物业复〔2026〕3号，邮寄`. */
  kept: (number: string, how: string) =>
    [number.trim() && `复函 ${number.trim()}`, how.trim()].filter(Boolean).join('，'),
} as const
