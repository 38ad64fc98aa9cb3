import type { DeskHours } from '#shared/domain/calendar'
import { NumberPrefix } from '#shared/domain/number'
import { type Desk, type NewDepartment, suggestedDepartments } from '#shared/domain/organisation'
import { pinWeakness } from '#shared/domain/pin'
import type { Input } from '#shared/ipc/contract'
import { type HoursTyped, hoursOf, usualHours } from './hours-typed'

export const steps = ['organisation', 'departments', 'hours', 'printer', 'operator'] as const
export type SetUpStep = (typeof steps)[number]

/** Everything typed in 首次设置, in one place: no step back loses any of it. */
export type Answers = HoursTyped & {
  readonly organisation: string
  readonly numberPrefix: string
  readonly departments: readonly NewDepartment[]
  readonly printQueue: string | null
  readonly operatorName: string
  readonly pin: string
  readonly pinAgain: string
}

export const blankAnswers: Answers = {
  organisation: '',
  numberPrefix: 'TS',
  departments: suggestedDepartments,
  ...usualHours,
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

/** What is sent once every step is complete. */
export function setUpOf(answers: Answers, calendar: DeskHours): Input<'desk.setUp'> {
  const { organisation, numberPrefix, dutyOutsideHours, printQueue } = answers
  const desk: Desk = { organisation, numberPrefix, calendar, dutyOutsideHours, printQueue }
  return {
    desk,
    departments: [...answers.departments],
    operator: { name: answers.operatorName, pin: answers.pin },
  }
}
