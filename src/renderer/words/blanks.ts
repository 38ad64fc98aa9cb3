import { type BlankForm, blankVoidWord, mostBlanks } from '#shared/domain/blank'
import type { Instant } from '#shared/domain/day'
import type { BlankRow } from '#shared/ipc/blank-questions'
import type { Refusal } from '#shared/ipc/contract'
import { momentWords } from './moment'

export const blankWords = {
  title: '空白单',
  parts: { numbers: '空白编号单', forms: '空白表单' },
  open: (open: number) => (open === 0 ? '没有未用的' : `未用 ${open} 张`),
  kept: '预留过的编号都在，没有变。',

  reserveTitle: '预留空白单',
  reserveExplain:
    '停电前先打出来备着。每张有自己的编号和条码，不再给别的单子；停电时用笔写，来电后照纸补录。',
  numberedForm: '预留哪种单',
  numberedForms: { F01: '意见表', F05: '派工单' } satisfies Record<BlankForm, string>,
  count: '预留几张',
  countWrong: `请填 1 到 ${mostBlanks} 的数`,
  reserve: '预留并打印',
  reserved: (first: string, last: string) =>
    first === last ? `已预留 ${first}。` : `已预留 ${first} 到 ${last.slice(-4)}。打出来请数一数纸。`,

  columns: ['编号', '表单', '状态', '预留', '打印'],
  none: '还没有预留过空白单。',
  choose: '选一张',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 张`,

  typeIn: '补录',
  openCase: '打开案件',
  late: '用新编号登记',
  lateHint: '作废的编号不再用：案件给新编号，纸上的记为原纸号。',
  void: '作废这张',
  voidTitle: (number: string) => `${number} 为什么作废？`,
  why: '作废原因',
  keep: '先不作废',
  voided: (number: string) => `${number} 已作废，编号留在汇总表里。`,
  send: (sheets: number) => `打印没打的 ${sheets} 张`,
  sent: (sheets: number) => `${sheets} 张已送去打印。请数一数纸。`,
  allOut: (sheets: number) => `这一批 ${sheets} 张都出来了`,
  allOutDone: (sheets: number) => `记下了：${sheets} 张都出纸了。`,
  chosen: (number: string) => `编号 ${number}`,

  formsExplain:
    '没有编号，什么时候都可以用笔填，登记到系统里时再给编号。按表号的两位数字直接跳到那一张，如 1 6。',
  forms: '要打印的表单',
  printForm: '打印',
  printing: '正在生成，马上就好。',

  onPaper: (number: string) => `补录 ${number}`,
  onPaperTime: '接待时间（纸上写的）',
  onPaperExample: '例如 10:20、昨天 16:40、11-22 16:40',
  reservedAt: (moment: string) => `${moment} 预留`,
  notThisNumber: '不用这个编号',
  lateNow: '这个编号已经作废：登记时给新编号，纸上的记为原纸号。',
  check: '照纸再核对一遍。纸上的签名就是原件，不再打印。',
  register: '补录登记',
  original: (number: string, isOfJob: boolean) =>
    isOfJob
      ? `这张纸就是原件，不用再打印。请在它的“意见表编号”上写 ${number}，派工时用它。`
      : '这张纸就是原件，不用再打印。请收好，转呈时用它。',
  nextSheet: '下一张空白单',
  signed: '纸上「投诉内容」下面，客户签名了吗？',
  draft: (number: string) => `补录 ${number.slice(-4)}`,
  typedIn: (moment: string) => `补录，${moment} 录入`,
  paperNumber: (number: string) => `原纸号 ${number}`,

  series: { case: '编号', dispatch: '派工单编号', revisit: '回访记录编号', 'month-revisit': '月回访编号' },
  numbersWhole: (series: string, last: number) =>
    last === 0 ? `本月还没有${series}。` : `${series} 1 到 ${last}，一个不缺也不重。`,
  toBlanks: '去空白单',
} as const

/** What stands beside its state: when it was typed in, or why it is void. */
export function blankDetail({ voidReason, usedAt }: BlankRow, now: Instant): string {
  if (usedAt !== null) return momentWords(usedAt, now)
  return voidReason === null ? '' : blankVoidWord[voidReason]
}

export const typeInRefusal: Readonly<Record<Refusal<'blank.typeIn'>, string>> = {
  'no-such-blank': '这个编号找不到了，请按 F10 回今日再打开空白单。',
  'blank-used': '这个编号已经补录过了，请打开它的案件。',
}

export const sendBlanksRefusal: Readonly<Record<Refusal<'blank.send'>, string>> = {
  'no-queue-chosen': '还没有选打印机，请先在这张单子下面选一台。',
}

export const voidBlankRefusal: Readonly<Record<Refusal<'blank.void'>, string>> = {
  ...typeInRefusal,
  'blank-void': '这个编号已经作废了。',
  'archive-under-way': '正在生成归档，等它好了再作废。',
}

export const paperTimeWrong = {
  'time-in-future': '这个时间还没到，请照纸上写的填',
  'time-before-reservation': '早于这张空白单预留的时间，请再核对',
  unclear: '看不懂这个时间，请写成 14:30、昨天 16:40 或 11-22 16:40',
} as const
