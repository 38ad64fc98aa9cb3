import type { Span } from '#shared/domain/calendar'
import { type Instant, isWithin, millis } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { type Figure, figure, share } from '#shared/domain/figure'
import { gradeWord } from '#shared/domain/grade'
import { channelWord, isJob, kindWord, natureWord } from '#shared/domain/kind'
import { ClockName, clockWord } from '#shared/domain/profile'
import { type RevisitTarget, targetOf } from '#shared/domain/revisiting'
import type { FigureCase } from './figure-case'
import { appointedCounts, type ClockCounts, clockCounts, raisedAgain, unsigned } from './figure-counts'
import { revisitFigures } from './figure-revisits'

type RevisitsBeside = {
  /** Of the procedure. */
  readonly targets?: readonly RevisitTarget[]
  /** Cases that are not among `all`, whose window of 回访 ended in the period: closed before it, as a rule. */
  readonly askedBeside?: readonly FigureCase[]
}

/**
 * The figures of a period up to `now` (domain.md, Figures). `all` are the cases that were received before its end and
 * not closed before its beginning; `contacts` counts callers and visitors of the period who opened no case. Void cases
 * count nowhere; merged ones are no cases of their own, but what was done for them counts.
 */
export function figuresOf(
  all: readonly FigureCase[],
  contacts: number,
  period: Span,
  now: Instant,
  { targets = [], askedBeside = [] }: RevisitsBeside = {},
): readonly Figure[] {
  const isNoVoid = ({ outcome }: FigureCase) => outcome !== 'void'
  const standing = all.filter(isNoVoid)
  const cases = standing.filter(({ outcome }) => outcome !== 'merged')
  const isClosed = ({ closedAt }: FigureCase) => closedAt !== null && isWithin(closedAt, period)
  const received = cases.filter((one) => isWithin(one.countedAt, period))
  const carried = cases.filter((one) => one.countedAt < period.from)
  const closed = cases.filter(isClosed)
  const onSpot = closed.filter((one) => one.isOnSpot)
  const merged = standing.filter((one) => one.outcome === 'merged' && isClosed(one))
  const open = carried.length + received.length - closed.length
  const { refused, left } = unsigned(standing, period)
  const jobs = received.filter(({ kind }) => isJob(kind))
  const handled = closed.filter((one) => !one.isOnSpot)
  return [
    figure('cases', '受理', `${received.length} 件`, '本期收到并立项的案件，不含作废和并入'),
    figure('cases', '其中报修求助', `${jobs.length} 件`, '本期受理中类别为报修服务或求助的'),
    figure('cases', '上期结转', `${carried.length} 件`, '本期开始前收到、开始时未销项，不含作废和并入'),
    figure('cases', '销项', `${closed.length} 件`, '本期内销项的案件，不含作废和并入'),
    figure('cases', '其中当场办结', `${onSpot.length} 件`, '本期销项中由前台当场办结的'),
    figure('cases', '未结', `${open} 件`, '上期结转 + 受理 − 销项'),
    figure('cases', '并入', `${merged.length} 件`, '本期内并入另一案件的编号，不计入受理、销项和未结'),
    figure('cases', '当场答复', `${contacts} 人次`, '来电来访当场答复、未立项'),
    figure(
      'cases',
      '再次提出',
      `${raisedAgain(standing, period)} 次`,
      '超过时限或处理完以后又来找的，和销项以后又来、另立新案的',
    ),
    figure(
      'cases',
      '拒签和未签离开',
      `${refused + left} 处（拒签 ${refused}，未签离开 ${left}）`,
      '本期内客户签名处记为拒签或未签离开的',
    ),
    ...apart(handled, (own, words) => [
      figure(
        'cases',
        `${words}办理时间`,
        handlingTime(own),
        '本期销项案件从收到到处理完成：中位数，九成以内；不含当场办结',
      ),
    ]),
    ...apart(standing, (own, words) => rateFigures(own, words, period, now)),
    ...agreedFigures(standing, period, now),
    ...apart([...standing, ...askedBeside.filter(isNoVoid)], (own, words) =>
      revisitFigures(own, words, period, now, targetFor(words, targets)),
    ),
    ...partFigures(received),
  ]
}

