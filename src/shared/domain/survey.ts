import { z } from 'zod'
import { IsoDay } from '#shared/domain/day'

// 满意度调查 (S1 三, 行业实操示例): one campaign with its sheets.

export const SurveyId = z.number().int().positive().brand<'SurveyId'>()
export type SurveyId = z.infer<typeof SurveyId>
export const SurveySheetId = z.number().int().positive().brand<'SurveySheetId'>()
export type SurveySheetId = z.infer<typeof SurveySheetId>
/** One answer to an open question, that may become a case. */
export const SurveyWordsId = z.number().int().positive().brand<'SurveyWordsId'>()
export type SurveyWordsId = z.infer<typeof SurveyWordsId>

/** What became of a sheet that was taken out: 收回 · 拒填 · 无人. */
export const SheetOutcome = z.enum(['returned', 'refused', 'absent'])
export type SheetOutcome = z.infer<typeof SheetOutcome>
export const sheetOutcomeWord: Readonly<Record<SheetOutcome, string>> = {
  returned: '收回',
  refused: '拒填',
  absent: '无人',
}

/** 抽查: whether the customer filled it in. Forged, it is struck and counts nowhere. */
export const SheetAudit = z.enum(['genuine', 'forged', 'notReached'])
export type SheetAudit = z.infer<typeof SheetAudit>
export const sheetAuditWord: Readonly<Record<SheetAudit, string>> = {
  genuine: '真实',
  forged: '作弊',
  notReached: '没联系上',
}

/** 对作弊的处罚规定 (S1 第一步 4): points for each forged sheet; half a point for each that is missing (2). */
export const forgedPoints = 10
export const missingPoints = 0.5

/** `DC-202611-0001/037`: the campaign's number and the sheet's place in it. */
export function sheetNumber(survey: string, place: number): string {
  return `${survey}/${String(place).padStart(3, '0')}`
}

/** 37 of `37`, `037`, `DC-202611-0001/037` as somebody types it; null for anything else, and for another campaign's. */
export function placeTyped(typed: string, survey: string): number | null {
  const words = typed.normalize('NFKC').trim().toUpperCase()
  const [, number, place] = /^(?:(DC-\d{6}-\d{4})\/)?(\d{1,6})$/.exec(words) ?? []
  if (place === undefined || (number !== undefined && number !== survey)) return null
  return Number(place) || null
}

/** 策划书: what a campaign is made of. */
export const SurveyPlan = z.strictObject({
  title: z.string().trim().min(1).max(60),
  purpose: z.string().trim().min(1).max(500),
  /** 时段: what it asks about. */
  fromOn: IsoDay,
  untilOn: IsoDay,
  /** Null: all. */
  buildings: z.array(z.string().max(120)).min(1).max(200).nullable(),
  meetingOn: IsoDay.nullable(),
  noticeOn: IsoDay.nullable(),
  handInOn: IsoDay,
  summaryOn: IsoDay.nullable(),
  target: z.number().int().min(1).max(100),
  auditPercent: z.number().int().min(0).max(100),
})
export type SurveyPlan = z.infer<typeof SurveyPlan>

/** S1 第一步: 回收率≥85%, 抽查5%. */
export const usualTarget = 85
export const usualAudit = 5

/** Days that cannot be: a period that ends before it begins, or steps that do not come one after the other. */
export function daysFault(plan: SurveyPlan): 'period-crossed' | 'days-crossed' | null {
  if (plan.fromOn > plan.untilOn) return 'period-crossed'
  const steps = [plan.meetingOn, plan.noticeOn, plan.handInOn, plan.summaryOn].filter((day) => day !== null)
  return steps.every((day, place) => place === 0 || (steps[place - 1] ?? day) <= day) ? null : 'days-crossed'
}

export const SurveyStanding = z.enum(['planned', 'approved', 'closed', 'dropped'])
export type SurveyStanding = z.infer<typeof SurveyStanding>
export const surveyStandingWord: Readonly<Record<SurveyStanding, string>> = {
  planned: '待审批',
  approved: '进行中',
  closed: '已关闭',
  dropped: '不做了',
}

type Stood = {
  readonly approvedAt: string | null
  readonly droppedAt: string | null
  readonly closedAt: string | null
}

export function standingOfSurvey({ approvedAt, droppedAt, closedAt }: Stood): SurveyStanding {
  if (closedAt !== null) return 'closed'
  if (droppedAt !== null) return 'dropped'
  return approvedAt === null ? 'planned' : 'approved'
}

/** How many of these went out and came back; struck ones came back from nobody. */
export type SheetCount = {
  readonly total: number
  readonly issued: number
  readonly returned: number
  readonly refused: number
  readonly absent: number
  readonly entered: number
}

/** How many are missing to 回收率 (S1 第一步 2: 每少一份扣0.5分). Whole numbers are divided: 85% of 20 is 17. */
export function missingTo(target: number, { issued, returned }: Pick<SheetCount, 'issued' | 'returned'>) {
  return Math.max(0, Math.ceil((issued * target) / 100) - returned)
}

/** 回收率 in tenths of a percent, rounded down: 84.99% has not reached 85%. Null while none is out. */
export function returnRate({ issued, returned }: Pick<SheetCount, 'issued' | 'returned'>): number | null {
  return issued === 0 ? null : Math.floor((returned * 1000) / issued) / 10
}

/** 抽查5% (S1 第一步 4), rounded up, at least one. */
export function auditSize(percent: number, entered: number): number {
  return Math.min(entered, Math.max(1, Math.ceil((entered * percent) / 100)))
}

/** 3号楼-206 before 3号楼-1206. */
export function inOrderOfRooms(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other))
}
