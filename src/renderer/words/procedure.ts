import { Grade, gradeWord } from '#shared/domain/grade'
import { type Kind, kindWord } from '#shared/domain/kind'
import { type Limit, limitWords, type Rule } from '#shared/domain/profile'
import {
  isUpperBound,
  type RevisitGauge,
  revisitGaugeWord,
  type VisitorRule,
} from '#shared/domain/revisiting'
import type { Refusal } from '#shared/ipc/contract'
import type { ProcedureGap, UnitOfLimit } from '../screens/settings/procedure/draft'
import type { RevisitingGap } from '../screens/settings/procedure/revisiting-draft'

export const procedureWords = {
  standing: (version: number, since: string) => `第 ${version} 版，${since} 起`,
  beingChanged: '还没有采用',
  clock: '时限',
  kinds: '哪些',
  table: '各项时限',
  none: '不限',
  open: '× 请填',
  notBefore: (limit: string) => `满 ${limit}以后才做`,

  another: '换一套规程',
  import: '导入',
  export: '导出',
  versions: '各版本',
  rest: '提醒、月报和审批人',
  revisiting: '回访',
  count: '多少',
  unit: '单位',
  runs: '怎么走',
  clause: '依据的条款',
  clauseToo: '时限改了，依据也请跟着改。',

  soonShare: '快到期时，什么时候开始提醒',
  lastShare: (share: string) => `最后 ${share}`,
  reportDay: '月报在每月几日前交',
  reportDayHint: '没有这一天的月份，到月底。',
  repeatFrom: '从第几次起算“多次”',
  approvers: '谁审批（印在审批单上的称呼）',

  chooseTemplate: '换成哪一套？先看看，采用以后才算数。',
  openCount: (count: number) => `有 ${count} 处要填`,
  isComplete: '可以直接采用',
  taken: (name: string) => `这是「${name}」，还没有采用。`,
  read: (name: string) => `读好了「${name}」，还没有采用。`,

  adopt: (version: number) => `采用为第 ${version} 版`,
  adoptMeans: '采用后，新登记的案件按这一版；已登记的案件仍按原来的版本。',
  giveUp: '不改了',
  adopted: (name: string, version: number) => `已采用「${name}」第 ${version} 版，从下一件登记起算。`,
  exported: (path: string) => `已存到 ${path}`,
  stillOpen: (count: number) => `还没有采用：一共 ${count} 处要填，填好一处再按一次，带您到下一处。`,
  unclear: '这套规程有一处看不懂，没有采用，请再核对。',
  cases: (count: number) => `${count} 件`,
  kept: '改动都还在这里，现在的规程没有变。',
} as const

export const unitWord: Readonly<Record<UnitOfLimit, string>> = {
  minutes: '分钟',
  hours: '小时',
  days: '日',
  workingDays: '工作日',
  months: '个月',
  closing: '当天下班前',
  midnight: '当天 24 点前',
}

export const runsWord: Readonly<Record<Rule['runs'], string>> = { always: '全天', deskHours: '上班时间' }

/** `15 分钟 上班时间`; days end with the desk's closing, whatever they run by. */
export function ruleWords(limit: Limit | null, runs: Rule['runs']): string {
  if (limit === null) return procedureWords.open
  if (limit.unit === 'sameDay') return unitWord[limit.ends]
  const isRunning = limit.unit === 'minutes' || limit.unit === 'hours'
  const words = limitWords(limit).replace(/内$/, '')
  return isRunning ? `${words} ${runsWord[runs]}` : words
}

/** The columns of the table. */
export const gradesHead = Grade.options.map((grade) => gradeWord[grade])

/** The window opens only then (S1: repairs are asked after from day 7 to day 10). */
export function notBeforeWords(limit: Limit): string {
  return procedureWords.notBefore(limitWords(limit).replace(/内$/, ''))
}

const usualShares: readonly (readonly [number, string])[] = [
  [1 / 2, '1/2'],
  [1 / 3, '1/3'],
  [1 / 4, '1/4'],
  [1 / 5, '1/5'],
  [1 / 10, '1/10'],
]

