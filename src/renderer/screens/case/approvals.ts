import type { Approval, ApprovalSubject } from '#shared/domain/approval'
import { lastWordOn, type SubjectOfCase } from '#shared/domain/closing'
import type { CaseView } from '#shared/ipc/views'

export type Approver = CaseView['approvers'][number]

/** Whom the case's procedure wants asked; null: nobody, the desk decides. */
export function approverOf(
  { approvers, matter: { grade } }: Pick<CaseView, 'approvers' | 'matter'>,
  subject: ApprovalSubject,
): Approver | null {
  const found = approvers.find(
    (rule) =>
      rule.subject === subject && (rule.grades === null || (grade !== null && rule.grades.includes(grade))),
  )
  return found ?? null
}

/** `何园总（园总）`, or the title where nobody is named. */
export function approverWords({ name, title }: Pick<Approver, 'name' | 'title'>): string {
  return name === '' || name === title ? title : `${name}（${title}）`
}

/** How a manager's word on that subject stands, as main looks at it (closing.ts). */
export type ApprovalState =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' | 'pending' | 'granted'; readonly approval: Approval }

export function approvalStateOf(
  view: Pick<CaseView, 'approvers' | 'matter' | 'approvals' | 'rounds'>,
  subject: SubjectOfCase,
): ApprovalState {
  if (approverOf(view, subject) === null) return { kind: 'notNeeded' }
  const last = lastWordOn(view, subject)
  if (last?.isGranted) return { kind: 'granted', approval: last.approval }
  const pending = view.approvals.findLast((each) => each.subject === subject && each.decision === null)
  if (pending) return { kind: 'pending', approval: pending }
  return last ? { kind: 'refused', approval: last.approval } : { kind: 'none' }
}

/** Whether what waits for that approval may be done now. */
export function isAllowed(state: ApprovalState): boolean {
  return state.kind === 'notNeeded' || state.kind === 'granted'
}

/** Those that still wait for a word, 请示立项 apart: it has its own place on the way. */
export function pendingOf(
  { approvals }: Pick<CaseView, 'approvals'>,
  isAccept: boolean,
): readonly Approval[] {
  return approvals.filter(({ subject, decision }) => decision === null && (subject === 'accept') === isAccept)
}
