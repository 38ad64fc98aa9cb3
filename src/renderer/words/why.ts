import { clockTimeOf, dayOf, type Instant } from '#shared/domain/day'
import type { Step } from '#shared/domain/deadline'
import { type ClockName, limitWords } from '#shared/domain/profile'
import type { DeadlineView } from '#shared/ipc/views'
import { clauseWords } from './case'
import { dayWords, momentWords } from './moment'

const startWord: Readonly<Record<ClockName, string>> = {
  forward: '登记',
  report: '登记',
  coordinate: '领单',
  reply: '客户来反映',
  resolve: '客户来反映',
  return: '处理完成',
  revisit: '前台得知处理完',
}

/** Why this time, in the order in which it was counted: start, limit, what was counted and left out, clause, version. */
export function whyDue(deadline: DeadlineView, profile: string, now: Instant): readonly string[] {
  const { clock, rule, startedAt, dueAt, steps, round } = deadline
  const isFurther = round > 1 && !['coordinate', 'return', 'revisit'].includes(clock)
  const start = isFurther ? '回访说没解决' : startWord[clock]
  const runs = rule.runs === 'always' ? '不分昼夜' : '只算前台上班的时间'
  return [
    `从${start}起算：${momentWords(startedAt, now)}`,
    `时限：${limitWords(rule.limit)}${countsTime(deadline) ? `，${runs}` : ''}`,
    ...steps.map((step) => stepWords(step, now)),
    `所以是 ${momentWords(dueAt, now)} 前`,
    `依据：${clauseWords(rule.clause)}（${profile}）`,
  ]
}

function countsTime({ rule: { limit } }: DeadlineView): boolean {
  return limit.unit === 'minutes' || limit.unit === 'hours'
}

function stepWords(step: Step, now: Instant): string {
  switch (step.kind) {
    case 'counted':
      return `计入 ${spanWords(step, now)}`
    case 'leftOut':
      return `不计 ${spanWords(step, now)}（前台下班）`
    case 'startDayNotCounted':
      return `开始的那天（${dayWords(step.on, dayOf(now))}）不算`
    case 'dueOn':
      return `到 ${dayWords(step.on, dayOf(now))}${step.ends === 'closing' ? '下班' : ' 24:00'}为止`
    case 'afterClosing':
      return `${momentWords(step.at, now)} 前台已下班，顺延到下一个上班日`
  }
}

function spanWords({ from, until }: { from: Instant; until: Instant }, now: Instant): string {
  const end = dayOf(from) === dayOf(until) ? clockTimeOf(until) : momentWords(until, now)
  return `${momentWords(from, now)} 到 ${end}`
}
