import { dayOf, type Instant } from '#shared/domain/day'
import { demandKindWord, periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { qualityWord, revisitWayWord } from '#shared/domain/revisit'
import type { Output, Refusal } from '#shared/ipc/contract'
import type { DemandView, VisitLine, VisitView } from '#shared/ipc/periodic-questions'
import { dayWords, momentWords } from './moment'

export const periodicWords = {
  title: '月回访',
  previousMonth: '上个月',
  nextMonth: '下个月',
  kept: '登记过的都在，填的内容都还在这里。',

  list: '要回访的客户',
  buildings: '楼栋',
  chooseBuilding: '换一栋楼',
  thisBuilding: '走这栋',
  backToList: '回名单',
  left: (left: number, total: number) => (left === 0 ? `${total} 户访完了` : `剩 ${left} / ${total} 户`),
  only: { left: '还没访到', done: '访过了', dropped: '不访的' },
  changeOnly: '换一类',
  next: '换一位',
  page: (page: number, pages: number, total: number) => `${page} / ${pages} 页　${total} 户`,
  noneOf: {
    left: '这栋楼都访到了。',
    done: '这栋楼还没有访到一户。',
    dropped: '这栋楼没有不访的。',
  },
  notPlanned: (month: string) => `${month}还没有排回访计划`,
  notPlannedHint: '先排计划：全部在驻客户，或者按楼栋、一户一户选。',
  noneHere: '这里没有人了，换一栋楼，或者按 Esc 回今日。',

  points: '投诉需求',
  pointsOpen: (open: number) => (open === 0 ? '投诉需求' : `投诉需求 ${open}`),
  plan: '排计划',
  round: '回走访',

  printOne: '打印登记表',
  printBuilding: (sheets: number, most: number) =>
    sheets > most ? `打印前 ${most} 张` : `打印这栋 ${sheets} 张`,
  unsent: (sheets: number) => `${sheets} 张没打成`,
  send: '再打',
  unconfirmed: (sheets: number) => `${sheets} 张等你看出没出纸`,
  confirm: '都出纸了',
  printed: ({ printed, rest, first, last }: Output<'periodic.print'>) =>
    [
      printed === 1 ? `${first} 已送去打印。` : `${printed} 张已送去打印：${first} 到 ${last.slice(-4)}。`,
      rest > 0 && `还有 ${rest} 张，打完再按一次。`,
    ]
      .filter(Boolean)
      .join(''),
  sent: (sheets: number) => `${sheets} 张又送去打印了。`,
  confirmed: (sheets: number) => `${sheets} 张记下已出纸。`,

  before: '上次',
  scans: (count: number) => `签字件 ${count}`,
  sheet: (copy: number) => `登记表第 ${copy} 份`,
  way: '访问方式',
  outcome: '结果',
  rated: '客户评价',
  quality: '服务质量',
  timeliness: '是否及时',
  record: '信息记录',
  recordHint: '客户说了什么，看到了什么',
  demand: '投诉需求',
  noDemand: '没有',
  demandWords: '客户原话',
  settled: '信息处理',
  settledHint: '当场答复了就写怎么答复的；要办的转为案件',
  signature: '客户签名',
  contactName: '受访人',
  visitor: '访问人',
  when: '时间',
  save: '登记，下一位',
  saveAgain: '改好登记',
  makeCase: '登记并转为案件',
  openCase: '打开案件',
  drop: '这个月不访',
  dropReason: '为什么不访',
  dropNow: '记下不访',
  keepOn: '放回计划',
  stopDropping: '不记了',
  isDropped: (reason: string) => `这个月不访：${reason}`,
  dropped: '记下了，这个月不访。',
  resumed: '放回计划了。',
  toCustomer: '客户资料',
  movedOutHint: '搬走了：登记后请到客户资料登记迁出，下个月就不再排。',
  erased: '过了保存期限，内容已经删除。编号、结果和评价还在。',
} as const

export type VisitGap = 'outcome' | 'demand' | 'signature' | 'when' | 'dropReason'

export const visitGapWords: Readonly<Record<VisitGap, string>> = {
  outcome: '请选结果：访到了选“已答”，没有就选没访到的原因。',
  demand: '请写下客户的原话，或者把投诉需求改成“没有”。',
  signature: '签名结果还缺：姓名，或拒签的原因和见证人。',
  when: '请改好时间，再登记。',
  dropReason: '请写一句为什么不访。',
}

export const recordVisitRefusal: Readonly<Record<Refusal<'periodic.record'>, string>> = {
  'no-such-visit': '这一户找不到了，请按 F4 重新打开。填的内容都还在这里。',
  dropped: '这一户记了这个月不访。要登记，先按“放回计划”。',
  erased: periodicWords.erased,
  'time-in-future': '这个时间还没到，请填已经访过的时间。',
  'demand-is-case': '这条投诉需求已经转为案件，不能在这里改了。要补充，请打开案件。',
}

export const dropVisitRefusal: Readonly<Record<Refusal<'periodic.drop'>, string>> = {
  'no-such-visit': recordVisitRefusal['no-such-visit'],
  recorded: '这一户已经访过，不能记成不访。',
  erased: periodicWords.erased,
  'nothing-changed': '和原来一样，没有改动。',
}

export const printVisitsRefusal: Readonly<Record<Refusal<'periodic.print'>, string>> = {
  'no-such-visit': recordVisitRefusal['no-such-visit'],
  'nobody-left': '这栋楼没有要打的了：还没访到的都打过登记表。',
  dropped: '这一户记了这个月不访，不用打登记表。',
  erased: periodicWords.erased,
}

export const sendVisitsRefusal: Readonly<Record<Refusal<'periodic.send'>, string>> = {
  'no-queue-chosen': '还没有选打印机。请到 设置 → 打印机 选一台，再按“再打”；登记表和编号都在。',
}

export const openDemandRefusal: Readonly<Record<Refusal<'demand.openCase'>, string>> = {
  'no-such-demand': '这条投诉需求找不到了，可能改过或者到期删除了。',
  'settled-already': '这条已经转为案件，或者已经记了怎么处理的。',
}

/** `晨光包装材料有限公司　王小明`. */
export function visitedWords({ company, contactName }: Pick<VisitLine, 'company' | 'contactName'>): string {
  return [company, contactName].filter((part) => part !== '').join('　') || '（没有名字）'
}

/** `3号楼-1206　电话　没联系上 昨天 16:40`, under the name in the list. */
export function visitLineWords(line: VisitLine, now: Instant): string {
  const { address, building, way, at, outcome, demand, number } = line
  const ended = outcome && at && `${periodicOutcomeWord[outcome]} ${momentWords(at, now)}`
  const parts = [
    address || building,
    revisitWayWord[way],
    ended || (number && '已打登记表'),
    demand && demandWord(demand),
  ]
  return parts.filter(Boolean).join('　')
}

/** 投诉（待落实）, 需求（已转案件）. */
export function demandWord({ kind, case: matter, settled }: DemandView): string {
  const stage = matter ? '已转案件' : settled ? '已处理' : '待落实'
  return `${demandKindWord[kind]}（${stage}）`
}

/** `10月20日 满意；投诉（已转案件）：货梯早高峰…`. */
export function beforeWords({ at, quality, demand }: NonNullable<VisitView['before']>, now: Instant): string {
  const said = demand && `${demandWord(demand)}：${demand.words}`
  return [
    `${dayWords(dayOf(at), dayOf(now))}${quality ? ` ${qualityWord[quality]}` : ''}`,
    said ?? '没有投诉需求',
  ].join('；')
}

/** Said once, under the list. */
export function recordedVisitWords({ outcome, quality, demand, ...line }: VisitView): string {
  const parts = [
    outcome && periodicOutcomeWord[outcome],
    quality && qualityWord[quality],
    demand && demandWord(demand),
  ]
  return `${visitedWords(line)}：${parts.filter(Boolean).join('，')}`
}
