import type { Grade } from '#shared/domain/grade'
import type { Department } from '#shared/domain/organisation'
import type { CaseView } from '#shared/ipc/views'
import { sheetPartWord } from '../../words/case'
import { leadNow } from './current'

/** Whom the paper may go to: the departments and contractors, or the management for 呈报园总. */
export function takersOf(departments: readonly Department[], role: 'lead' | 'report'): readonly Department[] {
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
