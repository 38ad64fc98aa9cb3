import { z } from 'zod'
import { addMonths, firstDayOf, type IsoMonth, monthOf } from '#shared/domain/day'

export const PeriodicVisitId = z.number().int().positive().brand<'PeriodicVisitId'>()
export type PeriodicVisitId = z.infer<typeof PeriodicVisitId>

/** How a 月回访 (附表二) ended. */
export const PeriodicOutcome = z.enum(['answered', 'notReached', 'refused', 'movedOut'])
export type PeriodicOutcome = z.infer<typeof PeriodicOutcome>
export const periodicOutcomeWord: Record<PeriodicOutcome, string> = {
  answered: '已答',
  notReached: '没联系上',
  refused: '拒绝',
  movedOut: '已搬离',
}

/** What a customer brings up on a visit (S0: 月回访客户投诉需求登记). */
export const DemandKind = z.enum(['complaint', 'need'])
export type DemandKind = z.infer<typeof DemandKind>
export const demandKindWord: Record<DemandKind, string> = { complaint: '投诉', need: '需求' }

/** Nobody was asked yet: not visited, or not reached. */
export function isLeft({ outcome }: { readonly outcome: PeriodicOutcome | null }): boolean {
  return outcome === null || outcome === 'notReached'
}

/** Rounds are planned for the month that runs and for the next. */
export function mayPlan(month: IsoMonth, thisMonth: IsoMonth): boolean {
  return month === thisMonth || month === monthOf(addMonths(firstDayOf(thisMonth), 1))
}

/** As it stands where a customer has no room. */
export function buildingWords(building: string): string {
  return building === '' ? '没有房号' : building
}

/** Made once, not at each comparison. */
const numbered = new Intl.Collator('zh-CN', { numeric: true })

/** 2号楼 before 10号楼, those without a room last. */
export function inOrderOfBuildings(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  return numbered.compare(one, other)
}
