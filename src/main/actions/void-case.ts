import { needsApproval } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { slipsOfCase, voidSlip } from '../store/slip'
import type { Tx } from '../store/tx'
import { close } from './close-case'
import { lastMomentOf } from './last-moment'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

/**
 * 作废: the number stays and shows as void, and so do its sheets. Before the content signature it is the desk's to do;
 * a signed sheet needs a manager's word (domain.md, Approvals).
 */
export function voidCase(
  station: SignedStation,
  { caseId, at, reason }: Asked<'case.void'>,
): Result<CaseView, StepRefusal | 'approval-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'void',
    write: (tx, file, act): Result<void, StepRefusal | 'approval-missing'> => {
      if (file.matter.contentSignature && needsApproval(file, 'void')) return refuse('approval-missing')
      if (at < lastMomentOf(file)) return refuse('time-before-last-step')
      makeVoid(tx, file, reason, act)
      return done(undefined)
    },
  })
}

export function makeVoid(tx: Tx, file: CaseFile, reason: string, act: (kind: Act['kind']) => Act): void {
  const voided = act('case.voided')
  for (const slip of slipsOfCase(tx, file.matter.id)) {
    if (!slip.isVoid) voidSlip(tx, slip.id, voided.happenedAt, null, act('slip.voided'))
  }
  close(tx, file, { at: voided.happenedAt, outcome: 'void', note: reason }, voided)
}
