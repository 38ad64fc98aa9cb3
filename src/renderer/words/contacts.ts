import type { IsoDay } from '#shared/domain/day'
import { Channel, channelWord } from '#shared/domain/kind'
import { monthWords } from '#shared/domain/month'
import type { ContactCount, Period } from '#shared/ipc/contact-questions'
import type { Refusal } from '#shared/ipc/contract'
import { dayAndWeekday, dayWords } from './moment'
import { pagesWords } from './pages'

export const contactWords = {
  title: '来电来访登记',
  columns: ['时间', '方式', '姓名', '单位 / 房号', '电话', '事由', '处理', '接待人'],
  none: { day: '这一天没有来电来访。', month: '这个月没有来电来访。' },
  previous: { day: '前一天', month: '上个月' },
  next: { day: '后一天', month: '下个月' },
  byMonth: '看整月',
  byDay: '看一天',
  backToToday: '回今天',
  page: pagesWords.ofRows,
  choose: '选一行',
  openCase: '打开案件',
  look: '看详情',
  makeCase: '转为案件',
  print: { day: '打印当天登记表', month: '打印整月登记表' },
  sheets: (rows: number) => `${rows} 行，约 ${Math.ceil(rows / 9)} 张纸`,
  printing: '正在生成登记表，行数多的要等半分钟，可以先做别的。',
  kept: '登记过的都在，没有丢。',

  closeDetail: '回登记表',
  how: '怎么结束的',
  content: '事由',
  occurredWhen: '发生时间',
  place: '地点',
  demand: '客户要求',
  answer: '怎么答复的',
  reason: '为什么没立项',
  by: '接待人',
  unknown: '未填',
  erased: '过了保存期限，内容已经删除，不能再转为案件。',
  makeCaseHint: '填过的都带过去，时间还是客户当时来的时间；登记以后，这里写上编号。',
} as const

export const openCaseRefusal: Readonly<Record<Refusal<'contact.openCase'>, string>> = {
  'no-such-contact': '这一条找不到了，请按 F10 回今日再打开登记表。',
  'case-already': '这一条已经转为案件，编号在登记表的“处理”里。',
  erased: contactWords.erased,
}

export const printContactsRefusal: Readonly<Record<Refusal<'contact.print'>, string>> = {
  'nobody-came': '这段时间没有来电来访，没有要打印的。',
}

export const showContactRefusal: Readonly<Record<Refusal<'contact.show'>, string>> = {
  'no-such-contact': '这一条已经转为案件，请从登记表打开那件案件。',
}

/** `今天　11月23日 周一`, `2026年11月`. */
export function periodWords(period: Period, today: IsoDay): string {
  if (period.by === 'month') return monthWords(period.month)
  const { day } = period
  const named = dayWords(day, today)
  const full = dayAndWeekday(day)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`
  return named.length === 2 ? `${named}　${full}` : `${year}${full}`
}

/** `12 人次：来访 5、来电 7 · 转意见表 3 人次，4 件`. */
export function countWords({ persons, byChannel, visits, cases, voids }: ContactCount): string {
  const channels = Channel.options
    .filter((channel) => byChannel[channel] !== undefined)
    .map((channel) => `${channelWord[channel]} ${byChannel[channel]}`)
    .join('、')
  const parts = [
    `${persons} 人次${channels && `：${channels}`}`,
    `转意见表 ${visits} 人次，${cases} 件`,
    voids > 0 && `作废 ${voids} 行（不计）`,
  ]
  return parts.filter(Boolean).join('　·　')
}
