import { clockTimeOf, dayOf, type Instant } from '#shared/domain/day'
import type { Step } from '#shared/domain/deadline'
import type { GradeChange } from '#shared/domain/grade'
import { type ClockName, clauseWords, limitWords } from '#shared/domain/profile'
import type { DeadlineView } from '#shared/ipc/views'
import { dayWords, dueWords, momentWords } from './moment'

const startWord: Readonly<Record<ClockName, string>> = {
  forward: '登记',
  report: '登记',
  coordinate: '领单',
  reply: '客户来反映',
  resolve: '客户来反映',
  tell: '前台得知处理完',
  return: '处理完成',
  revisit: '前台得知处理完',
  promise: '答应客户时',
  job: '派工',
  review: '登记无法处理',
  month: '客户来反映',
}

/** These begin with something of their own round, whatever round it is. */
const ofTheirOwn: readonly ClockName[] = [
  'coordinate',
  'tell',
  'return',
  'revisit',
  'promise',
  'job',
  'review',
  'month',
]

type Began = Pick<GradeChange, 'clocksFrom'>

/** Where it began: a higher grade began it anew, another 转呈 after 部门退回, or a further round. */
function startOf({ clock, round, cause, startedAt }: DeadlineView, changes: readonly Began[]): string {
  if (changes.some(({ clocksFrom }) => clocksFrom === startedAt)) return '改级后重新'
  const start = round > 1 && !ofTheirOwn.includes(clock) ? '回访说没解决' : startWord[clock]
  if (cause?.startsWith('lead')) return '部门退回后'
  return cause?.includes('grade') ? `${start}（改级不改起点）` : start
}

/** What tells a clock from another of its name: 部门退回后, 改级后; null where nothing does. */
export function causeWords(cause: string | null): string | null {
  if (cause?.includes('grade')) return '改级后'
  return cause?.startsWith('lead') ? '部门退回后' : null
}

/** Why this time, in the order in which it was counted: start, limit, what was counted and left out, clause, version. */
export function whyDue(
  deadline: DeadlineView,
  profile: string,
  now: Instant,
  changes: readonly Began[] = [],
): readonly string[] {
  const { rule, startedAt, dueAt, ruledDueAt, steps } = deadline
  const runs = rule.runs === 'always' ? '不分昼夜' : '只算前台上班的时间'
  return [
    `从${startOf(deadline, changes)}起算：${momentWords(startedAt, now)}`,
    `时限：${limitWords(rule.limit)}${countsTime(deadline) ? `，${runs}` : ''}`,
    ...steps.map((step) =>
      step.kind === 'agreed' && rule.clock === 'job'
        ? `派工时定到 ${momentWords(step.at, now)}`
        : stepWords(step, now, ruledDueAt ?? dueAt),
    ),
    `所以是 ${dueWords(dueAt, now)} 前`,
    `依据：${clauseWords(rule.clause)}（${profile}）`,
  ]
}

function countsTime({ rule: { limit } }: DeadlineView): boolean {
  return limit.unit === 'minutes' || limit.unit === 'hours'
}

/** `ruledAt` is what the rule said, before anything moved it. */
function stepWords(step: Step, now: Instant, ruledAt: Instant): string {
  switch (step.kind) {
    case 'counted':
      return `计入 ${spanWords(step, now)}`
    case 'leftOut':
      return `不计 ${spanWords(step, now)}（前台下班）`
    case 'startDayNotCounted':
      return `开始的那天（${dayWords(step.on, dayOf(now))}）不算`
    case 'dueOn':
      return `到 ${dayWords(step.on, dayOf(now))}${endWords(step, ruledAt)}为止`
    case 'afterClosing':
      return `${momentWords(step.at, now)} 前台已下班，顺延到下一个上班日`
    case 'workingDays':
      return workingDaysWords(step, now)
    case 'movedOffDays':
      return `${dayWords(step.from, dayOf(now))}不上班，顺延到${dayWords(step.to, dayOf(now))}`
    case 'agreed':
      return `答应客户 ${momentWords(step.at, now)}`
    case 'appointed':
      return `客户约定到 ${momentWords(step.until, now)}，时限从那时起算，到 ${dueWords(step.dueAt, now)}`
    case 'extended':
      return `延期：${step.by} 批准，从 ${dueWords(step.from, now)} 延到 ${dueWords(step.dueAt, now)}（${step.approval}）`
  }
}

/** A day without hours ends at 24:00, which is the next day's first minute. */
function endWords({ on, ends }: Extract<Step, { kind: 'dueOn' }>, ruledAt: Instant): string {
  if (ends === 'midnight') return ' 24:00'
  return dayOf(ruledAt) === on ? '下班' : ' 24:00（那天不上班）'
}

function workingDaysWords(
  { from, until, off }: Extract<Step, { kind: 'workingDays' }>,
  now: Instant,
): string {
  const today = dayOf(now)
  const counted = `按工作日数：${dayWords(from, today)} 到 ${dayWords(until, today)}`
  return off.length === 0
    ? counted
    : `${counted}，不计休息日 ${off.map((day) => dayWords(day, today)).join('、')}`
}

function spanWords({ from, until }: { from: Instant; until: Instant }, now: Instant): string {
  const end = dayOf(from) === dayOf(until) ? clockTimeOf(until) : momentWords(until, now)
  return `${momentWords(from, now)} 到 ${end}`
}
