import { clockTimeOf, dayOf, type Instant, type IsoDay, weekdayOf, weekdayWord } from '#shared/domain/day'
import { largestPhoto } from '#shared/domain/photo'
import { type Verdict, verdictWord, walkKindWord } from '#shared/domain/walk'
import { responsibleWord, severityWord } from '#shared/domain/walk-finding'
import type { Refusal } from '#shared/ipc/contract'
import { mostPhotos, type PhotoFault } from '#shared/ipc/walk-questions'
import type { FoundView, WalkLine, WalkState } from '#shared/ipc/walk-views'
import { dayWords, momentWords } from './moment'
import { scanFaultWords } from './scans'

export const walkWords = {
  title: '巡检',
  kept: '登记过的都在，填的内容都还在这里。',
  list: '周检和月检',
  over: '最近的',
  choose: '换一次',
  page: (page: number, pages: number, total: number) => `${page} / ${pages} 页　${total} 次`,
  none: '没有要检的',
  off: '还没有开始巡检',
  offHint: '定下每周、每月什么时候检，到时会在今日提醒；没有定下以前，什么都不算漏。',
  offForDesk: '请主管在巡检时间里定下每周、每月什么时候检。',

  rounds: '每日巡视',
  checklist: '检查内容',
  add: '加周检',
  added: '加好了，现在就可以检；不检的按“不检”。',
  times: '巡检时间',
  back: '返回',

  planned: '应检',
  walkedAt: '检查时间',
  fill: '填检查结果',
  fillAgain: '更正结果',
  print: '打印 F16',
  printed: (number: string) => `${number} 已送去打印。`,
  drop: '不检',
  dropReason: '为什么不检',
  dropNow: '登记不检',
  stopDrop: '不改了',
  resume: '还是要检',
  dropped: '记下不检了。',
  resumed: '又列为要检的。',
  isDropped: (reason: string) => `不检：${reason}`,
  erased: '过了保存期限，人名和说的话已经删除。',
  progress: (checked: number, total: number) => `已填 ${checked} / ${total} 项`,
  scans: (count: number) => `签字件 ${count}`,

  grid: '检查项目',
  rest: '其余都合格',
  beside: '清单以外的问题',
  note: '记问题',
  places: (count: number) => `${count} 处`,
  noFinding: '这一项没有记问题。',
  noFindingHint: '按 2 记不合格并写下问题，按 1 合格，按 3 不适用。',
  besideHint: '清单上没有的，按 2 或回车记下。',
  place: '地点',
  words: '发现的问题',
  severity: '程度',
  danger: '安全隐患',
  dangerYes: '有隐患',
  dangerNo: '无隐患',
  dangerHint: '安全隐患要当场报告。',
  responsible: '责任',
  department: '哪个单位',
  saveFinding: '记下问题',
  saveFindingAgain: '更正问题',
  unrecorded: (words: string) => `还没记完：“${words.slice(0, 30)}”。按 Alt+F 接着写。`,
  findingSaved: '问题记下了，可以加照片。',
  change: '改',
  withdraw: '撤下',
  withdrawReason: '为什么撤下',
  withdrawNow: '撤下这个问题',
  withdrawn: '撤下了。',
  isOut: '已发出，在整改里办',

  addPhoto: '加照片',
  dropPhotos: '也可以把照片拖到这里',
  taking: (name: string) => `正在收 ${name}`,
  removePhoto: '去掉照片',
  photo: (place: number) => `照片 ${place}`,
  photos: (count: number) => `${count} 张照片`,
  closePhoto: '关上照片',

  record: '登记巡检',
  recordAgain: '更正登记',
  goRecord: '去登记',
  walker: '检查人',
  companions: '陪同检查人员',
  unit: '单位',
  name: '姓名',
  another: '再加一位',
  signature: '陪同人员签名',
  recorded: (number: string, fails: number) =>
    fails === 0 ? `${number} 已登记，全部合格。` : `${number} 已登记，${fails} 项不合格。`,
  toFindings: '去整改',

  roundTitle: '每日巡视记录',
  newRound: '记一次巡视',
  roundWhen: '巡视时间',
  roundWalker: '巡视人',
  remark: '看到的情况',
  allWell: '一切正常',
  saveRound: '登记巡视',
  saveRoundAgain: '更正登记',
  roundSaved: (number: string) => `${number} 已登记。有问题的，按 Alt+F 记下。`,
  missed: '漏',
  notYet: '还没有',
  noRounds: '这个月还没有巡视记录。',
  columns: ['日期', '时间', '巡视人', '看到的情况', '问题', '编号'],
  printRounds: '打印 F31',
  printing: '正在排每日巡视记录。',
  previousMonth: '上个月',
  nextMonth: '下个月',

  version: (version: number) =>
    version === 0 ? '现在用的是随程序带的（S2 的七个方面）' : `现在用的是第 ${version} 版`,
  versionHint: '写法要让“合格”就是没有问题。存下是下一版；已经开始的巡检还按它原来的那一版。',
  area: '方面',
  point: '检查项目',
  addArea: '加一个方面',
  addPoint: '加一项',
  remove: '删掉',
  up: '上移',
  down: '下移',
  saveChecklist: '存为下一版',
  checklistSaved: (version: number) => `存好了，从现在起用第 ${version} 版。`,

  timesHint: '周检：那一天的时间，不检的空着。放假那天的，挪到这一周后面没有检查的上班日，没有就免了。',
  monthlyHint: '放假那天的，挪到这个月下一个上班日；后面没有了就提前。没有 31 日的月份在最后一天。',
  monthlyDay: '月检（几日）',
  monthlyTime: '月检时间',
  daily: '每天巡视园区',
  dailyYes: '每个上班日至少一次',
  dailyNo: '不要求',
  saveTimes: '定下时间',
  begin: '开始巡检',
  stop: '停用巡检',
  timesSaved: '定好了，从现在起算。',
  stopped: '停用了。漏检的还在，检过或写明不检才消。',
  timeWrong: '看不懂这个时间，请写成 10:30。',
  dayWrong: '日期请写 1 到 31。',
  noneTimed: '一个时间也没有写：不再巡检的，按停用巡检。',
} as const

