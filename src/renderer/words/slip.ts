import { moveWord, SlipMark, type SlipPlace, slipMarkWord, whereWords } from '#shared/domain/slip-place'
import type { SlipProposal } from '#shared/domain/slip-proposal'
import type { Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { actWord } from '../screens/case/act'

export const scanWords = {
  scanned: '扫到：',
  void: '已作废',
  misread: '没有扫清楚，请再扫一次。正在做的事没有变。',
  'no-such-slip': '这张码不是这台电脑打的单子。正在做的事没有变。',
  kept: '扫到的单子没有变。',
  nothingToDo: '这张单子现在没有要办的。',
} as const

/** What Enter would do now, after the scan. */
export function proposalWords({ where, wants }: SlipView, proposal: SlipProposal | null): string {
  switch (proposal?.kind) {
    case 'act':
      return `下一步：${actWord[proposal.act]}，核对后再登记。`
    case 'order':
      return '下一步：办这张派工单，核对后再登记。'
    case 'move':
      return `下一步：${moveWord(where.place, proposal.to)}，核对后再登记。`
    case 'mark':
      return `下一步：补签（${markWords(wants)}），或附上原件的扫描件。`
    case undefined:
      return scanWords.nothingToDo
  }
}

export function markWords(marks: readonly SlipMark[]): string {
  return marks.map((mark) => slipMarkWord[mark]).join('、')
}

/** `在 物业部 · 张主管　已有 内容签、领单签`. */
export function standingWords({ where, department, wants }: SlipView): string {
  const marks = SlipMark.options.filter((mark) => where.marks[mark] !== undefined)
  return [
    whereWords(where, department),
    marks.length > 0 && `有 ${markWords(marks)}`,
    wants.length > 0 && sheetWords.wants(markWords(wants)),
  ]
    .filter(Boolean)
    .join('　')
}

export type SheetAct = SlipPlace | 'mark' | 'void' | 'replace'

/** What the button of a sheet's card says. */
export function sheetActWord(from: SlipPlace, act: SheetAct): string {
  switch (act) {
    case 'mark':
      return '补签'
    case 'void':
      return '作废'
    case 'replace':
      return '补打（原件遗失）'
    default:
      return moveWord(from, act)
  }
}

export const sheetWords = {
  title: '单据去向',
  whereTo: '去向',
  open: '去向',
  close: '关上',
  department: '送到哪个部门',
  with: { department: '交给谁', customer: '交给谁', lent: '借给谁' },
  dueBack: { customer: '什么时候收回', lent: '什么时候还' },
  filedAs: '柜-盒-页',
  filedHint: '例如 3-12-45：3 号柜第 12 盒第 45 页',
  reason: '怎么丢的',
  mark: '补签了哪一处',
  wants: (marks: string) => `待补签 ${marks}`,
  replacedBy: (copy: number) => `由第 ${copy} 份代替`,
  replaceHint: '补打一份代替它，请客户重新签名；找到原件的扫描件也行。',
  returnHint: '这里只记纸在哪里；部门交回了，请登记交回，时限才停。',
  voidHint: '由较新的一份代替，编号和记录都保留。',
  scanOr: '补签在纸上签好了再登记；原件有扫描件的，附上就不用补签。',
  kept: '单子没有动，填的还在。',
  missing: {
    department: '请选一个部门。',
    with: '请写上姓名。',
    lent: '请写上哪天还，比如 明天 17:00。',
    customer: '收回的时间看不懂，请写成 明天 10:00，或者空着。',
    filedAs: '请写成 柜-盒-页，比如 3-12-45。',
    reason: '请写上怎么丢的。',
    mark: '请选补签了哪一处。',
    choice: '请选去向。',
  },
} as const

export const moveRefusal: Readonly<Record<Refusal<'slip.move'>, string>> = {
  'no-such-slip': '这张单子找不到了，请重新打开案件。',
  'not-from-there': '这张单子刚刚换了地方，请看它现在在哪里。',
  'paper-erased': '这张单子到了保存期限，已经删除，不再记去向。',
  'no-such-department': '这个部门刚刚停用了，请另选一个。',
  'time-not-later': '这个时间已经过了，请填以后的时间。',
}

export const markRefusal: Readonly<Record<Refusal<'slip.mark'>, string>> = {
  'no-such-slip': moveRefusal['no-such-slip'],
  'paper-erased': moveRefusal['paper-erased'],
  'not-wanted': '这一处已经不用补签了。',
}

export const voidRefusal: Readonly<Record<Refusal<'slip.void'>, string>> = {
  'no-such-slip': moveRefusal['no-such-slip'],
  'void-already': '这张单子已经作废了。',
  'nothing-replaces-it': '还没有代替它的一份，请先补打，再作废这一份。',
  signed: '上面有别处没有的签名，不能单独作废；要作废请作废案件，由负责人审批。',
}

export const outWords = {
  title: '单据',
  parts: { out: '该收回未收回', closing: '下班检查', dispatch: '投诉处置记录' },
  count: (late: number) => `该收回 ${late}`,
  list: { out: '该收回的单子', closing: '下班前该收回的单子' },
  since: (moment: string) => `${moment} 起`,
  isVoid: '已作废',
  dueBack: (moment: string) => `${moment} 前`,
  noneOut: '在外面的单子都没有到时候。',
  noneClosing: '下班前该收回的都收回了。',
  closesAt: (moment: string) => `${moment} 下班`,
  unconfirmed: '没有确认出纸的',
  drafts: '没登记完的草稿',
  none: '没有',
  closingSoon: '快下班了，请做下班检查。',
  lateWords: (late: number) => `有 ${late} 张单子该收回没收回。`,
  toToday: '回今日处理',
  openCase: '打开案件',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　共 ${total} 张`,
  kept: '单子都在，没有动。',
  print: { day: '打印当天', month: '打印整月' },
  printBlank: '打印空白表',
  printing: '正在生成投诉处置记录表……',
  noneSent: { day: '这一天没有送出过意见表。', month: '这个月没有送出过意见表。' },
  columns: ['意见表编号', '等级', '送达部门', '送达时间', '领表人', '应完成时间', '交回时间', '接收人'],
} as const

export const printDispatchRefusal: Readonly<Record<Refusal<'slip.printDispatch'>, string>> = {
  'nothing-sent': '这段时间没有送出过意见表，没有可打印的；要空表请打空白表。',
}

export const receiptWords = { print: '打印回执' } as const

export const standardWords = {
  title: '服务标准',
  reception: '打印接待标准',
  door: '打印上门标准',
  kept: '没有打印，别的都没有变。',
} as const
