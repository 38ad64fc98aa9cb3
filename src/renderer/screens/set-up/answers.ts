import { Calendar, type Opening } from '#shared/domain/calendar'
import { NumberPrefix } from '#shared/domain/number'
import { type Desk, type NewDepartment, suggestedDepartments } from '#shared/domain/organisation'
import { pinWeakness } from '#shared/domain/pin'
import type { Input } from '#shared/ipc/contract'
import { timeTyped } from '../../words/time-of-day'

export const steps = ['organisation', 'departments', 'hours', 'printer', 'operator'] as const
export type SetUpStep = (typeof steps)[number]

/** A weekday as it is typed; times stay words until they are needed. */
export type DayTyped = { readonly isOpen: boolean; readonly from: string; readonly until: string }

/** Everything typed in 首次设置, in one place: no step back loses any of it. */
export type Answers = {
  readonly organisation: string
  readonly numberPrefix: string
  readonly departments: readonly NewDepartment[]
  /** Whether a weekday may have hours of its own; else Monday's hold for all. */
  readonly isEachDayOwn: boolean
  /** Sunday first, as in Calendar. */
  readonly days: readonly DayTyped[]
  readonly dutyOutsideHours: string
  readonly printQueue: string | null
  readonly operatorName: string
  readonly pin: string
  readonly pinAgain: string
}

const monday = 1

export const blankAnswers: Answers = {
  organisation: '',
  numberPrefix: 'TS',
  departments: suggestedDepartments,
  isEachDayOwn: false,
  days: Array.from({ length: 7 }, (_, weekday) => ({
    isOpen: weekday >= monday && weekday <= 5,
    from: '09:00',
    until: '18:00',
  })),
  dutyOutsideHours: '',
  printQueue: null,
  operatorName: '',
  pin: '',
  pinAgain: '',
}

/** What keeps a step from being left, each said at its field. */
export type SetUpGap =
  | 'organisation'
  | 'numberPrefix'
  | 'departmentName'
  | 'departmentTwice'
  | 'noDepartment'
  | 'hours'
  | 'operatorName'
  | 'pin'
  | 'pinAgain'

export function gapOf(step: SetUpStep, answers: Answers): SetUpGap | null {
  switch (step) {
    case 'organisation':
      if (answers.organisation.trim() === '') return 'organisation'
      return NumberPrefix.safeParse(answers.numberPrefix).success ? null : 'numberPrefix'
    case 'departments':
      return departmentGap(answers.departments)
    case 'hours':
      return hoursOf(answers) === null ? 'hours' : null
    case 'printer':
      return null
    case 'operator':
      if (answers.operatorName.trim() === '') return 'operatorName'
      if (pinWeakness(answers.pin) !== null) return 'pin'
      return answers.pin === answers.pinAgain ? null : 'pinAgain'
  }
}

function departmentGap(departments: readonly NewDepartment[]): SetUpGap | null {
  const names = departments.map(({ name }) => name.trim())
  if (names.length === 0) return 'noDepartment'
  if (names.includes('')) return 'departmentName'
  return new Set(names).size === names.length ? null : 'departmentTwice'
}

/** The desk hours; null while a time is unclear or a day closes before it opens. */
export function hoursOf({ days, isEachDayOwn }: Answers): Calendar | null {
  const shared = days[monday]
  const hours = days.map((day) => {
    const times = isEachDayOwn ? day : shared
    return day.isOpen && times ? openingTyped(times) : null
  })
  const calendar = Calendar.safeParse({ hours })
  return calendar.success ? calendar.data : null
}

function openingTyped({ from, until }: DayTyped): Partial<Opening> {
  const opensAt = timeTyped(from)
  const closesAt = timeTyped(until)
  return { ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) }
}

/** What is sent once every step is complete. */
export function setUpOf(answers: Answers, calendar: Calendar): Input<'desk.setUp'> {
  const { organisation, numberPrefix, dutyOutsideHours, printQueue } = answers
  const desk: Desk = { organisation, numberPrefix, calendar, dutyOutsideHours, printQueue }
  return {
    desk,
    departments: [...answers.departments],
    operator: { name: answers.operatorName, pin: answers.pin },
  }
}
