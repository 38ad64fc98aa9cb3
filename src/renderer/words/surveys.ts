import { dayOf, type Instant } from '#shared/domain/day'
import { buildingWords } from '#shared/domain/periodic-visit'
import {
  missingTo,
  returnRate,
  type SheetCount,
  sheetAuditWord,
  sheetOutcomeWord,
} from '#shared/domain/survey'
import type { Output } from '#shared/ipc/contract'
import type { SheetLine, SurveyLine, SurveyView } from '#shared/ipc/survey-views'
import { dayWords, momentWords } from './moment'

const placeWords = (place: number) => String(place).padStart(3, '0')

export const surveyWords = {
  title: '满意度调查',
  kept: '记过的都在，填的内容都还在这里。',
  list: '调查',
  none: '还没有做过满意度调查',
  noneHint: '先做策划：调查什么、问哪些楼、哪天发哪天收。',
  make: '策划新调查',
  open: '打开',
  next: '换一行',
  back: '回调查列表',
  columns: ['编号', '调查名称', '情况', '收回日期', '共', '发出', '收回', '回收率', '已录入'],
  parts: { plan: '计划', book: '发放回收', enter: '录入', audit: '抽查', results: '结果' },

  name: '调查名称',
  purpose: '调查目的',
  fromOn: '调查时段从',
  untilOn: '到',
  meetingOn: '开会布置',
  noticeOn: '张贴告示',
  handInOn: '收回截止',
  summaryOn: '完成汇总',
  dayHint: '11-30',
  dayWrong: '请写成 11-30 或 2026-11-30。',
  target: '回收率目标 %',
  audit: '抽查比例 %',
  numberWrong: '请写整数。',
  buildings: '问哪些楼',
  allBuildings: (here: number) => `全部楼栋 ${here} 户`,
  building: (building: string, here: number) => `${buildingWords(building)} ${here} 户`,
  makeNow: '排好调查表',
  made: (number: number) => `排好了 ${number} 户，可以打印策划书送审批。`,
  stopped: (number: number) => `停下了，已经排了 ${number} 户。计划里按“补齐”再排。`,
  usualPurpose:
    '收集半年来客户对本公司的评价，通过走访的方式，与客户面对面地沟通探讨，了解工作中存在的不足，为下半年度的工作开展提供改进依据，以便更好地服务客户。',
  usualTitle: (year: string, isFirst: boolean) => `${year}年${isFirst ? '上' : '下'}半年客户满意度调查`,

  plan: '策划书',
  period: '时段',
  days: '日期',
  households: '户数',
  approval: '审批意见',
  approver: '谁批的',
  approvalWords: '怎么批的',
  approvalHint: '同意；或者批示的原话',
  approve: '记下同意',
  approvedOn: '什么时候批的',
  whoMissing: '请写谁批的。',
  approvedWords: (by: string, words: string) => `${by}：${words || '同意'}`,
  notApproved: '还没有审批：调查表、告示要等批了才能打。',
  printPlan: '打印策划书',
  printNotice: '打印告示',
  printBook: '打印登记表',
  printDrawn: '打印抽查表',
  newcomers: (count: number) => `这些楼新来 ${count} 户，还没有调查表`,
  fill: '补齐',
  filled: (added: number, isWhole: boolean) => `补了 ${added} 户${isWhole ? '' : '，还没有补完'}。`,
  drop: '不做这次调查',
  dropReason: '为什么不做了',
  reasonMissing: '请写一句原因。',
  dropNow: '记下不做',
  stopDropping: '照常做',
  droppedWords: (reason: string) => `不做了：${reason}`,
  close: '关闭调查',
  closeNow: '关闭，结果定下来',
  closeExplain: '关闭以后不能再收、再录、再改，结果就定下来了。',
  closeLeaves: (count: number) => `还有 ${count} 份收回的没有录入，关闭后不算进结果。`,
  closeDrops: (count: number) => `录了一半还没登记的 ${count} 份也不算，填的内容会清掉。`,
  stopClosing: '先不关',
  closedWords: (by: string) => `${by} 关闭的，结果定下来了。`,
  onlySupervisor: '不做、关闭和抽取要主管来做。',

  sheets: '调查表',
  only: { all: '全部', toIssue: '待发', out: '在外', toEnter: '待录', back: '回来的', struck: '作弊' },
  changeOnly: '换一类',
  changeBuilding: '换楼',
  allOfThem: '全部楼栋',
  page: (page: number, pages: number, total: number) => `${page} / ${pages} 页　${total} 份`,
  noneOf: '这里没有调查表。',
  carrier: '送取人',
  carrierHint: '客户助理的姓名',
  issue: '发出',
  issueAll: (building: string | null) => `${building === null ? '全部' : '整栋'}发出`,
  returned: '收回',
  refused: '拒填',
  absent: '无人',
  enterThis: '录入',
  printOne: '打这张',
  printSome: (count: number, most: number) => (count > most ? `打前 ${most} 张` : `打 ${count} 张调查表`),
  unsent: (count: number) => `${count} 张没打成`,
  send: '再打',
  unconfirmed: (count: number) => `${count} 张等你看出没出纸`,
  confirm: '都出纸了',
  confirmed: (count: number) => `${count} 张记下已出纸。`,
  sent: (count: number) => `${count} 张又送去打印了。`,
  printed: ({ printed, rest, first, last }: Output<'survey.print'>) =>
    [
      printed === 1
        ? `${first} 已送去打印。`
        : `${printed} 张已送去打印：${first.slice(-3)} 到 ${last.slice(-3)}。`,
      rest > 0 && `还有 ${rest} 张，打完再按一次。`,
    ]
      .filter(Boolean)
      .join(''),
  issued: (count: number, carrier: string) => `发出 ${count} 份${carrier && `，${carrier} 送取`}。`,
  recalled: '改成没有发出。',
  outAgain: '改成还在外面。',
  rates: '回收情况',
  byBuilding: '按楼栋',
  byCarrier: '按送取人',
  rateColumns: ['', '发出', '收回', '回收率', '还差'],
  noCarrier: '没写送取人',

  place: '序号',
  placeHint: '表上编号的后三位，或者扫码',
  noSuchPlace: '这次调查没有这个序号。',
  levels: '1 非常满意　2 满意　3 一般　4 不满意　5 很不满意　0 没填',
  items: '评价项目',
  noAnswer: '没填',
  headcount: '常驻人数',
  signer: '签章人',
  filledOn: '填写日期',
  save: '登记，下一份',
  saveAgain: '改好登记',
  correct: '改录入',
  restNone: '其余都没填',
  entered: (by: string, at: string) => `${by} ${at} 录过了。`,
  enteredHint: '同一份不录第二遍；录错了，按“改录入”。',
  struckOut: '抽查是作弊的，不能改录入。',
  untyped: (count: number) => `还有 ${count} 项没有录。客户没填的，按 0；其余都没填，按 Alt+0。`,
  headcountWrong: '人数请写整数。',
  saved: (number: string) => `${number} 录好了。`,
  corrected: (number: string) => `${number} 改好了。`,
  otherSheet: '换一份',
  upItem: '上一项',
  goOnTyping: (place: number) => `接着录 ${placeWords(place)}`,
  halfTyped: (places: readonly number[]) =>
    places.length === 0
      ? '录了一半，内容都还在。'
      : `还有 ${places.slice(0, 5).map(placeWords).join('、')}${places.length > 5 ? ` 等 ${places.length} 份` : ''} 也录了一半，内容都还在。`,
  giveUp: '这张不录了',
  givenUp: (number: string) => `${number} 刚才填的清掉了，没有录入。`,
  notOnDisk: '填的内容还在这里，但没能存到硬盘上，现在不要关机。',
  progress: (entered: number, returned: number) => `已录入 ${entered} 份，收回 ${returned} 份`,

  draw: (count: number) => `抽 ${count} 份`,
  drawExplain: (percent: number, entered: number) =>
    `从已录入的 ${entered} 份里抽 ${percent}%，只抽一次；收齐、录完再抽。`,
  noneWanted: '这次调查不抽查。',
  nothingEntered: '还没有录入的调查表，录了再抽。',
  drawnList: '抽中的调查表',
  drawnBy: (by: string, at: string, seed: string, drawn: number, from: number) =>
    `${by} ${at} 从 ${from} 份里抽了 ${drawn} 份，种子 ${seed}。`,
  left: (left: number) => (left === 0 ? '都问过了' : `还有 ${left} 份没问到`),
  auditOutcome: '抽查结果',
  auditor: '谁查的',
  auditReason: '怎么看出作弊的',
  auditNow: '记下',
  auditGap: '请选结果，写谁查的。',
  audited: '记下了。',
  struckPoints: (points: number) => `作弊的不算进结果，每份扣送取人 ${points} 分（在考核里记）。`,
} as const

