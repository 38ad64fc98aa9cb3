import { needsApproval } from '#shared/domain/closing'
import { latest } from '#shared/domain/day'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { changeContact, contactBehind } from '../store/contact'
import { deleteDraftsFilling } from '../store/draft'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { slipsOfCase } from '../store/slip'
import { voidSlip } from '../store/slip-row'
import type { Tx } from '../store/tx'
import { close } from './close-case'
import { lastMomentOf } from './last-moment'
import type { SignedStation } from './station'
import { isAboutOperator, takeStep } from './take-step'

/**
 * 作废: the number stays and shows as void, and so do its sheets. Before the content signature it is the desk's to do;
 * a signed sheet needs a manager's word (domain.md, Approvals).
 */
export function voidCase(
  station: SignedStation,
  { caseId, at, reason }: Asked<'case.void'>,
): Result<CaseView, StepRefusal | 'approval-missing' | 'own-complaint'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'void',
    write: (tx, file, act): Result<void, StepRefusal | 'approval-missing' | 'own-complaint'> => {
      if (isAboutOperator(file, station)) return refuse('own-complaint')
      if (file.matter.contentSignature && needsApproval(file, 'void')) return refuse('approval-missing')
      if (at < lastMomentOf(file)) return refuse('time-before-last-step')
      makeVoid(tx, file, reason, act)
      return done(undefined)
    },
  })
}

export function makeVoid(tx: Tx, file: CaseFile, reason: string, act: (kind: Act['kind']) => Act): void {
  const at = latest(act('case.voided').happenedAt, lastMomentOf(file))
  const acts = (kind: Act['kind']): Act => ({ ...act(kind), happenedAt: at })
  for (const slip of slipsOfCase(tx, file.matter.id)) {
    // A manager's word has its own number, and may be what the voiding rests on.
    if (!slip.isVoid && slip.form !== 'F17') voidSlip(tx, slip.id, at, null, acts('slip.voided'))
  }
  deleteDraftsFilling(tx, file.matter.id)
  // Whoever came and was answered did so all the same, and may become another case.
  const contactId = contactBehind(tx, file.matter)
  if (contactId !== null) changeContact(tx, contactId, { caseId: null }, acts('contact.standsAgain'))
  close(tx, file, { at, outcome: 'void', note: reason }, acts('case.voided'))
}
