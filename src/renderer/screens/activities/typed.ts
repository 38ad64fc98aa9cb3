import { ActivityKind } from '#shared/domain/activity'
import { DepartmentId } from '#shared/domain/case'
import { type IsoDay, shortDay } from '#shared/domain/day'
import type { ActivityView } from '#shared/ipc/activity-questions'
import type { Input } from '#shared/ipc/contract'
import { type ActivityGap, planTimeTyped, planTimeWords, yuanTyped } from '../../words/activities'
import { dayTyped } from '../../words/day-typed'
import { centsOf } from '../dispatch/sending'

/** The lines of a form by their names, as they are typed. */
export type Typed = Readonly<Record<string, string>>

export const emptyPlan: Typed = { kind: 'activity' }

/** What stands in the form of one that is planned already. */
export function planTyped(view: ActivityView): Typed {
  const { kind, title, time, audience, organiser, departmentId, place, contact, plan, budget } = view
  return {
    kind,
    name: title,
    when: planTimeWords(view),
    time,
    audience,
    organiser,
    department: departmentId === null ? '' : String(departmentId),
    place,
    contact,
    plan,
    budget: yuanTyped(budget),
  }
}

type Plan = Omit<Input<'activity.put'>, 'activityId'>
type Ready<Fields> = { readonly gap: ActivityGap } | { readonly input: Fields }

/** What is sent of it, or what is missing first. */
export function planOf(typed: Typed, year: number): Ready<Plan> {
  const text = textsOf(typed)
  const title = text('name')
  if (title === '') return { gap: 'name' }
  const time = planTimeTyped(text('when'), year)
  if (!time) return { gap: 'when' }
  const budget = centsOf(text('budget'))
  if (budget === 'wrong') return { gap: 'budget' }
  const department = text('department')
  return {
    input: {
      kind: ActivityKind.parse(typed.kind ?? 'activity'),
      ...time,
      title,
      time: text('time'),
      audience: text('audience'),
      organiser: text('organiser'),
      departmentId: department === '' ? null : DepartmentId.parse(Number(department)),
      place: text('place'),
      contact: text('contact'),
      plan: text('plan'),
      budget,
    },
  }
}

/** What stands in the form of how it went: as it was planned, until it is recorded. */
export function recordTyped(view: ActivityView, today: IsoDay): Typed {
  const { heldOn, plannedOn, time, place, people, attended, record, decided, effect, spent } = view
  const on = heldOn ?? (plannedOn !== null && plannedOn <= today ? plannedOn : today)
  return {
    heldOn: on.slice(0, 4) === today.slice(0, 4) ? shortDay(on) : on,
    time,
    place,
    people,
    attended: attended === null ? '' : String(attended),
    spent: yuanTyped(spent),
    event: record,
    decided,
    effect,
  }
}

type Held = Omit<Input<'activity.record'>, 'activityId'>

export function recordOf(typed: Typed, today: IsoDay): Ready<Held> {
  const text = textsOf(typed)
  const heldOn = dayTyped(text('heldOn'), today)
  if (heldOn === null || heldOn > today) return { gap: 'heldOn' }
  const attended = text('attended').normalize('NFKC').replace(/人$/u, '').trim()
  if (!/^\d{0,6}$/.test(attended)) return { gap: 'attended' }
  const spent = centsOf(text('spent'))
  if (spent === 'wrong') return { gap: 'spent' }
  const record = text('event')
  if (record === '') return { gap: 'event' }
  return {
    input: {
      heldOn,
      time: text('time'),
      place: text('place'),
      people: text('people'),
      attended: attended === '' ? null : Number(attended),
      spent,
      record,
      decided: text('decided'),
      effect: text('effect'),
    },
  }
}

function textsOf(typed: Typed): (name: string) => string {
  return (name) => (typed[name] ?? '').trim()
}
