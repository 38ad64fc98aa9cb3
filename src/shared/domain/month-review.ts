import { z } from 'zod'
import { DepartmentId } from '#shared/domain/case'
import { IsoDay, IsoMonth } from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'

// 投诉记录月总结表 (F13): what the month is found to have been, and what is decided from it (S0 ⑥, S1 第十八条).

export const MeasureId = z.number().int().positive().brand<'MeasureId'>()
export type MeasureId = z.infer<typeof MeasureId>

/** `going`: told of, and not at its end. */
export const MeasureOutcome = z.enum(['going', 'done', 'dropped'])
export type MeasureOutcome = z.infer<typeof MeasureOutcome>

export const measureOutcomeWord: Readonly<Record<MeasureOutcome, string>> = {
  going: '在办',
  done: '办完',
  dropped: '不做了',
}

/** What was told of a measure, in the order of its days. */
export const MeasureProgress = z.strictObject({
  on: IsoDay,
  outcome: MeasureOutcome,
  words: z.string(),
  by: z.string(),
})
export type MeasureProgress = z.infer<typeof MeasureProgress>

/** 措施: decided in a month, and in the next ones again until it is done, or dropped with a reason. */
export const Measure = z.strictObject({
  id: MeasureId,
  /** In which it was decided. */
  month: IsoMonth,
  words: z.string(),
  /** Null: nobody was named yet. */
  departmentId: DepartmentId.nullable(),
  department: z.string(),
  dueOn: IsoDay.nullable(),
  progress: z.array(MeasureProgress),
})
export type Measure = z.infer<typeof Measure>

/** How it stood at the end of that day; null: nobody had told anything. */
export function standingOn({ progress }: Pick<Measure, 'progress'>, on: IsoDay): MeasureProgress | null {
  return progress.findLast((told) => told.on <= on) ?? null
}

export function hasEnded(told: Pick<MeasureProgress, 'outcome'> | null): boolean {
  return told?.outcome === 'done' || told?.outcome === 'dropped'
}

/** As it stands on the F13 of a month: what was told by its end, or by `today` if that is earlier. */
export function standingWords(
  measure: Pick<Measure, 'dueOn' | 'progress'>,
  month: IsoMonth,
  today: IsoDay,
): string {
  const last = lastDayOf(month)
  const on = today < last ? today : last
  const told = standingOn(measure, on)
  const isLate = measure.dueOn !== null && measure.dueOn < on && !hasEnded(told)
  const stand = told ? `${measureOutcomeWord[told.outcome]}（${told.on}）` : '没有回报'
  return [isLate ? `逾期，${stand}` : stand, told?.words ?? ''].filter((words) => words !== '').join('：')
}

/** 部门意见: as told on the paper; the signature itself is ink on the printed sheet. */
export const MonthOpinion = z.strictObject({
  departmentId: DepartmentId,
  words: z.string(),
  signedBy: z.string(),
  signedOn: IsoDay.nullable(),
})
export type MonthOpinion = z.infer<typeof MonthOpinion>
