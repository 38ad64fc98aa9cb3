import { addDays, clockTimeOf, dayOf, type Instant, type IsoDay, instantAt } from '#shared/domain/day'
import { agreedPointWord, meetingLayoutWord } from '#shared/domain/meeting'
import { stepTimeWords } from '#shared/domain/meeting-step'
import type { Refusal } from '#shared/ipc/contract'
import type { MeetingLine, MeetingView } from '#shared/ipc/meeting-questions'
import { dayTyped } from './day-typed'
import { dayWords } from './moment'
import { timeTyped } from './time-of-day'

export const meetingWords = {
  title: '会议接待',
  kept: '登记过的都在，填的内容都还在这里。',
  list: { coming: '要开的会议', past: '开过的会议' },
  turnList: { coming: '看开过的', past: '看要开的' },
  none: { coming: '没有要开的会议', past: '还没有开过的会议' },
  noneHint: '有单位来订会议，按 Alt+A 登记，接待清单和时间会自己排好。',
  page: (page: number, pages: number, total: number) => `${page} / ${pages} 页　${total} 场`,
  next: '换一场',
  book: '登记会议',
  bookTitle: '登记会议',
  save: '登记会议',
  saveChange: '改好会议',
  change: '改会议',
  changeTitle: (title: string) => `改：${title}`,
  drop: '取消会议',
  dropReason: '为什么取消',
  dropNow: '记下取消',
  resume: '恢复会议',
  print: '打印接待单',
  printing: '正在打印…',
  back: '回列表',
  booked: (line: MeetingView) => `${dayShort(line.startsAt)} ${line.place}，登记好了。`,
  changed: (line: MeetingView) => `改好了，没打勾的按 ${dayShort(line.startsAt)} 重新排了时间。`,
  dropped: '会议取消了，原因记下了。',
  resumed: '会议恢复了。',
  checklist: '接待清单',
  intoList: '去打勾',
  step: '换一步',
  tickNext: '下一步打勾',
  outOfList: '回列表',
  done: (done: number, steps: number) => `做了 ${done} / ${steps}`,
  allDone: '都做完了',
  late: '逾期',
  byWhom: (by: string, time: string) => `${by} ${time}`,
  isDropped: (reason: string) => `取消：${reason}`,
  erased: '过了保存期限，内容已经删除；会议室、时间和打过的勾还在。',
  clashKept: (reason: string) => `会议室同时有别的会，仍然登记：${reason}`,

  host: '承办单位',
  hostHint: '名称、房号、拼音首字母',
  contactName: '联系人',
  phone: '电话',
  phoneKnown: '用档案里的电话',
  phoneAsBefore: '不改就是原来的电话',
  name: '会议名称',
  place: '会议室',
  day: '日期',
  dayHint: '11-28、明天',
  starts: '开始',
  ends: '结束',
  timeHint: '14:00',
  people: '人数',
  layout: '台型',
  agreed: '商定事项',
  payment: '付款人和付款方式',
  remark: '备注',
  remarkHint: '性质、规格、用餐标准、旅游安排…',
  clash: '这个会议室那时已经有会：',
  clashReason: '仍要登记，写明原因',
  clashHint: '比如 两场合用，或者那一场会提前结束',
} as const

export type MeetingGap = 'host' | 'place' | 'day' | 'starts' | 'ends' | 'people' | 'clash' | 'reason'

export const meetingGapWords: Readonly<Record<MeetingGap, string>> = {
  host: '请写承办单位或联系人。',
  place: '请写会议室。',
  day: '看不懂，请写成 11-28。',
  starts: '看不懂，请写成 14:00。',
  ends: '请写成 16:00，要晚于开始。',
  people: '请写人数。',
  clash: '会议室已经有会。换会议室或时间；仍要登记，请写原因。',
  reason: '请写一句为什么取消。',
}

const gone = '这场会议找不到了，请按 Esc 回列表再看。填的内容都还在这里。'

