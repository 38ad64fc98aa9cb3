import { z } from 'zod'
import { IsoDay, type IsoMonth } from '#shared/domain/day'
import { share } from '#shared/domain/figure'
import { monthWords, nextMonth, reportDueOn } from '#shared/domain/month'
import { type ClockName, clockWord } from '#shared/domain/profile'

// 月总结的草稿: plain sentences out of figures, each with its number; she takes it and edits it.

/** A number of this month beside that of the month before. */
export type Both = { readonly now: number; readonly before: number }

/** Of `whole`, so many. */
export type Part = { readonly part: number; readonly whole: number }

/** 同一楼栋、同一分类 again and again in one month. */
export type Repeated = Both & {
  readonly category: string
  readonly building: string
  /** Who had most of them; null: nobody has had one yet. */
  readonly departmentId: number | null
}

export type ReviewFacts = {
  readonly month: IsoMonth
  /** Complaints, jobs, suggestions; neither void nor merged. */
  readonly received: Both
  readonly complaints: Both
  /** 报修求助 of this month. */
  readonly jobs: number
  /** Complaints, by category and by lead department ('' : 未转呈); most first. */
  readonly categories: readonly (Both & { readonly name: string })[]
  readonly departments: readonly (Both & { readonly name: string })[]
  readonly clocks: readonly {
    readonly clock: ClockName
    readonly isOfJobs: boolean
    readonly met: number
    readonly late: number
  }[]
  /** Most often first. */
  readonly repeated: readonly Repeated[]
  /** 再次提出, times. */
  readonly raisedAgain: number
  /** 投诉回访率; target in percent, null: the procedure sets none. */
  readonly revisit: Part & { readonly target: number | null }
  readonly content: { readonly now: Part; readonly before: Part }
  readonly open: number
  readonly oldest: { readonly number: string; readonly days: number } | null
}

/** So often in one month it is told as a repeated problem (ours). */
export const repeatedFrom = 3
const shownAtMost = 3
const repeatedAtMost = 6

/** What a measure could be, to be taken or left. */
export const ProposedMeasure = z.strictObject({
  words: z.string(),
  departmentId: z.number().nullable(),
  dueOn: IsoDay,
})
export type ProposedMeasure = z.infer<typeof ProposedMeasure>

export const MonthDraft = z.strictObject({
  repeated: z.string(),
  analysis: z.string(),
  measures: z.array(ProposedMeasure),
})
export type MonthDraft = z.infer<typeof MonthDraft>

/** `due`: by when a proposed measure is to be done. */
export function draftOf(facts: ReviewFacts, due: IsoDay): MonthDraft {
  return {
    repeated: repeatedWords(facts),
    analysis: [
      receivedWords(facts),
      mostWords('投诉最多的分类', facts.categories),
      mostWords('投诉最多的部门', facts.departments),
      clockSentence(facts),
      revisitWords(facts),
      contentWords(facts),
      openWords(facts),
    ]
      .filter((sentence) => sentence !== null)
      .join('\n'),
    measures: proposals(facts, due),
  }
}

/** By the day on which the next month's 月报 is due: its F13 tells how the measure stands. */
export function proposedDueOn(month: IsoMonth, profile: Parameters<typeof reportDueOn>[1]): IsoDay {
  return reportDueOn(nextMonth(month), profile)
}

function receivedWords({ month, received, complaints }: ReviewFacts): string {
  return `${monthWords(month)}受理 ${received.now} 件（${against(received)}），其中投诉 ${complaints.now} 件（${against(complaints)}）。`
}

/** `上月 9 件，多 3 件`. */
function against({ now, before }: Both): string {
  const more = now - before
  if (more === 0) return `上月 ${before} 件，持平`
  return `上月 ${before} 件，${more > 0 ? `多 ${more}` : `少 ${-more}`} 件`
}

function mostWords(title: string, groups: ReviewFacts['categories']): string | null {
  const most = groups.filter(({ now }) => now > 0).slice(0, shownAtMost)
  if (most.length === 0) return null
  return `${title}：${most.map(({ name, now, before }) => `${name} ${now} 件（上月 ${before} 件）`).join('，')}。`
}

