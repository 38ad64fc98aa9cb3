import type { Instant } from '#shared/domain/day'
import { share } from '#shared/domain/figure'
import type { Gauge, GaugeName, GaugePeriod } from '#shared/domain/gauge'
import type { GaugePart } from '#shared/domain/gauge-list'
import { gaugeValue } from '#shared/domain/gauge-words'
import { monthWords } from '#shared/domain/month'
import type { Answers, Satisfaction, SatisfactionBy } from '#shared/domain/satisfaction'
import type { GaugeRow } from '#shared/ipc/gauge-questions'
import type { Group } from '../screens/gauges/store'
import { dueWords, momentWords } from './moment'
import { pagesWords } from './pages'

export const gaugesWords = {
  title: '指标',
  kept: '登记过的都在，没有丢。',
  previous: { month: '上个月', year: '上一年' },
  next: { month: '下个月', year: '下一年' },
  other: { month: '看全年', year: '看一个月' },
  backToNow: '回本月',
  nextLine: '换一项',
  demanded: (target: string) => `要求 ${target}`,
  list: '名单',
  intoList: '看名单',
  outOfList: '回左边',
  nextRow: '换一行',
  open: '打开',
  openCase: '打开案件',
  openVisit: '打开月回访',
  columns: ['情况', '编号', '客户', '地址', '时间', '方式'],
  nothing: { missing: '没有还差的。', counted: '还没有算上的。' },
  page: pagesWords.ofRows,
  asked: (cases: number) => `问到 ${cases} 件`,
  saidFormula:
    '满意率 =（满意 + 基本满意）÷ 已答，及时率 = 及时 ÷ 已答；取每件在本期的最后一次，首次是同一批案件的第一次。只有经查实有效的投诉，才按被投诉人分。',
  by: '怎么分',
  groups: '分组的满意度',
  answers: '每件的评价',
  openGroup: '看案件',
  ofGroup: (title: string) => `${title}的案件，不满意的在前`,
  answerColumns: ['编号', '客户', '回访', '服务质量', '首次', '及时', '态度', '结果'],
  unsaid: '未答',
  nobodyAsked: {
    case: '本期还没有问到客户。',
    department: '本期还没有问到客户。',
    person: '本期没有经查实有效、写明被投诉人、又问到客户的。',
    category: '本期还没有问到客户。',
    month: '本期还没有问到客户。',
  },
} as const

/** Where there is little room. */
export const briefWord: Readonly<Record<GaugeName, string>> = {
  complaintRate: '投诉回访率',
  repairRate: '报修回访率',
  complaintSigned: '投诉当面签名',
  periodicSigned: '月回访当面签名',
  remote: '电话和信函',
  settled: '回访处理率',
  open: '待回访',
}

/** `53.8%`, as `53.8%（7/13）` begins. */
export function briefValue(gauge: Pick<Gauge, 'part' | 'whole'>): string {
  return gaugeValue(gauge).replace(/（.*$/u, '')
}

/** `2026年11月`, `2026年`. */
export function periodWords(period: GaugePeriod): string {
  return period.by === 'month' ? monthWords(period.month) : `${period.year}年`
}

export const groupWord: Readonly<Record<SatisfactionBy, string>> = {
  case: '按案件',
  department: '按部门',
  person: '按被投诉人',
  category: '按分类',
  month: '按月份',
}

const partWords: Readonly<Record<GaugePart, string>> = { missing: '还差的', counted: '算上的' }

/** What each part is called with how many it has; of the upper bound nothing is missing, but can be done otherwise. */
export function partCards(name: GaugeName, totals: Readonly<Record<GaugePart, number>>) {
  const words = name === 'remote' ? { missing: '还能当面做的', counted: '做过的' } : partWords
  return (['missing', 'counted'] as const).map((value) => ({
    value,
    words: `${words[value]}（${totals[value]}）`,
  }))
}

export function shareOf({ good, answered }: Answers): string {
  return share(good, answered)
}

export function saidFacts(said: Satisfaction): readonly (readonly [string, string])[] {
  return [
    ['满意率', shareOf(said.quality)],
    ['首次', shareOf(said.first)],
    ['未答', `${said.unanswered} 件`],
    ['及时率', shareOf(said.timeliness)],
    ['态度', shareOf(said.attitude)],
    ['结果', shareOf(said.handling)],
  ]
}

/** In its line at the left. */
export function lineOfSaid(said: Satisfaction): { readonly value: string; readonly beside: string } {
  return { value: shareOf(said.quality), beside: `首次 ${shareOf(said.first)}　未答 ${said.unanswered}` }
}

export function groupColumns(by: Group['by']): readonly string[] {
  const named = { department: '部门', person: '被投诉人', category: '分类', month: '月份' } as const
  return [named[by], '件', '满意率', '首次', '未答', '及时率', '态度', '结果']
}

export function groupTitle({ by, key }: Group): string {
  if (key !== '') return key
  return by === 'department' ? '前台（没有转呈）' : '未分类'
}

/** `期限 11月20日 18:00` of a window, the moment of a revisit. */
export function whenWords({ at, standing }: GaugeRow, name: GaugeName, now: Instant): string {
  if (at === null) return ''
  const isWindow =
    name === 'complaintRate' || name === 'repairRate' || standing === 'due' || standing === 'late'
  return isWindow ? `期限 ${dueWords(at, now)}` : momentWords(at, now)
}
