import type { Refusal } from '#shared/ipc/contract'
import { openDemandRefusal, recordVisitRefusal, visitGapWords } from './periodic'

export const pointWords = {
  title: '月回访投诉需求',
  columns: ['编号', '时间', '部门', '访问人', '客户', '地址', '类别', '内容', '处理'],
  count: (total: number, open: number) =>
    total === 0 ? '' : `${total} 条${open > 0 ? `，${open} 条待落实` : '，都落实了'}`,
  none: '这个月还没有客户提投诉、需求。',
  ownRound: '前台',
  choose: '选一条',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 条`,
  makeCase: '转为案件',
  openCase: '打开案件',
  settle: '记处理',
  settleLabel: '怎么处理的',
  settleNow: '记下处理',
  leave: '不记了',
  open: '待落实',
  add: '登记部门带回的',
  print: '打印登记',
  printing: '正在生成登记，行数多的要等半分钟，可以先做别的。',
  settledSaid: '记下了，这条已经落实。',

  formTitle: '部门回访带回的投诉、需求',
  department: '哪个部门',
  visitor: '访问人',
  customer: '客户单位',
  customerHint: '打几个字找客户资料，↑ ↓ 选，Enter 填上；资料里没有的直接写',
  contactName: '姓名',
  phone: '电话',
  address: '地址',
  when: '时间',
  kind: '类别',
  words: '内容',
  settled: '处理情况',
  settledHint: '部门当场答复了的写在这里；要办的先登记，再转为案件',
  save: '登记这一条',
  back: '回清单',
  saved: (number: string) => `登记好了，${number}。可以接着登记下一条。`,
} as const

export type PointGap = 'department' | 'visitor' | 'customer' | 'kind' | 'words' | 'when'

export const pointGapWords: Readonly<Record<PointGap, string>> = {
  department: '请选是哪个部门带回来的。',
  visitor: '请写访问人。',
  customer: '请写客户单位或姓名。',
  kind: '请选投诉还是需求。',
  words: '请写下客户说的内容。',
  when: visitGapWords.when,
}

export const addPointRefusal: Readonly<Record<Refusal<'periodic.addPoint'>, string>> = {
  'no-such-department': '这个部门已经不在了，请重新选。填的内容都还在这里。',
  'customer-missing': pointGapWords.customer,
  'time-in-future': recordVisitRefusal['time-in-future'],
}

export const settleDemandRefusal: Readonly<Record<Refusal<'demand.settle'>, string>> = openDemandRefusal

export const printPointsRefusal: Readonly<Record<Refusal<'periodic.printPoints'>, string>> = {
  'nothing-there': '这个月没有投诉、需求，没有要打印的。空白的在 空白单 → 空白表单。',
}
