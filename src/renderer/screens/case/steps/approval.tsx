import { CloseApproval } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { NameField } from '../../../ui/name-field'
import { WhenField } from '../../../ui/when-field'
import { caseWords } from '../../../words/case'
import { momentOf, rightNow, type When } from '../../../words/when'
import { LineField } from './text-field'

export type ApprovalTyped = { readonly approver: string; readonly when: When; readonly ground: string }

export const noApproval: ApprovalTyped = { approver: '', when: rightNow, ground: '' }

/** The approval as typed; null while the approver, the time or the ground is missing. */
export function approvalOf({ approver, when, ground }: ApprovalTyped, now: Instant): CloseApproval | null {
  const parsed = CloseApproval.safeParse({ approver, ground, approvedAt: momentOf(when, now) })
  return parsed.success ? parsed.data : null
}

type Approval = {
  readonly value: ApprovalTyped
  readonly notBefore: Instant
  readonly onChange: (value: ApprovalTyped) => void
}

/** Who allowed a critical case to be closed, when, on what ground. */
export function ApprovalFields({ value, notBefore, onChange }: Approval) {
  const change = (part: Partial<ApprovalTyped>) => onChange({ ...value, ...part })
  return (
    <div className="step-fields three">
      <NameField
        label={caseWords.approver}
        value={value.approver}
        onChange={(approver) => change({ approver })}
      />
      <WhenField
        label={caseWords.approvedAt}
        value={value.when}
        notBefore={notBefore}
        onChange={(when) => change({ when })}
      />
      <LineField
        label={caseWords.approvalGround}
        value={value.ground}
        maxLength={500}
        onChange={(ground) => change({ ground })}
      />
    </div>
  )
}
