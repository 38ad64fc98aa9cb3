import type { Refusal } from '#shared/ipc/contract'

export const handoverWords = {
  title: '交接班',
  explain: '接班的人看过左边这些，用自己的口令签收；程序换成接班人当班，打印交接班记录，两个人签字。',
  open: (open: number, late: number, soon: number) => `未结 ${open} 件 · 逾期 ${late} 件 · 将到期 ${soon} 件`,
  reminders: (count: number) => `没看过的提醒 ${count} 条`,
  promises: '答应客户的',
  drafts: '挂起的登记',
  papers: '在外面的单子',
  approvals: '审批',
  none: '没有',
  undecided: '待批',
  unsigned: '待补签',
  signedFor: '已领单',
  notSignedFor: '未签收',
  before: (moment: string) => `${moment} 前`,
  since: (moment: string) => `${moment} 起`,
  checkFirst: '先做下班检查',
  next: '接班人',
  nobody: '没有别的当班人员，请先在 设置 · 当班人员 里添加。',
  pin: '接班人口令',
  remark: '交代',
  remarkHint: '要当面说清楚的事，印在交接班记录上。',
  sign: '接班并打印',
  last: '上一次的交接班记录',
  choose: '请选接班的人',
  kept: '还没有交接，填的内容都还在。',
} as const

export const handoverRefusal: Readonly<Record<Refusal<'handover.sign'>, string>> = {
  'wrong-pin': '口令不对，请接班人再输一次。',
  wait: '接班人的口令输错太多次，请过一会儿再试。',
  'pin-must-change': '接班人的口令是别人定的，请换成自己的再接班。',
  'pin-weak': '新口令太容易被猜到，请换一个。',
  'pin-same': '新口令和原来的一样，请换一个。',
  yourself: '接班的人不能是自己。',
}