/** `85.0%`. */
export function rateWords(counts: SheetCount): string {
  const rate = returnRate(counts)
  return rate === null ? '—' : `${rate}%`
}

/** `回收率 82.5%，目标 85%，还差 5 份`. */
export function targetWords(counts: SheetCount, target: number): string {
  const missing = missingTo(target, counts)
  if (counts.issued === 0) return `还没有发出，目标 ${target}%`
  return `回收率 ${rateWords(counts)}，目标 ${target}%，${missing === 0 ? '够了' : `还差 ${missing} 份`}`
}

export function customerWords({ company, contactName }: Pick<SheetLine, 'company' | 'contactName'>): string {
  return [company, contactName].filter((part) => part !== '').join('　') || '（没有名字）'
}

/** `收回 今天 09:30　已录入`, as it stands in the list. */
export function sheetStanding(sheet: SheetLine, now: Instant): string {
  const { issuedAt, outcome, outcomeAt, enteredAt, audit, carrier } = sheet
  const where =
    outcome && outcomeAt
      ? `${sheetOutcomeWord[outcome]} ${momentWords(outcomeAt, now)}`
      : issuedAt
        ? `在外，${dayWords(dayOf(issuedAt), dayOf(now))}发出`
        : '没有发出'
  return [where, enteredAt && '已录入', audit && sheetAuditWord[audit], carrier].filter(Boolean).join('　')
}

export function buildingsWords({ buildings }: Pick<SurveyView, 'buildings'>): string {
  return buildings === null ? '全部楼栋' : buildings.map(buildingWords).join('、')
}

export function countCells({ counts }: SurveyLine): readonly string[] {
  const { total, issued, returned, entered } = counts
  return [String(total), String(issued), String(returned), rateWords(counts), String(entered)]
}
