import { z } from 'zod'
import { type Approval, lacksSignature } from '#shared/domain/approval'
import { isReceived } from '#shared/domain/case'
import {
  type CaseFacts,
  currentRound,
  hasResult,
  leadOf,
  needsRevisit,
  reportOf,
  supportsOf,
} from '#shared/domain/case-facts'
import { millis } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import { approverFor, type ClockName, ruleFor } from '#shared/domain/profile'
import { isDemandOpen } from '#shared/domain/revisit'
import { gaveUpAt, lastReached } from '#shared/domain/revisit-end'
import { reviewWanted } from '#shared/domain/revisit-record'

/** Whether the procedure has that clock for this kind and grade. */
export function hasClock(
  clock: ClockName,
  { profile, matter }: Pick<CaseFacts, 'profile' | 'matter'>,
): boolean {
  return ruleFor(profile, clock, matter.kind, matter.grade) !== null
}

/** 销项 lists what is missing; it can be closed without, with a reason, unless it needs an approval. */
export const ClosingGap = z.enum([
  'accept',
  'forward',
  'receive',
  'report',
  'reportSignature',
  'support',
  'workOrder',
  'return',
  'result',
  'contentSignature',
  'resultSignature',
  'correctionSignature',
  'opinion',
  'nature',
  'reply',
  'promise',
  'revisit',
  'demand',
  'ownRevisit',
  'visitorReview',
  'replyLetter',
  'approval',
  'approvalPending',
  'approvalSignature',
])
export type ClosingGap = z.infer<typeof ClosingGap>

export const closingGapWord: Record<ClosingGap, string> = {
  accept: '请示立项还没有结果',
  forward: '还没有转呈',
  receive: '领单人还没有签字',
  report: '还没有呈报',
  reportSignature: '呈报还没有签收，或电话告知待补签',
  support: '协办部门还没有完成',
  workOrder: '派工单还没有结果',
  return: '意见表没有交回',
  result: '没有处理结果',
  contentSignature: '内容确认没有签名结果',
  resultSignature: '处理结果没有签名结果',
  correctionSignature: '更正没有签名结果',
  opinion: '没有相关部门意见',
  nature: '有效 / 无效还没有定',
  reply: '还没有答复客户',
  promise: '答应客户的还没有兑现',
  revisit: '没有回访',
  demand: '客户新的要求还没有着落',
  ownRevisit: '自办自访还没有主管审核',
  visitorReview: '指定回访人的回访还没有主管审核',
  replyLetter: '免回访的复函还没有归档',
  approval: '销项需要审批',
  approvalPending: '请批还没有结果',
  approvalSignature: '电话审批还没有补签',
}

/** What is still missing before 销项, in the order in which the desk would mend it. */
export function closingGaps(facts: CaseFacts): readonly ClosingGap[] {
  const { matter, approvals, promises, corrections } = facts
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const report = reportOf(facts, round.number)
  const isComplaint = matter.kind === 'complaint'
  const review = reviewWanted(facts)
  const isWithDesk = round.isOnSpot || (lead === null && round.result !== null)
  const checks: readonly (readonly [ClosingGap, boolean])[] = [
    ['accept', matter.acceptance === 'undecided'],
    ['forward', lead === null && !isWithDesk],
    ['receive', lead !== null && !isReceived(lead) && lead.skipReason === null],
    ['report', hasClock('report', facts) && report === null],
    ['reportSignature', report !== null && (!report.received || report.received.way === 'phone')],
    ['support', supportsOf(facts, round.number).some((each) => !hasResult(each))],
    ['workOrder', facts.workOrders.some(({ ended }) => ended === null)],
    ['return', lead !== null && lead.returned === null],
    ['result', round.result === null],
    ['contentSignature', isComplaint && matter.contentSignature === null],
    ['resultSignature', isComplaint && round.result !== null && round.result.signature === null],
    ['correctionSignature', corrections.some((each) => each.isAfterSignature && each.signature === null)],
    ['opinion', round.opinion === null && !round.isOnSpot && !isJob(matter.kind)],
    ['nature', matter.nature === 'pending'],
    ['reply', hasClock('reply', facts) && round.reply === null],
    ['promise', promises.some(({ kept }) => kept === null)],
    // Who refused, and whom nobody could reach, was asked as far as it goes.
    ['revisit', needsRevisit(facts) && lastReached(facts) === null && gaveUpAt(facts, round.number) === null],
    // A new problem that is found on the way becomes its own case first (S3).
    ['demand', facts.revisits.some(isDemandOpen)],
    ['ownRevisit', review === 'ownRevisit'],
    ['visitorReview', review === 'visitorReview'],
    ['replyLetter', facts.exemption !== null && facts.exemption.reply === null],
    ['approval', needsApproval(facts, 'close')],
    ['approvalPending', approvals.some((approval) => isWaitedFor(approval, facts))],
    ['approvalSignature', approvals.some(lacksSignature)],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([gap]) => gap)
}

/** 待批: its F17 is out under its number. 请示立项 and the closing's own word are gaps of their own. */
function isWaitedFor({ subject, decision }: Approval, facts: CaseFacts): boolean {
  if (decision !== null || subject === 'accept') return false
  return subject !== 'close' || !needsApproval(facts, 'close')
}

/** What a note has to explain; the closing itself asks for the nature, and waits for the approval and the 复函. */
export function gapsToExplain(gaps: readonly ClosingGap[]): readonly ClosingGap[] {
  return gaps.filter((gap) => gap !== 'nature' && gap !== 'approval' && gap !== 'replyLetter')
}

/** What closes, ends or voids a case, and may want a manager's word before it does. */
export type SubjectOfCase = 'close' | 'unsolvable' | 'void'

/**
 * The manager's last word on it that still holds; 部分同意 grants more time and nothing else, and a round that began
 * since wants a word of its own. Null: there is none.
 */
export function lastWordOn(
  { matter, approvals, rounds }: Pick<CaseFacts, 'matter' | 'approvals' | 'rounds'>,
  subject: SubjectOfCase,
): { readonly approval: Approval; readonly isGranted: boolean } | null {
  const since = subject === 'void' ? matter.receivedAt : currentRound({ matter, rounds }).startedAt
  const last = approvals
    .filter((approval) => approval.subject === subject)
    .flatMap((approval) => (approval.decision ? [{ approval, decision: approval.decision }] : []))
    .filter(({ decision }) => decision.at >= since)
    .toSorted((one, other) => millis(one.decision.at) - millis(other.decision.at))
    .at(-1)
  return last ? { approval: last.approval, isGranted: last.decision.outcome === 'granted' } : null
}

/** Whether a manager has to agree by the case's procedure, and has not yet. */
export function needsApproval(
  facts: Pick<CaseFacts, 'profile' | 'matter' | 'approvals' | 'rounds'>,
  subject: SubjectOfCase,
): boolean {
  if (approverFor(facts.profile, subject, facts.matter.grade) === null) return false
  return lastWordOn(facts, subject)?.isGranted !== true
}
