/** What the sheets of 客户沟通计划 are told; see facts.ts. */
import type { PlanYear } from '#shared/domain/activity'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import type { SlipFacts } from './facts'

/** F27, 客户沟通计划 of a year. Money is in 分. */
export type ActivityPlanFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly year: PlanYear
  readonly rows: readonly ActivityPlanRow[]
}

export type ActivityPlanRow = {
  readonly month: IsoMonth
  readonly title: string
  readonly kindWord: string
  readonly audience: string
  readonly organiser: string
  readonly place: string
  readonly plannedOn: IsoDay | null
  readonly budget: number | null
  readonly heldOn: IsoDay | null
  readonly spent: number | null
  readonly isDropped: boolean
  /** What is planned, or why it was dropped. */
  readonly note: string
}

/** F28 of one activity: 客户沟通记录, for the hand as far as nothing is known; or 活动通知, to hang up. */
export type ActivityFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly sheet: 'record' | 'notice'
  readonly kindWord: string | null
  readonly title: string
  readonly audience: string
  readonly organiser: string
  readonly contact: string
  readonly plan: string
  readonly plannedOn: IsoDay | null
  readonly heldOn: IsoDay | null
  readonly time: string
  readonly place: string
  readonly people: string
  readonly attended: number | null
  readonly record: string
  readonly decided: string
  readonly effect: string
  readonly budget: number | null
  readonly spent: number | null
  /** Who typed the record in. */
  readonly by: string
}

export function blankActivity(organisation: string): ActivityFacts {
  return {
    organisation,
    slip: null,
    sheet: 'record',
    kindWord: null,
    title: '',
    audience: '',
    organiser: '',
    contact: '',
    plan: '',
    plannedOn: null,
    heldOn: null,
    time: '',
    place: '',
    people: '',
    attended: null,
    record: '',
    decided: '',
    effect: '',
    budget: null,
    spent: null,
    by: '',
  }
}
