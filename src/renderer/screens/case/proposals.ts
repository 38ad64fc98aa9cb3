import type { Deputy } from '#shared/domain/approval'
import { type Calendar, openingsFrom } from '#shared/domain/calendar'
import { CloseOutcome, type HandoffRole, isStanding } from '#shared/domain/case'
import { type CorrectedField, textOf } from '#shared/domain/correction'
import { dayOf, type Instant, minute, plus } from '#shared/domain/day'
import type { Grade, Ground } from '#shared/domain/grade'
import type { Department } from '#shared/domain/organisation'
import type { ClockName } from '#shared/domain/profile'
import type { CaseView, DeadlineView } from '#shared/ipc/views'
import { sheetPartWord } from '../../words/case'
import { leadNow, roundNow } from './current'

/** Whom the paper may go to: the departments and contractors, or the management for 呈报园总. */
export function takersOf(departments: readonly Department[], role: HandoffRole): readonly Department[] {
  return departments.filter(({ kind }) =>
    role === 'report' ? kind === 'management' : kind === 'department' || kind === 'contractor',
  )
}

/** S0 ⑤: minor complaints go to the contact (接口人), major and critical ones to the head (负责人). */
export function personFor({ head, contact }: Department, grade: Grade | null): string {
  const isForHead = grade === 'major' || grade === 'critical'
  return isForHead ? head || contact : contact || head
}

/**
 * To whom it goes if nobody says otherwise: the only one there is, whoever had it in the round before, or whom the
 * complaint names. Nobody else is guessed: a wrong 转呈 costs the hour.
 */
export function proposedTaker(takers: readonly Department[], view: CaseView): Department | null {
  const [first, ...others] = takers
  if (first && others.length === 0) return first
  const before = view.handoffs.findLast(({ role }) => role === 'lead')?.departmentId
  const { subjectKind, subjectName } = view.matter
  const isNamed = ({ name }: Department) => subjectKind === 'department' && name === subjectName.trim()
  return takers.find(({ id }) => id === before) ?? takers.find(isNamed) ?? null
}

/** 协办: anybody who is not at it already. */
export function supportersOf(departments: readonly Department[], view: CaseView): readonly Department[] {
  const { number } = roundNow(view)
  const busy = view.handoffs.filter((each) => each.round === number && isStanding(each))
  return takersOf(departments, 'support').filter(
    ({ id }) => !busy.some(({ departmentId }) => departmentId === id),
  )
}

const groundsOf: Readonly<Record<Grade, readonly Ground[]>> = {
  minor: ['conduct'],
  major: ['fault', 'promiseBroken'],
  critical: ['lossCaused', 'promiseBrokenRepeatedly'],
}

/** What a grade can rest on when the desk says so (S0 ③); a month without a result raises by itself. */
export function groundsFor(grade: Grade): readonly Ground[] {
  return groundsOf[grade]
}

/** Which ends there are as things stand: 不立项 only where that was decided, 无法处理 only once it was declared. */
export function closeOutcomesOf(view: CaseView): readonly OpenOutcome[] {
  const { matter, approvals, rounds } = view
  const accept = approvals.findLast(({ subject }) => subject === 'accept')
  const may: Partial<Record<OpenOutcome, boolean>> = {
    onSpot: roundNow(view).isOnSpot,
    invalidAnswered: matter.kind === 'complaint' && matter.nature !== 'valid',
    notAccepted: accept?.decision?.outcome === 'refused',
    unsolvable: rounds.some(({ unsolvable }) => unsolvable !== null),
  }
  return openOutcomes.filter((outcome) => may[outcome] ?? true)
}

export type OpenOutcome = Exclude<CloseOutcome, 'void'>
const openOutcomes = CloseOutcome.exclude(['void']).options

/** The times that are said most: today's closing, the next desk day's morning and closing. */
export function timesProposed(calendar: Calendar, now: Instant): readonly Instant[] {
  const times: Instant[] = []
  for (const { from, until } of openingsFrom(calendar, now)) {
    const isToday = dayOf(from) === dayOf(now)
    if (!isToday) times.push(plus(from, 60 * minute))
    if (until > plus(now, 10 * minute)) times.push(until)
    if (!isToday) return times
  }
  return times
}

/** What may be given more time: what runs and is not late, the handling first; a promise is made anew instead. */
export function extendable(view: CaseView, now: Instant): readonly DeadlineView[] {
  const fixed: readonly ClockName[] = ['month', 'review', 'promise']
  const running = view.deadlines.filter(
    ({ clock, stoppedAt, dueAt }) => stoppedAt === null && dueAt > now && !fixed.includes(clock),
  )
  return running.toSorted((a, b) => Number(b.clock === 'resolve') - Number(a.clock === 'resolve'))
}

/** Who may decide in that manager's place today (代批). */
export function deputiesNow(deputies: readonly Deputy[], approver: string, now: Instant): readonly string[] {
  const today = dayOf(now)
  return deputies
    .filter(
      ({ principal, fromOn, untilOn, isEnded }) =>
        principal === approver && !isEnded && fromOn <= today && today <= untilOn,
    )
    .map(({ deputy }) => deputy)
}

/** What a field says now, to be corrected; phones are masked in a view, the new ones are typed whole. */
export function textNow(field: CorrectedField, { matter }: CaseView): string {
  return field === 'phones' ? '' : textOf(matter, field)
}

export type SheetPart = keyof typeof sheetPartWord

/** What is known to be missing on the sheet before it is looked at: 待补签 and a content without its signature. */
export function knownMissing(view: CaseView): readonly SheetPart[] {
  const isComplaint = view.matter.kind === 'complaint'
  const parts: SheetPart[] = []
  if (isComplaint && view.matter.contentSignature === null) parts.push('contentSignature')
  if (leadNow(view)?.received?.way === 'phone') parts.push('receiver')
  return parts
}

export const sheetParts = Object.keys(sheetPartWord) as readonly SheetPart[]
