import type { RecordStep } from '#shared/domain/revisit-record'
import type { Refusal } from '#shared/ipc/contract'
import { type RecordFilter, recordFilterWord } from '#shared/ipc/record-questions'

export const recordWords = {
  title: '回访记录',
  list: '回访记录清单',
  filters: recordFilterWord,
  filter: '看哪些',
  none: {
    out: '没有发出去还没收回的回访记录表',
    review: '没有等主管审核的回访记录',
    raised: '没有上报以后等意见的回访记录',
    month: '这个月还没有回访记录',
  } satisfies Record<RecordFilter, string>,
  noneHint: '打印回访记录表或登记回访时，自动开一份回访记录。',
  next: '换一份',
  page: (page: number, pages: number, total: number) => `第 ${page} / ${pages} 页，共 ${total} 份`,
  kept: '回访记录都在，没有丢。',
  case: '打开案件',
  revisit: '登记回访',
  print: '打印回访记录表',
  printedOne: '开了 1 张回访记录表，出纸情况在打印任务里。',
  round: (round: number) => `第 ${round} 次`,
  own: '自办自访',
  matter: '反映',
  attempts: '回访',
  noAttempt: '还没有回访',
  taken: '领取',
  review: '审核',
  managed: '上级',
  takenBy: '回访人',
  opinion: '审核意见',
  verdict: '审核结果',
  manager: '谁的意见',
  managerWords: '意见',
  waitsForSupervisor: '等主管审核；主管登录以后在这里审核。',
  notByHer: {
    'own-revisit': '这次回访是您做的或记的，请另一位主管审核。',
    'own-complaint': '这件事投诉的是您本人，请另一位主管审核。',
  },
  takeAgain: '再发给回访人',
  nothingNext: { open: '表已经收回，等登记回访。', done: '这份回访记录办完了。' },
  missing: {
    by: '请写上回访人的姓名。',
    verdict: '请选通过还是上报。',
    words: '上报的要写明哪里不合格。',
    manager: '请写上是谁的意见。',
    managed: '还没有写意见。',
  },
  register: '签收表',
  backToList: '回清单',
  registerTitle: '回访记录签收表',
  columns: ['回访记录编号', '意见表编号', '领取人', '领取时间', '交回时间', '接收人'],
  noneTaken: { day: '这一天没有人领取回访记录表', month: '这个月没有人领取回访记录表' },
  registerHint: '领取的、还没有人领的都印在上面；领取人当面签名。',
  printRegister: { day: '打印当天', month: '打印当月' },
  printing: '正在打印签收表。',
  waitingWords: (count: number) => `${count >= 100 ? '99+' : count} 份回访记录等您审核`,
  toReview: '去审核',
} as const

const moved = {
  'no-such-record': '这份回访记录找不到了，请重新打开清单。',
  'not-now': '这份回访记录刚刚有了别的进展，请看清单。写下的还在。',
  'time-in-future': '时间还没到，请填已经发生的时间。',
  'time-too-early': '时间早于上一步的时间，请再核对。',
} as const

export const recordRefusals: {
  readonly [S in RecordStep as `record.${S}`]: Readonly<Record<Refusal<`record.${S}`>, string>>
} = {
  'record.take': moved,
  'record.return': moved,
  'record.manage': moved,
  'record.review': {
    'no-such-record': moved['no-such-record'],
    'not-now': moved['not-now'],
    'words-missing': recordWords.missing.words,
    ...recordWords.notByHer,
  },
}

export const printRecordRefusal: Readonly<Record<Refusal<'record.print'>, string>> = {
  'nothing-to-ask': '现在不用回访，没有表可以打。',
}

export const reprintRecordRefusal: Readonly<Record<Refusal<'record.reprint'>, string>> = {
  'no-such-record': moved['no-such-record'],
}

export const registerRefusal: Readonly<Record<Refusal<'record.printRegister'>, string>> = {
  'nothing-taken': '这一天（月）没有人领取回访记录表，也没有打出来等人领的。空白的签收表在“空白表单”里。',
}