export const bookMeetingRefusal: Readonly<Record<Refusal<'meeting.book'>, string>> = {
  'no-such-meeting': gone,
  'host-missing': meetingGapWords.host,
  'ends-before-start': meetingGapWords.ends,
  'too-long': '一场会议最多登记 24 小时；更长的请按天分开登记。',
  over: '这个时间已经过了，请填以后的时间。',
  'room-taken': meetingGapWords.clash,
  dropped: '这场会议已经取消。要改，先按“恢复会议”。',
  erased: meetingWords.erased,
}

export const tickRefusal: Readonly<Record<Refusal<'meeting.tick'>, string>> = {
  'no-such-meeting': gone,
  'no-such-step': '会议改过时间，这一步已经不在清单上了，请看新的清单。',
  dropped: '这场会议已经取消，不用再打勾。',
  erased: meetingWords.erased,
}

export const dropMeetingRefusal: Readonly<Record<Refusal<'meeting.drop'>, string>> = {
  'no-such-meeting': gone,
  'nothing-changed': '和原来一样，没有改动。',
  'room-taken': '会议室那时已经给了别的会，恢复不了。请重新登记，换会议室或时间。',
  erased: meetingWords.erased,
}

export const printMeetingRefusal: Readonly<Record<Refusal<'meeting.print'>, string>> = {
  'no-such-meeting': gone,
  dropped: '这场会议已经取消，不用打接待单。',
  erased: meetingWords.erased,
}

function dayShort(at: Instant): string {
  return `${dayOf(at).slice(5)} ${clockTimeOf(at)}`
}

/** `14:00–16:00`. */
export function spanWords({ startsAt, endsAt }: Pick<MeetingLine, 'startsAt' | 'endsAt'>): string {
  const end = clockTimeOf(endsAt)
  const isNextDay = dayOf(endsAt) !== dayOf(startsAt)
  return `${clockTimeOf(startsAt)}–${isNextDay ? (end === '00:00' ? '24:00' : `次日 ${end}`) : end}`
}

/** Today, tomorrow, `11月28日`, over the meetings of that day. */
export function meetingDayWords(on: IsoDay, now: Instant): string {
  return dayWords(on, dayOf(now))
}

/** `供应商大会`, else whose it is. */
export function meetingNameWords({ title, host }: Pick<MeetingLine, 'title' | 'host'>): string {
  return title || host || '会议'
}

/** `13:00 迎宾员立岗`, what is to be done next. */
export function nextStepWords({ next, startsAt }: Pick<MeetingLine, 'next' | 'startsAt'>): string {
  return next ? `${stepTimeWords(next.dueAt, startsAt)} ${next.words}` : meetingWords.allDone
}

/** In one line: whose, how many, how they sit, what was agreed. */
export function bookingWords(view: MeetingView): readonly string[] {
  const { host, people, layout, agreed } = view
  return [
    [host, `${people} 人`, `${meetingLayoutWord[layout]}台型`].filter(Boolean).join('　'),
    [
      agreed.points.map((point) => agreedPointWord[point]).join('、'),
      agreed.payment && `付款：${agreed.payment}`,
    ]
      .filter(Boolean)
      .join('　'),
    view.remark,
  ].filter((line) => line !== '')
}

/** 11-28, 明天, 1-5 in December of the year to come. */
function meetingDayTyped(typed: string, today: IsoDay): IsoDay | null {
  const on = dayTyped(typed, today)
  const hasYear = /\d{4}/.test(typed.normalize('NFKC'))
  // A meeting that was a day or two ago may still be corrected; half a year ago is next year's.
  if (on === null || hasYear || on > addDays(today, -180)) return on
  return dayTyped(`${Number(today.slice(0, 4)) + 1}-${on.slice(5)}`, today)
}

/** Both ends of what is typed, on one day; `24:00` is its end. */
export function meetingTimes(day: string, starts: string, ends: string, today: IsoDay) {
  const on = meetingDayTyped(day, today)
  const from = timeTyped(starts)
  const until = timeTyped(ends)
  return {
    on,
    startsAt: on && from && from !== '24:00' ? instantAt(on, from) : null,
    endsAt: on && until ? instantAt(on, until) : null,
  }
}
