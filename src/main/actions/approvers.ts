import { ApprovalSubject } from '#shared/domain/approval'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import { dayOf, type Instant } from '#shared/domain/day'
import { approverFor } from '#shared/domain/profile'
import type { CaseView } from '#shared/ipc/views'
import { deputyOf } from '../store/deputy'
import { departmentsOf } from '../store/desk'
import type { CaseFile } from '../store/facts'
import { activePeople } from '../store/operator'
import type { Db } from '../store/tx'

type Approvers = CaseView['approvers']

/** Whom the procedure wants asked, by the name that stands for it now; empty where nobody was entered. */
export function approversOf(db: Db, file: CaseFile): Approvers {
  const departments = departmentsOf(db)
  const lead = leadOf(file, currentRound(file).number)
  const head = departments.find(({ id }) => id === lead?.departmentId)?.head ?? ''
  const manager = departments.find(({ kind }) => kind === 'management')?.head ?? ''
  const names = { leadHead: head, management: manager, supervisor: onlySupervisor(db) }
  return ApprovalSubject.options.flatMap((subject) => {
    const rule = approverFor(file.profile, subject, file.matter.grade)
    return rule ? [{ ...rule, name: names[rule.from] }] : []
  })
}

/** Whether that person may be asked: who stands for it by the procedure, or a deputy; anybody where nobody was entered. */
export function mayBeAsked(
  db: Db,
  file: CaseFile,
  { subject, approver, at }: { subject: ApprovalSubject; approver: string; at: Instant },
): boolean {
  const name = approversOf(db, file).find((rule) => rule.subject === subject)?.name ?? ''
  return name === '' || name === approver || deputyOf(db, name, dayOf(at)).includes(approver)
}

/** Where there are several, or none, she is asked for. */
function onlySupervisor(db: Db): string {
  const [one, ...others] = activePeople(db).filter(({ role }) => role === 'supervisor')
  return others.length === 0 ? (one?.name ?? '') : ''
}
