import { z } from 'zod'
import { type Handoff, isReceived, isStanding, wantsReceipt } from '#shared/domain/case'
import {
  type CaseFacts,
  currentRound,
  handledAt,
  hasResult,
  leadOf,
  needsRevisit,
  reportOf,
  supportsOf,
} from '#shared/domain/case-facts'
import { hasClock } from '#shared/domain/closing'
import { isJob } from '#shared/domain/kind'
import { isUnderWayByOrder, waitsForDispatch } from '#shared/domain/order-progress'
import { lastReached, mayRevisit, waitsForRevisit } from '#shared/domain/revisit-end'

/** 已登记 → 已转呈 → 处理中 → 已处理 → 已回访 → 已销项, following the lead handoff; 已作废 counts as none. */
export const CaseState = z.enum([
  'registered',
  'forwarded',
  'inProgress',
  'handled',
  'revisited',
  'closed',
  'void',
])
export type CaseState = z.infer<typeof CaseState>

export const caseStateWord: Record<CaseState, string> = {
  registered: '已登记',
  forwarded: '已转呈',
  inProgress: '处理中',
  handled: '已处理',
  revisited: '已回访',
  closed: '已销项',
  void: '已作废',
}

/** The acts by which a case goes on, as the desk names them. */
export const CaseStep = z.enum([
  'fillIn',
  'accept',
  'dispatch',
  'order',
  'forward',
  'receive',
  'report',
  'receiveReport',
  'coordinate',
  'reply',
  'complete',
  'return',
  'result',
  'opinion',
  'revisit',
  'close',
])
export type CaseStep = z.infer<typeof CaseStep>

export const caseStepWord: Record<CaseStep, string> = {
  fillIn: '补全登记',
  accept: '登记请示结果',
  dispatch: '派工',
  order: '办派工单',
  forward: '转呈',
  receive: '登记领单',
  report: '呈报',
  receiveReport: '登记呈报签收',
  coordinate: '登记协调',
  reply: '登记答复',
  complete: '登记完成',
  return: '登记交回',
  result: '登记处理结果',
  opinion: '登记部门意见',
  revisit: '登记回访',
  close: '销项',
}

/** What else may be recorded beside the way of the case. */
export const SideStep = z.enum([
  'call',
  'promise',
  'keepPromise',
  'support',
  'sendBack',
  'appoint',
  'extend',
  'regrade',
  'nature',
  'settle',
  'unsolvable',
  'correct',
  'link',
  'exempt',
  'replyLetter',
  'void',
])
export type SideStep = z.infer<typeof SideStep>

export const sideStepWord: Record<SideStep, string> = {
  call: '记来电来访',
  promise: '登记承诺',
  keepPromise: '承诺兑现',
  support: '加协办',
  sendBack: '部门退回',
  appoint: '客户约定',
  extend: '延期',
  regrade: '改等级',
  nature: '定性质',
  settle: '当场办结',
  unsolvable: '无法处理',
  correct: '更正',
  link: '关联旧案',
  exempt: '免回访',
  replyLetter: '复函归档',
  void: '作废',
}

export function stateOf(facts: CaseFacts): CaseState {
  const round = currentRound(facts)
  const { closing } = facts.matter
  if (closing) return closing.outcome === 'void' ? 'void' : 'closed'
  if (handledAt(facts, round) !== null) return lastReached(facts)?.isSolved ? 'revisited' : 'handled'
  const lead = leadOf(facts, round.number)
  if (!lead) return 'registered'
  return isReceived(lead) || lead.skipReason !== null ? 'inProgress' : 'forwarded'
}

/**
 * What can be done now, the next thing first. Steps that do not wait for one another stand side by side: a critical
 * case is coordinated and answered while the work goes on. After 销项 stand those that may be recorded as well and are
 * never the next thing: a later step before an earlier one is asked for the missing one, never refused (domain.md, Two
 * times for every step; 未签收即处理).
 */
