import { z } from 'zod'
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  type Instant,
  type IsoDay,
  type IsoMonth,
  instantAt,
  type TimeOfDay,
} from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'

// 客户沟通计划 (S1 典型工作任务一): the year's activities and talks.

export const ActivityId = z.number().int().positive().brand<'ActivityId'>()
export type ActivityId = z.infer<typeof ActivityId>

export const ActivityKind = z.enum(['activity', 'talk', 'visit', 'notice'])
export type ActivityKind = z.infer<typeof ActivityKind>
export const activityKindWord: Readonly<Record<ActivityKind, string>> = {
  activity: '活动',
  talk: '座谈会',
  visit: '走访',
  notice: '告知',
}

/** A year of the desk's calendar. */
export const PlanYear = z.number().int().min(2000).max(2199)
export type PlanYear = z.infer<typeof PlanYear>

export function yearOf(day: IsoDay | IsoMonth): PlanYear {
  return Number(day.slice(0, 4))
}

export function monthsOfYear(year: PlanYear): readonly IsoMonth[] {
  return Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}` as IsoMonth)
}

/** The same month of the year after. */
export function yearLater(month: IsoMonth): IsoMonth {
  return addMonths(firstDayOf(month), 12).slice(0, 7) as IsoMonth
}

type Standing = {
  readonly month: IsoMonth
  readonly plannedOn: IsoDay | null
  readonly heldOn: IsoDay | null
  readonly isDropped: boolean
}

export type ActivityState = 'left' | 'held' | 'dropped'

export function activityState({ heldOn, isDropped }: Pick<Standing, 'heldOn' | 'isDropped'>): ActivityState {
  if (isDropped) return 'dropped'
  return heldOn === null ? 'left' : 'held'
}

const reminded = 7
const midnight = '24:00' as TimeOfDay

/** Until when it should be held, once it is time to think of it: a week ahead, or in its month where it has no day. */
export function activityDue(
  activity: Standing,
  now: Instant,
): { readonly dueAt: Instant; readonly isLate: boolean } | null {
  if (activityState(activity) !== 'left') return null
  const { month, plannedOn } = activity
  const today = dayOf(now)
  const from = plannedOn === null ? firstDayOf(month) : addDays(plannedOn, -reminded)
  if (today < from) return null
  const last = plannedOn ?? lastDayOf(month)
  return { dueAt: instantAt(last, midnight), isLate: today > last }
}

export type ActivityTotals = {
  /** In 分, of what is not dropped. */
  readonly planned: number
  readonly spent: number
  readonly held: number
  readonly left: number
  readonly dropped: number
}

type Counted = Pick<Standing, 'heldOn' | 'isDropped'> & {
  readonly budget: number | null
  readonly spent: number | null
}

/** A year's figures; what was dropped is planned no more, and counts apart. */
export function activityTotals(activities: readonly Counted[]): ActivityTotals {
  const of = (state: ActivityState) => activities.filter((one) => activityState(one) === state)
  const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, part) => total + (part ?? 0), 0)
  return {
    planned: sum([...of('left'), ...of('held')].map(({ budget }) => budget)),
    spent: sum(of('held').map(({ spent }) => spent)),
    held: of('held').length,
    left: of('left').length,
    dropped: of('dropped').length,
  }
}