type Clock = ReviewFacts['clocks'][number]

function clockSentence({ clocks }: ReviewFacts): string | null {
  const counted = clocks.reduce((sum, { met, late }) => sum + met + late, 0)
  if (counted === 0) return null
  const worst = worstOf(clocks)
  if (!worst) return `到期的时限 ${counted} 个，全部按时。`
  const late = clocks.reduce((sum, clock) => sum + clock.late, 0)
  const rate = share(worst.met, worst.met + worst.late)
  return `到期的时限 ${counted} 个，逾期 ${late} 个；按时率最低的是${nameOf(worst)}，${rate}，逾期 ${worst.late} 个。`
}

function nameOf({ clock, isOfJobs }: Clock): string {
  return `${isOfJobs ? '报修求助' : ''}${clockWord[clock]}`
}

/** The lowest rate; of equal ones that with the most late. Null: none was late. */
function worstOf(clocks: ReviewFacts['clocks']): Clock | null {
  const rate = ({ met, late }: Clock) => met / (met + late)
  return (
    clocks.filter(({ late }) => late > 0).toSorted((a, b) => rate(a) - rate(b) || b.late - a.late)[0] ?? null
  )
}

function revisitWords({ revisit }: ReviewFacts): string | null {
  if (revisit.whole === 0) return null
  const { target } = revisit
  const held = target === null ? '' : `，指标 ${target}%，${isShort(revisit) ? '没有达到' : '达到'}`
  return `投诉回访率 ${share(revisit.part, revisit.whole)}${held}。`
}

function isShort({ part, whole, target }: ReviewFacts['revisit']): boolean {
  return target !== null && whole > 0 && 100 * part < target * whole
}

function contentWords({ content: { now, before } }: ReviewFacts): string | null {
  if (now.whole === 0) return null
  const then = before.whole === 0 ? '上月没有人评价' : `上月 ${share(before.part, before.whole)}`
  return `投诉满意率 ${share(now.part, now.whole)}，${then}。`
}

function openWords({ open, oldest }: ReviewFacts): string {
  if (!oldest) return '月末没有未结的案件。'
  return `未结 ${open} 件，最久的是 ${oldest.number}，已经 ${oldest.days} 天。`
}

function repeatedWords({ repeated, raisedAgain }: ReviewFacts): string {
  const often = repeatedOften(repeated).map(
    (one) => `${placeOf(one)}：${one.now} 次，上月 ${one.before} 次。`,
  )
  const none = `没有在同一楼栋、同一分类出现 ${repeatedFrom} 次以上的问题。`
  const again = `超时、办完或销项以后客户又来找的，${raisedAgain} 次。`
  return [...(often.length === 0 ? [none] : often), ...(raisedAgain > 0 ? [again] : [])].join('\n')
}

function repeatedOften(repeated: readonly Repeated[]): readonly Repeated[] {
  return repeated.filter(({ now }) => now >= repeatedFrom).slice(0, repeatedAtMost)
}

function placeOf({ category, building }: Repeated): string {
  return `${building}${category}`
}

/** Only where the figures carry it. */
function proposals(facts: ReviewFacts, dueOn: IsoDay): ProposedMeasure[] {
  const ofRepeated = repeatedOften(facts.repeated).map((one) => ({
    words: `${placeOf(one)}：本月 ${one.now} 次重复，请查清原因，彻底解决。`,
    departmentId: one.departmentId,
    dueOn,
  }))
  const worst = worstOf(facts.clocks)
  const ofClock = worst
    ? [
        {
          words: `${nameOf(worst)}逾期 ${worst.late} 个：逐个说明原因，定出按时完成的办法。`,
          departmentId: null,
          dueOn,
        },
      ]
    : []
  const { revisit } = facts
  const ofRevisit = isShort(revisit)
    ? [
        {
          words: `投诉回访 ${revisit.whole - revisit.part} 件没有回访到：补上回访，到期前一天提醒。`,
          departmentId: null,
          dueOn,
        },
      ]
    : []
  return [...ofRepeated, ...ofClock, ...ofRevisit]
}
