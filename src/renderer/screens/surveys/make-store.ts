import { create } from 'zustand'
import { addDays, type IsoDay } from '#shared/domain/day'
import { usualAudit, usualTarget } from '#shared/domain/survey'
import type { Input } from '#shared/ipc/contract'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { dayTyped } from '../../words/day-typed'
import { makeSurveyRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { openSurvey } from './store'

/** As it is typed. */
export type Plan = {
  readonly title: string
  readonly purpose: string
  readonly fromOn: string
  readonly untilOn: string
  readonly meetingOn: string
  readonly noticeOn: string
  readonly handInOn: string
  readonly summaryOn: string
  readonly target: string
  readonly audit: string
  /** Null: all. */
  readonly buildings: readonly string[] | null
}

type Making = { readonly plan: Plan | null; readonly isUnderWay: boolean; readonly said: Said }

const nothing: Said = { kind: 'nothing' }

/** What is typed stays while she is elsewhere, until it is made. */
export const useMaking = create<Making>()(() => ({ plan: null, isUnderWay: false, said: nothing }))

const set = useMaking.setState

/** Of the half-year that runs, handed in in ten days; all of it can be changed. */
export function usualPlan(today: IsoDay): Plan {
  const isFirst = today.slice(5, 7) <= '06'
  const year = today.slice(0, 4)
  return {
    title: surveyWords.usualTitle(year, isFirst),
    purpose: surveyWords.usualPurpose,
    fromOn: `${year}-${isFirst ? '01' : '07'}-01`,
    untilOn: today,
    meetingOn: addDays(today, 1),
    noticeOn: addDays(today, 2),
    handInOn: addDays(today, 10),
    summaryOn: addDays(today, 15),
    target: String(usualTarget),
    audit: String(usualAudit),
    buildings: null,
  }
}

export function changePlan(plan: Plan): void {
  set({ plan, said: nothing })
}

export function toggleBuilding(plan: Plan, building: string): void {
  const chosen = plan.buildings ?? []
  const next = chosen.includes(building) ? chosen.filter((one) => one !== building) : [...chosen, building]
  changePlan({ ...plan, buildings: next.length === 0 ? null : next })
}

/** Null: what stands there is none. */
export function wholeNumber(typed: string, least: number): number | null {
  const words = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(words) && Number(words) >= least && Number(words) <= 100 ? Number(words) : null
}

/** Null while something is missing or wrong; days that are left empty are left out. */
export function planOf(plan: Plan, today: IsoDay): Input<'survey.make'> | null {
  const day = (typed: string) => dayTyped(typed, today)
  const orNone = (typed: string) => (typed.trim() === '' ? null : day(typed))
  const wrong = [plan.meetingOn, plan.noticeOn, plan.summaryOn].some(
    (typed) => typed.trim() !== '' && day(typed) === null,
  )
  const [fromOn, untilOn, handInOn] = [day(plan.fromOn), day(plan.untilOn), day(plan.handInOn)]
  const target = wholeNumber(plan.target, 1)
  const auditPercent = wholeNumber(plan.audit, 0)
  if (wrong || fromOn === null || untilOn === null || handInOn === null) return null
  if (target === null || auditPercent === null || plan.title.trim() === '' || plan.purpose.trim() === '')
    return null
  return {
    ...{ title: plan.title, purpose: plan.purpose, fromOn, untilOn, handInOn, target, auditPercent },
    buildings: plan.buildings && [...plan.buildings],
    meetingOn: orNone(plan.meetingOn),
    noticeOn: orNone(plan.noticeOn),
    summaryOn: orNone(plan.summaryOn),
  }
}

export async function makeSurvey(input: Input<'survey.make'>): Promise<void> {
  if (useMaking.getState().isUnderWay) return
  set({ isUnderWay: true, said: nothing })
  const reply = await ask('survey.make', input)
  set({ isUnderWay: false })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, makeSurveyRefusal) })
  const { surveyId, added, isWhole } = reply.value
  set({ plan: null })
  const words = isWhole ? surveyWords.made(added) : surveyWords.stopped(added)
  openSurvey(surveyId, 'plan', { kind: 'done', words })
}