export function possibleSteps(facts: CaseFacts): readonly CaseStep[] {
  const { matter } = facts
  if (matter.closing) return []
  // 紧急: the number came first; the way of the case begins with what it is about.
  if (matter.isUnfinished) return ['fillIn']
  const round = currentRound(facts)
  const { coordination, reply, result } = round
  const lead = leadOf(facts, round.number)
  const report = reportOf(facts, round.number)
  const isUnderWay =
    result !== null || (lead !== null && (lead.received !== null || lead.skipReason !== null))
  const next: readonly (readonly [CaseStep, boolean])[] = [
    ['accept', matter.acceptance === 'undecided'],
    // 报修 and 求助 have their order from the registering on; its 派工 is their 转呈.
    ['dispatch', waitsForDispatch(facts)],
    // 领单, 完成 and 交回 come with the steps of the order.
    ['order', isUnderWayByOrder(facts)],
    ['forward', lead === null && result === null],
    ['report', hasClock('report', facts) && report === null],
    ['receive', lead !== null && wantsReceipt(lead)],
    ['receiveReport', report !== null && wantsReceipt(report)],
    // The handling ends 协调 of a 重要, too; a 重大 is coordinated and answered in any case.
    [
      'coordinate',
      isUnderWay && matter.grade === 'critical' && hasClock('coordinate', facts) && !coordination && !result,
    ],
    ['reply', isUnderWay && hasClock('reply', facts) && !reply],
  ]
  const named = next.filter(([, isPossible]) => isPossible).map(([step]) => step)
  const handling = handlingSteps(facts)
  return [
    ...new Set([...named, ...(isUnderWay ? handling : []), 'close' as const, ...besides(facts), ...handling]),
  ]
}

/** From the work to its result: what each department, or the desk itself, has still to bring. */
function handlingSteps(facts: CaseFacts): readonly CaseStep[] {
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const supports = supportsOf(facts, round.number)
  const isTold = round.result !== null || (lead !== null && hasResult(lead))
  const all: readonly (readonly [CaseStep, boolean])[] = [
    ['complete', lead !== null && !hasResult(lead)],
    ['return', lead !== null && lead.returned === null],
    ['receive', supports.some(wantsReceipt)],
    ['complete', supports.some((support) => !hasResult(support))],
    // Until the desk was told, the result is not the next thing: the paper brings it.
    ['result', round.result === null && (isTold || lead === null)],
    // F05 has no place for it (forms.md): of a job it may be recorded, and is never asked for.
    [
      'opinion',
      round.result !== null && round.opinion === null && !round.isOnSpot && !isJob(facts.matter.kind),
    ],
    ['revisit', waitsForRevisit(facts)],
  ]
  return all.filter(([, isPossible]) => isPossible).map(([step]) => step)
}

/** What may be recorded as well, out of its turn. */
function besides(facts: CaseFacts): readonly CaseStep[] {
  const round = currentRound(facts)
  const { coordination, reply, result, opinion, isOnSpot } = round
  const lead = leadOf(facts, round.number)
  const all: readonly (readonly [CaseStep, boolean])[] = [
    ['coordinate', coordination === null && hasClock('coordinate', facts)],
    // 复清楚 (S3): an answer that came before the result leaves room for the one that tells it.
    ['reply', reply === null || (result !== null && reply.at < result.completedAt)],
    ['result', result === null],
    ['opinion', opinion === null && !isOnSpot && lead !== null],
    ['return', supportsOf(facts, round.number).some(({ returned }) => returned === null)],
    // 拒绝 and 联系不上 ended the asking; an answer that comes all the same is not lost.
    ['revisit', mayRevisit(facts) && lastReached(facts) === null],
    // Another order, after the first one or beside it.
    ['dispatch', result === null],
  ]
  return all.filter(([, isPossible]) => isPossible).map(([step]) => step)
}

/** 部门退回: who has brought its part, or whose work has its result, has handled it and cannot refuse it any more. */
export function maySendBack(facts: Pick<CaseFacts, 'matter' | 'rounds'>, handoff: Handoff): boolean {
  const { number, result } = currentRound(facts)
  const isAtWork = handoff.round === number && isStanding(handoff) && !hasResult(handoff)
  return isAtWork && (handoff.role === 'support' || (handoff.role === 'lead' && result === null))
}

/** What else may be recorded now. */
export function sideSteps(facts: CaseFacts): readonly SideStep[] {
  const { matter, promises, approvals } = facts
  if (matter.closing) return []
  if (matter.isUnfinished) return ['call', 'void']
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const isComplaint = matter.kind === 'complaint'
  const isOpen = round.result === null && round.unsolvable === null
  const may: Record<SideStep, boolean> = {
    call: true,
    promise: true,
    keepPromise: promises.some(({ kept }) => kept === null),
    support: lead !== null && round.result === null,
    sendBack: facts.handoffs.some((handoff) => maySendBack(facts, handoff)),
    appoint: hasClock('resolve', facts) && isOpen && !lead?.completion,
    extend: true,
    regrade: matter.grade !== null,
    nature: isComplaint,
    settle: lead === null && round.result === null,
    unsolvable: isComplaint && isOpen,
    correct: true,
    link: true,
    // S1 第十九条: who was reached was asked.
    exempt: matter.channel === 'referred' && needsRevisit(facts) && lastReached(facts) === null,
    replyLetter: facts.exemption !== null && facts.exemption.reply === null,
    void: !approvals.some(({ subject, decision }) => subject === 'void' && decision === null),
  }
  return SideStep.options.filter((step) => may[step])
}
