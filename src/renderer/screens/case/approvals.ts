import { type Approval, type ApprovalSubject, isGranted } from '#shared/domain/approval'
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

/** How a manager's word on that subject stands; granted once is granted. */
export type ApprovalState =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' | 'pending' | 'granted'; readonly approval: Approval }

export function approvalStateOf(
  view: Pick<CaseView, 'approvers' | 'matter' | 'approvals'>,
  subject: ApprovalSubject,
): ApprovalState {
  if (approverOf(view, subject) === null) return { kind: 'notNeeded' }
  const own = view.approvals.filter((approval) => approval.subject === subject)
  const granted = own.findLast(isGranted)
  if (granted) return { kind: 'granted', approval: granted }
  const pending = own.findLast(({ decision }) => decision === null)
  if (pending) return { kind: 'pending', approval: pending }
  const refused = own.at(-1)
  return refused ? { kind: 'refused', approval: refused } : { kind: 'none' }
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
