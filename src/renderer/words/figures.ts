import { closeOutcomeWord } from '#shared/domain/case'
import { hour, type Instant, millis } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { type FigurePeriod, spanOfDays } from '#shared/domain/figure-sheet'
import { figureStandingWord } from '#shared/domain/figure-standing'
import { periodWords } from '#shared/domain/figure-words'
import { standingWord } from '#shared/domain/item-standing'
import { caseStateWord } from '#shared/domain/progress'
import type { Output } from '#shared/ipc/contract'
import type { FigureRow } from '#shared/ipc/figure-questions'
import { dueWords, momentWords } from './moment'
import { pagesWords } from './pages'

export const figureWords = {
  counting: '正在数…',
  numbers: '数字和对比',
  charts: '图表',
  enterOpens: '看是哪些',
  intoNumbers: '进数字',
  nextNumber: '换一个数',
  toMonths: '回月份',
  toNumbers: '回到数字',
  ofMonth: '看这个月',
  ofYear: '看全年',
  ofDays: '自选日期',
  from: '从',
  to: '到',
  fields: { from: '从哪天', to: '到哪天' },
  look: '看这些天',
  wrongDays: '日期写成 2026-11-30 或 11-30，先后不要颠倒。',
  list: '是这些',
  columns: ['编号', '客户', '事项', '收到', '现在', '为什么算上'],
  nextRow: '换一行',
  noRows: '没有。',
  page: pagesWords.ofRows,
} as const

const dayLength = 24 * hour

/** Where the days stand beside it: how many they are, `这 49 天`. */
export function shortPeriodWords(period: FigurePeriod): string {
  const words = periodWords(period)
  if (!words.includes('-')) return words
  const { from, until } = spanOfDays(period)
  return `这 ${(millis(until) - millis(from)) / dayLength} 天`
}

type Standing = FigureRow['standing']

function standingOf(standing: Standing): string {
  switch (standing) {
    case 'counted':
      return ''
    case 'overdue':
      return '逾期'
    case 'handled':
      return '已处理'
    default:
      return standing in standingWord
        ? standingWord[standing as keyof typeof standingWord]
        : figureStandingWord[standing as keyof typeof figureStandingWord]
  }
}

/** `共 14 条：按时 12　逾期 2`. */
export function standingsWords({
  total,
  standings,
}: Pick<Output<'figure.list'>, 'total' | 'standings'>): string {
  const told = standings
    .filter(({ standing }) => standing !== 'counted')
    .map(({ standing, count }) => `${standingOf(standing)} ${count}`)
  return `共 ${total} 条${told.length > 0 ? `：${told.join('　')}` : ''}`
}

/** `处理中`, `已销项 · 已解决`. */
export function stateWords({ state, outcome }: FigureRow): string {
  if (state === null) return ''
  return state === 'closed' && outcome !== null
    ? `${caseStateWord.closed} · ${closeOutcomeWord[outcome]}`
    : caseStateWord[state]
}

/** What made it count: by how much it was late, how long it took, what was said. */
export function whyWords({ standing, at, until, state }: FigureRow, now: Instant): string {
  const between = at === null ? 0 : millis(until ?? now) - millis(at)
  switch (standing) {
    case 'overdue':
      return `${until === null ? '还没做，' : ''}逾期 ${durationWords(between)}`
    case 'handled':
      return `用了 ${durationWords(between)}`
    case 'counted':
      if (until !== null) return `销项 ${momentWords(until, now)}`
      return state === null ? '' : `没销项，${durationWords(between)}`
    case 'due':
    case 'late':
      return at === null ? standingOf(standing) : `${standingOf(standing)}，期限 ${dueWords(at, now)}`
    case 'called':
    case 'newCase':
      return at === null ? standingOf(standing) : `${momentWords(at, now)} ${standingOf(standing)}`
    default:
      return standingOf(standing)
  }
}

export function openWords({ visit, contactId }: FigureRow): string {
  if (visit) return '打开月回访'
  return contactId === null ? '打开案件' : '打开登记'
}
