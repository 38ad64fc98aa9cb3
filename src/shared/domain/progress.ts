import { z } from 'zod'
import { isReceived } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/clocks'
import { currentRound, leadOf, reportOf } from '#shared/domain/clocks'
import { isReached } from '#shared/domain/revisit'

/** 已登记 → 已转呈 → 处理中 → 已处理 → 已回访 → 已销项, following the lead handoff. */
export const CaseState = z.enum(['registered', 'forwarded', 'inProgress', 'handled', 'revisited', 'closed'])
export type CaseState = z.infer<typeof CaseState>

export const caseStateWord: Record<CaseState, string> = {
  registered: '已登记',
  forwarded: '已转呈',
  inProgress: '处理中',
  handled: '已处理',
  revisited: '已回访',
  closed: '已销项',
}

/** The acts by which a case goes on, as the desk names them. */
export const CaseStep = z.enum([
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
  forward: '转呈',
  receive: '登记领单',
  report: '呈报园总',
  receiveReport: '登记园总签收',
  coordinate: '登记协调',
  reply: '登记答复',
  complete: '登记完成',
  return: '登记交回',
  result: '登记处理结果',
  opinion: '登记部门意见',
  revisit: '登记回访',
  close: '销项',
}

export function stateOf(facts: CaseFacts): CaseState {
  const round = currentRound(facts)
  if (facts.matter.closing) return 'closed'
  const reached = lastReached(facts)
  if (reached?.isSolved === true) return 'revisited'
  const handoffs = facts.handoffs.filter(
    (handoff) => handoff.round === round.number && handoff.role !== 'report',
  )
  const lead = leadOf(facts, round.number)
  if (round.result && handoffs.every((handoff) => handoff.completion ?? handoff.returned)) return 'handled'
  if (lead && isReceived(lead)) return 'inProgress'
  return lead ? 'forwarded' : 'registered'
}

function lastReached(facts: CaseFacts) {
  const { number } = currentRound(facts)
  return facts.revisits.findLast((revisit) => revisit.round === number && isReached(revisit)) ?? null
}

/** Which kinds are asked after handling: complaints. */
export function needsRevisit(facts: CaseFacts): boolean {
  return facts.matter.kind === 'complaint'
}

/**
 * What can be done now, the next thing first. Steps that do not wait for one another stand side by side: a critical
 * case is coordinated and answered while the work goes on.
 */
export function possibleSteps(facts: CaseFacts): readonly CaseStep[] {
  const { matter } = facts
  if (matter.closing) return []
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const report = reportOf(facts, round.number)
  const isCritical = matter.grade === 'critical'
  const steps: CaseStep[] = []
  if (!lead) steps.push('forward')
  if (isCritical && !report) steps.push('report')
  if (lead && (!lead.received || lead.received.way === 'phone')) steps.push('receive')
  if (report && !report.received) steps.push('receiveReport')
  if (lead?.received) {
    if (isCritical && !round.coordination) steps.push('coordinate')
    if (isCritical && !round.reply) steps.push('reply')
    if (!lead.completion && !lead.returned) steps.push('complete')
    if (!lead.returned) steps.push('return')
    if ((lead.completion || lead.returned) && !round.result) steps.push('result')
    if (round.result && !round.opinion) steps.push('opinion')
    if (needsRevisit(facts) && (lead.completion || lead.returned) && !lastReached(facts))
      steps.push('revisit')
  }
  steps.push('close')
  // These may be recorded as well, and are never the next thing: the handling ends 协调 of a 重要, too.
  if (lead?.received && !isCritical) {
    if (matter.grade === 'major' && !round.coordination && !round.result) steps.push('coordinate')
    if (!round.reply) steps.push('reply')
  }
  return steps
}

/** 销项 lists what is missing; it can be closed without, with a reason, unless it needs an approval. */
export const ClosingGap = z.enum([
  'forward',
  'receive',
  'return',
  'result',
  'contentSignature',
  'resultSignature',
  'opinion',
  'nature',
  'reply',
  'revisit',
  'approval',
])
export type ClosingGap = z.infer<typeof ClosingGap>

export const closingGapWord: Record<ClosingGap, string> = {
  forward: '还没有转呈',
  receive: '领单人还没有签字',
  return: '意见表没有交回',
  result: '没有处理结果',
  contentSignature: '内容确认没有签名结果',
  resultSignature: '处理结果没有签名结果',
  opinion: '没有相关部门意见',
  nature: '有效 / 无效还没有定',
  reply: '还没有答复客户',
  revisit: '没有回访',
  approval: '重大投诉销项需要审批',
}

/** What is still missing before 销项, in the order in which the desk would mend it. */
export function closingGaps(facts: CaseFacts): readonly ClosingGap[] {
  const { matter } = facts
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const isComplaint = matter.kind === 'complaint'
  const checks: readonly (readonly [ClosingGap, boolean])[] = [
    ['forward', lead === null],
    ['receive', lead !== null && !isReceived(lead)],
    ['return', lead !== null && lead.returned === null],
    ['result', round.result === null],
    ['contentSignature', isComplaint && matter.contentSignature === null],
    ['resultSignature', isComplaint && round.result !== null && round.result.signature === null],
    ['opinion', round.opinion === null],
    ['nature', matter.nature === 'pending'],
    ['reply', matter.grade === 'critical' && round.reply === null],
    ['revisit', needsRevisit(facts) && lastReached(facts) === null],
    ['approval', matter.grade === 'critical'],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([gap]) => gap)
}
