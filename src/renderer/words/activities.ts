import { type ActivityTotals, activityKindWord, activityState } from '#shared/domain/activity'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { monthOf, shortDay } from '#shared/domain/day'
import { feeWords } from '#shared/domain/work-order'
import type { ActivityLine, ActivityView } from '#shared/ipc/activity-questions'
import type { Refusal } from '#shared/ipc/contract'
import { dayPattern, isoDay } from './day-typed'

export const activityWords = {
  title: '客户沟通计划',
  kept: '登记过的都在，填的内容都还在这里。',
  year: (year: number) => `${year}年`,
  previousYear: '上一年',
  nextYear: '下一年',
  list: '一年的活动',
  count: (totals: ActivityTotals) =>
    [`办结 ${totals.held}`, `还有 ${totals.left}`, totals.dropped > 0 && `取消 ${totals.dropped}`]
      .filter(Boolean)
      .join(' · '),
  money: ({ planned, spent }: ActivityTotals) => `预算 ${feeWords(planned)} · 实际 ${feeWords(spent)}`,
  month: (month: IsoMonth) => `${Number(month.slice(5))}月`,
  none: (year: number) => `${year}年还没有沟通计划`,
  noneHint: '先加一项；去年有计划的，可以照去年排，再逐项定日子。',
  next: '换一项',
  add: '加一项',
  copy: (count: number) => `照去年排 ${count} 项`,
  copied: (count: number) => `照去年排好了 ${count} 项，日子还没有定，逐项改。`,
  printPlan: '打印计划',
  printing: '正在打印…',
  change: '改计划',
  record: '登记办结',
  recordAgain: '改记录',
  drop: '取消此项',
  resume: '恢复此项',
  printRecord: '打印记录',
  printNotice: '打印通知',
  back: '回列表',
  save: '记入计划',
  saveChange: '改好计划',
  saveRecord: '记下办结',
  dropNow: '记下取消',
  saved: (title: string) => `记入计划了：${title}`,
  changed: (title: string) => `改好了：${title}`,
  held: (title: string) => `记下办结了：${title}`,
  dropped: (title: string) => `取消了，原因记下了：${title}`,
  resumed: (title: string) => `恢复了：${title}`,
  addTitle: (year: number) => `${year}年加一项`,
  recordTitle: (title: string) => `登记办结：${title}`,
  dropTitle: (title: string) => `取消：${title}`,
  kind: '方式',
  name: '项目',
  nameHint: '比如 “爱我家园”植树',
  when: '月份或日期',
  whenHint: '3月，定了日子写 3-12',
  time: '钟点',
  timeHint: '上午 9:00',
  audience: '面向',
  audienceHint: '全体住户、业委会…',
  organiser: '负责',
  department: '部门',
  noDepartment: '不定',
  place: '地点',
  budget: '预算（元）',
  contact: '联系（印在通知上）',
  contactHint: '客服前台 8000',
  plan: '内容',
  planHint: '准备什么、怎么通知',
  heldOn: '日期',
  attended: '参加人数',
  spent: '实际（元）',
  people: '沟通人员',
  peopleHint: '哪些人到了',
  event: '事件',
  eventHint: '说了什么、做了什么',
  decided: '处理结果',
  decidedHint: '当场怎么答复的，转给谁办',
  effect: '效果',
  effectHint: '来的人多不多，问题少了没有，下次怎么办',
  reason: '为什么取消',
  byWhom: (by: string) => `${by} 登记`,
  isDropped: (reason: string) => `取消：${reason}`,
  erased: '过了保存期限，内容已经删除；项目、日子和费用还在。',
} as const

export type ActivityGap = 'name' | 'when' | 'budget' | 'heldOn' | 'attended' | 'spent' | 'event' | 'reason'

export const activityGapWords: Readonly<Record<ActivityGap, string>> = {
  name: '请写是什么活动。',
  when: '看不懂，请写成 3月 或 3-12。',
  budget: '请写成 1200 或 1200.50。',
  heldOn: '看不懂，请写成 3-12；还没到的日子不能登记办结。',
  attended: '请写数字。',
  spent: '请写成 980 或 980.50。',
  event: '请写一句说了什么、做了什么。',
  reason: '请写一句为什么取消。',
}

const gone = '这一项找不到了，请按 Esc 回列表再看。填的内容都还在这里。'
const isErased = activityWords.erased
const isDropped = '这一项已经取消。要办，先按“恢复此项”。'

export const putActivityRefusal: Readonly<Record<Refusal<'activity.put'>, string>> = {
  'no-such-activity': gone,
  'no-such-department': '这个部门找不到了，请另选一个。',
  'not-in-month': '日期和月份对不上，请再核对。',
  recorded: '这一项已经办结，计划不再改。要补充，按“改记录”。',
  dropped: isDropped,
  erased: isErased,
}