export const stateWord: Readonly<Record<WalkState, string>> = {
  ahead: '未到',
  due: '待检',
  missed: '漏检',
  done: '已检',
  dropped: '不检',
}

/** `11月23日 周一 10:30 周检`. */
export function walkTitle({ kind, plannedAt }: Pick<WalkLine, 'kind' | 'plannedAt'>, now: Instant) {
  const on = dayOf(plannedAt)
  return `${dayWords(on, dayOf(now))} ${weekdayWord[weekdayOf(on)]}　${walkKindWord[kind]}`
}

export function walkLineWords({
  plannedAt,
  place,
  state,
  number,
  fails,
  findings,
  checked,
  walker,
}: WalkLine): string {
  const found = state === 'done' ? foundWords(fails, findings) : checked > 0 ? `已填 ${checked} 项` : ''
  const nth = place !== null && `本周第 ${place} 次`
  return [clockTimeOf(plannedAt), nth, state === 'done' ? '' : number, found, walker]
    .filter(Boolean)
    .join('　')
}

export function foundWords(fails: number, findings: number): string {
  if (fails === 0 && findings === 0) return '全部合格'
  return [fails > 0 && `${fails} 项不合格`, findings > 0 && `${findings} 处问题`].filter(Boolean).join('，')
}

export function findingWords({ severity, isDanger, responsible, department }: FoundView): string {
  return [severityWord[severity], isDanger && walkWords.danger, department || responsibleWord[responsible]]
    .filter(Boolean)
    .join('　')
}

export function pointWords(words: string, verdict: Verdict | null): string {
  return verdict === null ? words : `${words}：${verdictWord[verdict]}`
}

export function roundDayWords(on: IsoDay, today: IsoDay): string {
  return `${dayWords(on, today)} ${weekdayWord[weekdayOf(on)]}`
}