/** 最后 1/4 …; a share that a file brought and that is none of the usual ones has a card of its own. */
export function soonShareCards(share: number) {
  const isUsual = usualShares.some(([usual]) => usual === share)
  const own = [share, `${Math.round(share * 100)}%`] as const
  return [...usualShares, ...(isUsual ? [] : [own])].map(([value, words]) => ({
    value,
    words: procedureWords.lastShare(words),
  }))
}

export function kindsWords(kinds: readonly Kind[]): string {
  return kinds.map((kind) => kindWord[kind]).join('、')
}

/** `第 12 行：…，没有改动`. */
export function wrongFileWords({
  line,
  why,
}: {
  readonly line: number | null
  readonly why: string
}): string {
  return `${line === null ? '' : `第 ${line} 行：`}${why}，没有改动。`
}

/** What is said at the field. */
export const gapWord: Readonly<Record<Exclude<ProcedureGap['kind'], 'revisiting'>, string>> = {
  limit: '请填时限：1 到 999 的整数。',
  clause: '请写上依据的条款。',
  reportDay: '月报的日子请填 1 到 31。',
  repeatFrom: '“多次”请填 2 到 99。',
  title: '请写上审批人的称呼。',
}

export const revisitingWords = {
  targets: '要达到多少',
  targetsHint: '不填就是规程没有要求，指标照样算。',
  percent: (gauge: RevisitGauge) =>
    `${revisitGaugeWord[gauge]}，${isUpperBound(gauge) ? '最多' : '至少'}百分之几`,
  targetClause: (gauge: RevisitGauge) => `${revisitGaugeWord[gauge]}的依据`,
  visitors: '谁去回访',
  visitorsHint: '没有写的，前台都可以回访。',
  asks: (matter: string) => `${matter}，谁回访`,
  title: (matter: string) => `${matter}，规程里怎么称呼`,
  visitorClause: (matter: string) => `${matter}的依据`,
  ways: '怎么问',
  phoneFromRound: '投诉从第几次回访起可以用电话',
  attemptsCount: '至少试过几次，才算联系不上',
  attemptsDays: '这几次至少在几天里',
  attemptsClause: '联系不上的依据',
  drawPercent: '每月抽查派工单的百分之几',
  householdPercent: '抽查最多占总户数的百分之几',
  drawClause: '抽查的依据',
  ownClause: '本单位规定',
  clauseToo: '要求改了，依据也请跟着改。',
} as const

export const visitorWord: Readonly<Record<VisitorRule['who'], string>> = {
  desk: '前台',
  supervisor: '主管',
  management: '经理',
}

/** `投诉 重大`, `报修服务、求助`. */
export function matterOfVisitor({ kinds, grades }: Pick<VisitorRule, 'kinds' | 'grades'>): string {
  return [kindsWords(kinds), (grades ?? []).map((grade) => gradeWord[grade]).join('、')]
    .filter(Boolean)
    .join(' ')
}

export const revisitingGapWord: Readonly<Record<RevisitingGap['why'], string>> = {
  percent: '请填 1 到 100 的整数；没有要求就不填。',
  share: '请填大于 0、不超过 100 的数。',
  clause: '请写上依据的条款。',
  title: '请写上规程里的称呼。',
  round: '请填 1 到 9。',
  count: '请填 1 到 20。',
}

export const adoptRefusal: Readonly<Record<Refusal<'profile.adopt'>, string>> = {
  'rule-twice': '同一种时限定了两次，没有采用，请去掉一个。',
  'nothing-changed': '和现在的规程一样，没有什么要采用的。',
  'target-twice': '同一个回访指标写了两次要求，没有采用，请去掉一个。',
  'complaints-without-rules': '投诉缺了必要的时限（转呈、处理、交回、回访），没有采用。',
}

export const exportRefusal: Readonly<Record<Refusal<'profile.export'>, string>> = {
  'cannot-write': '那个位置不能写入，请换一个地方存。',
}