/** With what the month's revisits brought up, at the end of their group. */
export function withDemanded(figures: readonly Figure[], demanded: readonly Figure[]): readonly Figure[] {
  const last = figures.findLastIndex(({ group }) => group === 'revisit')
  return figures.toSpliced(last + 1, 0, ...demanded)
}

function targetFor(words: string, targets: readonly RevisitTarget[]): RevisitTarget | null {
  return targetOf({ targets }, words === '' ? 'complaintRate' : 'repairRate')
}

/** Complaints and services are never mixed (domain.md, Figures); of a desk without jobs there is nothing to tell apart. */
function apart(
  cases: readonly FigureCase[],
  figures: (own: readonly FigureCase[], words: string) => readonly Figure[],
): readonly Figure[] {
  const jobs = cases.filter(({ kind }) => isJob(kind))
  const others = cases.filter(({ kind }) => !isJob(kind))
  return [...figures(others, ''), ...(jobs.length > 0 ? figures(jobs, '报修求助') : [])]
}

/** 承诺 and 派工 have a figure of their own; 季度复查 and 满月升级 are nobody's to meet. */
const rates = ClockName.exclude(['promise', 'job', 'review', 'month']).options

function rateFigures(cases: readonly FigureCase[], words: string, period: Span, now: Instant): Figure[] {
  const inTime = '按时 ÷（按时 + 逾期），本期内停止或到期的时限；准予延期的按新时间'
  return rates.flatMap((clock) =>
    onTime(`${words}${clockWord[clock]}按时率`, clockCounts(cases, clock, period, now), inTime),
  )
}

/** What was agreed with the customer or the worker, whatever the kind. */
function agreedFigures(cases: readonly FigureCase[], period: Span, now: Instant): Figure[] {
  return [
    ...onTime(
      '客户约定按时率',
      appointedCounts(cases, period, now),
      '按客户约定的时间改了处理时限的，按时 ÷（按时 + 逾期），不计入处理按时率',
    ),
    ...onTime(
      '承诺兑现率',
      clockCounts(cases, 'promise', period, now),
      '按答应的时间兑现 ÷（兑现 + 逾期），本期内兑现或到期的承诺',
    ),
    ...onTime(
      '派工按时率',
      clockCounts(cases, 'job', period, now),
      '按派工时定的时间做完 ÷（按时 + 逾期），本期内做完或到期的派工单',
    ),
  ]
}

/** Nothing that could have been in time is no figure. */
function onTime(label: string, { met, late }: ClockCounts, formula: string): Figure[] {
  return met + late === 0 ? [] : [figure('onTime', label, share(met, met + late), formula)]
}

/** 中位数 and 九成以内 of received to completed, nearest rank. */
function handlingTime(closed: readonly FigureCase[]): string {
  const spans = closed
    .flatMap((one) => (one.completedAt === null ? [] : [millis(one.completedAt) - millis(one.receivedAt)]))
    .sort((a, b) => a - b)
  if (spans.length === 0) return '—'
  const rank = (part: number) => durationWords(spans[Math.ceil(spans.length * part) - 1] ?? 0)
  return `中位 ${rank(0.5)}，九成 ${rank(0.9)}`
}

function partFigures(received: readonly FigureCase[]): Figure[] {
  const part = (title: string, words: (one: FigureCase) => string | null): Figure[] => {
    const counts = new Map<string, number>()
    for (const one of received) {
      const word = words(one)
      if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([word, count]) =>
        figure('parts', `${title}：${word}`, `${count} 件`, `本期受理中${title}为“${word}”的`),
      )
  }
  return [
    ...part('类别', (one) => kindWord[one.kind]),
    ...part('等级', (one) => (one.grade === null ? null : gradeWord[one.grade])),
    ...part('性质', (one) => (one.nature === null ? null : natureWord[one.nature])),
    ...part('渠道', (one) => channelWord[one.channel]),
    ...part('分类', (one) => one.category || '未分类'),
    ...part('主办部门', (one) => one.department ?? '未转呈'),
  ]
}
