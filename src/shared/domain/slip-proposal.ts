import { z } from 'zod'
import { lacksSignature } from '#shared/domain/approval'
import { wantsReceipt } from '#shared/domain/case'
import { type CaseFacts, currentRound, leadOf, reportOf } from '#shared/domain/case-facts'
import { isJob } from '#shared/domain/kind'
import { possibleSteps } from '#shared/domain/progress'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { isOut, SlipPlace, type SlipWhere } from '#shared/domain/slip-place'
import { orderSteps, WorkOrderId } from '#shared/domain/work-order'

/** The next thing to do with a sheet that lies under the scanner: a step of its case, or a move of the sheet itself. */
export const SlipProposal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('act'),
    act: z.enum([
      'forward',
      'receive',
      'complete',
      'return',
      'receiveReport',
      'signContent',
      'decide',
      'signApproval',
      'revisit',
    ]),
  }),
  /** The next step of the 派工单 whose F05 it is. */
  z.strictObject({ kind: z.literal('order'), workOrderId: WorkOrderId }),
  z.strictObject({ kind: z.literal('move'), to: SlipPlace }),
  /** 补签: what its lost original bore. */
  z.strictObject({ kind: z.literal('mark') }),
])
export type SlipProposal = z.infer<typeof SlipProposal>
type ProposedAct = Extract<SlipProposal, { kind: 'act' }>['act']

/** What the proposal looks at of the sheet. */
export type Sheet = {
  readonly form: string
  readonly kind: 'first' | 'copy' | 'lost'
  readonly isVoid: boolean
  readonly replacedBy: number | null
  readonly approvalId: number | null
  readonly workOrderId: WorkOrderId | null
  readonly revisitRecordId: RevisitRecordId | null
  readonly wants: readonly unknown[]
  readonly where: Pick<SlipWhere, 'place' | 'filedAs'>
}

const act = (proposed: ProposedAct): SlipProposal => ({ kind: 'act', act: proposed })
const move = (to: SlipPlace): SlipProposal => ({ kind: 'move', to })

/**
 * What a scan proposes; only Enter does it. Null: there is nothing to do with that sheet, it is only looked at. It lies
 * here, whatever the record says: a sheet that was out is back, one that was lost has turned up.
 */
export function proposalFor(sheet: Sheet, facts: CaseFacts | null): SlipProposal | null {
  const { place, filedAs } = sheet.where
  if (place === 'lost') return move('desk')
  if (place === 'lent') return move(filedAs === null ? 'desk' : 'filed')
  if (sheet.isVoid || sheet.replacedBy !== null) return isOut(place) ? move('desk') : null
  if (sheet.wants.length > 0) return { kind: 'mark' }
  const ofCase = facts && sheet.kind !== 'copy' ? proposedOfCase(sheet, facts) : null
  return ofCase ?? (isOut(place) ? move('desk') : null)
}

function proposedOfCase(sheet: Sheet, facts: CaseFacts): SlipProposal | null {
  switch (sheet.form) {
    case 'F01':
      return isJob(facts.matter.kind) ? jobStep(sheet, facts) : paperStep(sheet, facts)
    case 'F05':
      return orderStep(sheet, facts)
    case 'F08':
    // 回访函: its strip came back with the answer.
    case 'F23':
      return recordStep(sheet, facts)
    case 'F10': {
      const report = reportOf(facts, currentRound(facts).number)
      return report && wantsReceipt(report) && !facts.matter.closing ? act('receiveReport') : null
    }
    case 'F17': {
      const approval = facts.approvals.find(({ id }) => id === sheet.approvalId)
      if (!approval) return null
      if (approval.decision === null) return approval.subject === 'accept' ? null : act('decide')
      return lacksSignature(approval) ? act('signApproval') : null
    }
    default:
      return null
  }
}

function orderStep({ workOrderId, where }: Sheet, { matter, workOrders }: CaseFacts): SlipProposal | null {
  const order = workOrders.find(({ id }) => id === workOrderId)
  if (order && orderSteps(order).length > 0) return { kind: 'order', workOrderId: order.id }
  return matter.closing && where.place === 'desk' ? move('filed') : null
}

/** 收回 comes first; what stands on it is written down after that (登记回访). */
function recordStep({ revisitRecordId, where }: Sheet, facts: CaseFacts): SlipProposal | null {
  if (where.place !== 'desk') return null
  if (facts.matter.closing) return move('filed')
  const record = facts.revisitRecords.find(({ id }) => id === revisitRecordId)
  const isNow = record?.round === currentRound(facts).number
  return isNow && possibleSteps(facts).includes('revisit') ? act('revisit') : null
}

/** Of 报修 and 求助 that were written on a blank F01: their way is that of their order. */
function jobStep({ where }: Sheet, { matter, workOrders }: CaseFacts): SlipProposal | null {
  const order = workOrders.findLast((one) => orderSteps(one).length > 0)
  if (order) return { kind: 'order', workOrderId: order.id }
  return matter.closing && where.place === 'desk' ? move('filed') : null
}

function paperStep({ where: { place } }: Sheet, facts: CaseFacts): SlipProposal | null {
  const { matter } = facts
  if (matter.closing) return place === 'desk' ? move('filed') : null
  if (place === 'filed' || matter.isUnfinished) return null
  if (place === 'customer') return matter.contentSignature === null ? act('signContent') : move('desk')
  const { number, result } = currentRound(facts)
  const lead = leadOf(facts, number)
  if (!lead) return result === null ? act('forward') : null
  if (wantsReceipt(lead) && lead.returned === null) return act('receive')
  if (lead.returned !== null) return null
  // 登记完成 gives 交回 its clock: it is told first, also where the paper is what tells it.
  return lead.completion !== null || result !== null ? act('return') : act('complete')
}
