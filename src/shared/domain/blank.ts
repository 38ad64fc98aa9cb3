import { z } from 'zod'
import { type Instant, millis, minute } from '#shared/domain/day'
import { IntakeKind, isJob, type Kind } from '#shared/domain/kind'

// 空白单: a number is taken out of its series while there is power, and the sheet under it is filled in by hand when there
// is none. It ends as a case (补录) or as void (作废); in between it is open, and nobody else gets its number.

export const BlankId = z.number().int().positive().brand<'BlankId'>()
export type BlankId = z.infer<typeof BlankId>
export const BlankBookId = z.number().int().positive().brand<'BlankBookId'>()
export type BlankBookId = z.infer<typeof BlankBookId>

/** Forms of which numbered blanks can be printed; one more is a line here and in reserve-blanks.ts. */
export const BlankForm = z.enum(['F01', 'F05'])
export type BlankForm = z.infer<typeof BlankForm>

/** Whether such a matter is written on that form (domain.md, What each kind gets). */
export function isFormOf(form: BlankForm, kind: Kind): boolean {
  return (form === 'F05') === isJob(kind)
}

/**
 * What may be typed in from it. On a 派工单 stands a job and nothing else; a 报修 that was written on an F01, for want of
 * the other, is one all the same, and its 派工单 is printed when it is registered.
 */
export function kindsOn(form: BlankForm | null): readonly IntakeKind[] {
  return form === 'F05' ? IntakeKind.options.filter(isJob) : IntakeKind.options
}

/** Why a blank is void: chosen, never typed, so that nobody's name stands in it. */
export const BlankVoidReason = z.enum(['spoiled', 'misprinted', 'lost', 'elsewhere', 'unused'])
export type BlankVoidReason = z.infer<typeof BlankVoidReason>

export const blankVoidWord: Readonly<Record<BlankVoidReason, string>> = {
  spoiled: '写坏了',
  misprinted: '没印好',
  lost: '空白单丢了',
  elsewhere: '内容记在别的编号上',
  unused: '月度归档时没有用',
}

/** What somebody may say; `unused` is the archive's. */
export const VoidByHand = BlankVoidReason.exclude(['unused'])
export type VoidByHand = z.infer<typeof VoidByHand>

export const BlankState = z.enum(['open', 'used', 'void'])
export type BlankState = z.infer<typeof BlankState>

export const blankStateWord: Readonly<Record<BlankState, string>> = {
  open: '未用',
  used: '已补录',
  void: '作废',
}

export const usualBlanks = 20
export const mostBlanks = 100

type Ends = { readonly usedAt: Instant | null; readonly voidedAt: Instant | null }

export function blankStateOf({ usedAt, voidedAt }: Ends): BlankState {
  if (usedAt !== null) return 'used'
  return voidedAt === null ? 'open' : 'void'
}

/**
 * Why a sheet is not registered under the number of its blank; null: it is. A void one is registered anew with a number
 * of its own (原纸号), but only once, and knowingly: `isLate`.
 */
export function whyNotTypedIn(
  { state, lateCaseId }: { readonly state: BlankState; readonly lateCaseId: number | null },
  isLate: boolean,
): 'blank-used' | 'blank-void' | null {
  switch (state) {
    case 'used':
      return 'blank-used'
    case 'void':
      if (lateCaseId !== null) return 'blank-used'
      return isLate ? null : 'blank-void'
    case 'open':
      return null
  }
}

/** What is wrong with the hour on the sheet; a hand writes minutes: the minute of the reservation is not before it. */
export function whyNotReceived(
  at: Instant,
  reservedAt: Instant,
  now: Instant,
): 'time-in-future' | 'time-before-reservation' | null {
  if (at > now) return 'time-in-future'
  return millis(at) + minute <= millis(reservedAt) ? 'time-before-reservation' : null
}

/** Whose numbers are checked for gaps: cases, 派工单, 回访记录, 月回访. */
export const NumberSeries = z.enum(['case', 'dispatch', 'revisit', 'month-revisit'])
export type NumberSeries = z.infer<typeof NumberSeries>

export type NumberCheck = {
  readonly last: number
  /** Places that neither a case nor a blank has. */
  readonly missing: readonly number[]
  readonly twice: readonly number[]
}

/** Whether a month's numbers are without a gap, up to the last that was taken, and none stands twice. */
export function checkNumbers(places: readonly number[], last: number): NumberCheck {
  const there = new Set<number>()
  const twice = new Set<number>()
  for (const place of places) (there.has(place) ? twice : there).add(place)
  const all = Array.from({ length: last }, (_, index) => index + 1)
  return { last, missing: all.filter((place) => !there.has(place)), twice: [...twice] }
}