export const recordActivityRefusal: Readonly<Record<Refusal<'activity.record'>, string>> = {
  'no-such-activity': gone,
  dropped: isDropped,
  erased: isErased,
  'day-in-future': '这一天还没到，请填已经办过的日子。',
}

export const dropActivityRefusal: Readonly<Record<Refusal<'activity.drop'>, string>> = {
  'no-such-activity': gone,
  recorded: '这一项已经办结，不能取消。',
  erased: isErased,
  'nothing-changed': '和原来一样，没有改动。',
}

export const copyYearRefusal: Readonly<Record<Refusal<'activity.copyYear'>, string>> = {
  'nothing-to-copy': '去年的都已经在今年的计划里了，没有再添。',
}

export const printPlanRefusal: Readonly<Record<Refusal<'activity.printPlan'>, string>> = {
  'nothing-there': '这一年还没有计划，没有可打的。',
}

export const printActivityRefusal: Readonly<Record<Refusal<'activity.printNotice'>, string>> = {
  'no-such-activity': gone,
  'no-day': '还没有定日子。先按“改计划”写上日期，再打印通知。',
  recorded: '这一项已经办结，不用再通知。',
  dropped: isDropped,
  erased: isErased,
}

/** `3月`, `3`, `3-12`, `3月12日`, `2027-3-12`; null for what is neither a month nor a day. */
export function planTimeTyped(
  typed: string,
  year: number,
): { readonly month: IsoMonth; readonly plannedOn: IsoDay | null } | null {
  const words = typed.normalize('NFKC').trim()
  const [, only] = /^(\d{1,2})月?$/.exec(words) ?? []
  if (only !== undefined) {
    const first = isoDay(String(year), only, '1')
    return first && { month: monthOf(first), plannedOn: null }
  }
  const [, ownYear, month, day] = new RegExp(`^${dayPattern}$`).exec(words) ?? []
  const plannedOn = month && day ? isoDay(ownYear ?? String(year), month, day) : null
  return plannedOn && { month: monthOf(plannedOn), plannedOn }
}

/** The other way round, as it stands in the field. */
export function planTimeWords({ month, plannedOn }: Pick<ActivityLine, 'month' | 'plannedOn'>): string {
  return plannedOn === null ? activityWords.month(month) : shortDay(plannedOn)
}

/** `1200.50`, as it is typed. */
export function yuanTyped(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2)
}

/** 办结, on another day than planned with that day; 逾期, 该办了: beside the title, in words and never by colour alone. */
export function standingWords(
  line: Pick<ActivityLine, 'heldOn' | 'plannedOn' | 'isDropped' | 'due'>,
): string {
  switch (activityState(line)) {
    case 'dropped':
      return '取消'
    case 'held':
      return line.heldOn && line.heldOn !== line.plannedOn ? `办结 ${shortDay(line.heldOn)}` : '办结'
    case 'left':
      return line.due ? (line.due.isLate ? '逾期' : '该办了') : ''
  }
}

/** `活动　全体住户　物业部 王小明　1200.00 元`. */
export function activityLineWords({ kind, audience, department, organiser, budget }: ActivityLine): string {
  const who = [department, organiser].filter((part) => part !== '').join(' ')
  return [activityKindWord[kind], audience, who, budget !== null && feeWords(budget)]
    .filter(Boolean)
    .join('　')
}

/** What is known of it, name by name. */
export function activityFactsOf(view: ActivityView): readonly (readonly [string, string])[] {
  const words = activityWords
  return (
    [
      [words.kind, activityKindWord[view.kind]],
      [words.when, [planTimeWords(view), view.time].filter(Boolean).join('　')],
      [words.place, view.place],
      [words.audience, view.audience],
      [words.organiser, [view.department, view.organiser].filter(Boolean).join('　')],
      [words.budget, yuanTyped(view.budget)],
      [words.contact, view.contact],
      [words.plan, view.plan],
    ] as const
  ).filter(([, value]) => value !== '')
}

/** How it went, name by name. */
export function activityRecordOf(view: ActivityView): readonly (readonly [string, string])[] {
  const words = activityWords
  if (view.heldOn === null) return []
  return (
    [
      [words.heldOn, shortDay(view.heldOn)],
      [words.people, view.people],
      [words.attended, view.attended === null ? '' : `${view.attended} 人`],
      [words.spent, yuanTyped(view.spent)],
      [words.event, view.record],
      [words.decided, view.decided],
      [words.effect, view.effect],
    ] as const
  ).filter(([, value]) => value !== '')
}

export function lateWords(now: Instant, view: Pick<ActivityLine, 'due'>): string | null {
  return view.due && view.due.dueAt <= now ? '过了计划的日子：登记办结，或者取消并写原因。' : null
}
