import type { CaseId } from '#shared/domain/case'
import type { SlipProposal } from '#shared/domain/slip-proposal'
import type { SlipId } from '#shared/ipc/slip-views'
import type { Place } from '../../place'

/** The sheet's case: at the card of the step that is proposed, or at the card of the sheet; a 派工单's sheet: that one. */
export function casePlaceOf(caseId: CaseId, slipId: SlipId, proposal: SlipProposal | null): Place {
  switch (proposal?.kind) {
    case 'act':
      // What the customer said is typed beside the script.
      if (proposal.act === 'revisit') return { name: 'revisit', caseId }
      return { name: 'case', caseId, act: proposal.act }
    case 'order':
      return { name: 'dispatch', caseId, workOrderId: proposal.workOrderId }
    case 'move':
      return { name: 'case', caseId, sheet: { slipId, to: proposal.to } }
    case 'mark':
      return { name: 'case', caseId, sheet: { slipId, to: 'mark' } }
    case undefined:
      return { name: 'case', caseId }
  }
}