export function plannedWords(at: Instant, now: Instant): string {
  return `${walkWords.planned} ${momentWords(at, now)}`
}

const gone = {
  'no-such-walk': '这一次已经不在计划里了，请从左边重新选。',
  'walk-dropped': '这一次记的是不检。要检的，先按“还是要检”。',
  'walk-erased': '这一次过了保存期限，不能再改。',
} as const
const findingOut = '问题已经通知出去了，这里不能再改；请到整改里办。'

export const beginWalkRefusal: Record<Refusal<'walk.begin'>, string> = gone
export const printWalkRefusal: Record<Refusal<'walk.print'>, string> = gone
export const checkRefusal: Record<Refusal<'walk.check'>, string> = {
  ...gone,
  'no-such-point': '这一次的清单里没有这一项，请按 Esc 返回再进来。',
  'finding-there': '这一项记了问题。先撤下问题，再改结果。',
  'finding-missing': '这一次已经登记：改成不合格，请先记下问题。',
  'finding-out': findingOut,
}
export const putFindingRefusal: Record<Refusal<'walk.putFinding'>, string> = {
  ...gone,
  'no-such-point': checkRefusal['no-such-point'],
  'no-such-finding': '这个问题已经撤下了。',
  'no-such-department': '请选是哪个单位。',
  'words-missing': '请写下发现了什么问题。',
  'finding-out': findingOut,
}
export const dropFindingRefusal: Record<Refusal<'walk.dropFinding'>, string> = {
  'no-such-finding': putFindingRefusal['no-such-finding'],
  'finding-out': findingOut,
}
export const recordWalkRefusal: Record<Refusal<'walk.record'>, string> = {
  ...gone,
  'time-in-future': '这个时间还没到，请填已经检查的时间。',
  'points-left': '还有项目没有填结果；都没有问题的，按“其余都合格”。',
  'finding-missing': '有不合格的项目还没有写下问题，请先记问题。',
}
export const dropWalkRefusal: Record<Refusal<'walk.drop'>, string> = {
  'no-such-walk': gone['no-such-walk'],
  'walk-done': '这一次已经登记了。',
  'findings-there': '这一次记了问题，不能算不检；请登记巡检。',
  'nothing-changed': '已经是这样了。',
}
export const putRoundRefusal: Record<Refusal<'walk.putRound'>, string> = {
  'no-such-walk': gone['no-such-walk'],
  'walk-erased': gone['walk-erased'],
  'time-in-future': '这个时间还没到，请填已经巡视的时间。',
}
export const printRoundsRefusal: Record<Refusal<'walk.printRounds'>, string> = {
  'nothing-there': '这个月还没有可以打印的巡视记录。',
}
export const setChecklistRefusal: Record<Refusal<'walk.setChecklist'>, string> = {
  'changed-meanwhile': '检查内容刚才被别人改过。您写的还在这里，请返回看一看新的再改。',
  'no-such-point': '检查内容刚才被别人改过。您写的还在这里，请返回看一看新的再改。',
  'nothing-changed': '没有改动，还是原来那一版。',
}
export const setTimesRefusal: Record<Refusal<'walk.setTimes'>, string> = {
  'nothing-changed': '没有改动。',
}
export const photoFaultWords: Record<PhotoFault, string> = {
  ...scanFaultWords,
  empty: '文件是空的，请重新选一张。',
  'too-large': `照片超过 ${largestPhoto / 1024 / 1024} MB，请缩小再加。`,
  'not-a-scan': '不是照片：只收 JPEG、PNG，看的是内容，不是文件名。',
  'not-a-photo': '这是 PDF，这里只收 JPEG、PNG 照片。',
  damaged: '照片不完整，打不开。请重新传一张。',
  'too-many-pixels': '照片太大，请缩小再加。',
  'too-slow': '一分钟还没有看完，停了。请缩小再加。',
  'too-many-photos': `一个问题最多 ${mostPhotos} 张照片。`,
  'no-such-finding': '这个问题已经撤下了，照片没有收。',
}
export const emptyPoint = '每个方面和每一项都要有字；不要的请删掉。'
