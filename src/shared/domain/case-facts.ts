import type { Approval } from '#shared/domain/approval'
import { type Case, type Handoff, isStanding, type Round } from '#shared/domain/case'
import type { Correction } from '#shared/domain/correction'
import { type Instant, latest } from '#shared/domain/day'
import type { CaseCall, CaseLink, PromiseMade } from '#shared/domain/follow-up'
import type { GradeChange } from '#shared/domain/grade'
import { isJob } from '#shared/domain/kind'
import type { Profile } from '#shared/domain/profile'
import type { Exemption, Revisit, RevisitRecord } from '#shared/domain/revisit'
import type { WorkOrder } from '#shared/domain/work-order'

/** Everything that happened to one case, and the procedure it was registered under: what the rules look at. */
export type CaseFacts = {
  readonly matter: Case
  readonly profile: Profile
  readonly rounds: readonly Round[]
  readonly handoffs: readonly Handoff[]
  readonly revisits: readonly Revisit[]
  /** 回访记录, by round. */
  readonly revisitRecords: readonly RevisitRecord[]
  /** 免回访 by a 复函; null: not exempt by that. */
  readonly exemption: Exemption | null
  readonly gradeChanges: readonly GradeChange[]
  readonly promises: readonly PromiseMade[]
  readonly approvals: readonly Approval[]
  readonly calls: readonly CaseCall[]
  readonly links: readonly CaseLink[]
  readonly corrections: readonly Correction[]
  /** 派工单, in the order in which they were made. */
  readonly workOrders: readonly WorkOrder[]
}

export function currentRound(facts: Pick<CaseFacts, 'matter' | 'rounds'>): Round {
  const last = facts.rounds.at(-1)
  if (!last) throw new Error(`case ${facts.matter.number} has no round`)
  return last
}

type Handed = Pick<CaseFacts, 'handoffs'>

/** In the order in which they were recorded, whatever order they come in: a clock's cause counts them. */
export function handoffsOf(facts: Handed, round: number, role: Handoff['role']): readonly Handoff[] {
  return facts.handoffs
    .filter((handoff) => handoff.round === round && handoff.role === role)
    .toSorted((one, other) => one.id - other.id)
}

/** Who handles it in that round: the last lead that did not send it back. */
export function leadOf(facts: Handed, round: number): Handoff | null {
  return handoffsOf(facts, round, 'lead').findLast(isStanding) ?? null
}

export function reportOf(facts: Handed, round: number): Handoff | null {
  return handoffsOf(facts, round, 'report').findLast(isStanding) ?? null
}

/** 协办 of that round that still are at it. */
export function supportsOf(facts: Handed, round: number): readonly Handoff[] {
  return handoffsOf(facts, round, 'support').filter(isStanding)
}

/**
 * When the round came to be 已处理: every handoff not sent back has its result, and the desk has written the one
 * 处理结果 (domain.md, Handoffs). Null while something is missing.
 */
export function handledAt(facts: Handed, { number, result }: Round): Instant | null {
  if (!result) return null
  const handoffs = facts.handoffs.filter(({ round, role }) => round === number && role !== 'report')
  if (handoffs.some((handoff) => isStanding(handoff) && !hasResult(handoff))) return null
  return handoffs.reduce((last, { completion, returned, sentBack }) => {
    const freedAt = sentBack?.at ?? completion?.completedAt ?? returned?.at
    return freedAt ? latest(last, freedAt) : last
  }, result.completedAt)
}

/** 登记完成 or, without it, 登记交回: that department has brought its part. */
export function hasResult({ completion, returned }: Pick<Handoff, 'completion' | 'returned'>): boolean {
  return completion !== null || returned !== null
}

/**
 * Nobody is asked after handling who left no name, nor where the referring authority wants only a 复函 (S1 第十九条); 建议,
 * 咨询 and 表扬 are not asked. What we found ourselves is nobody's: 复查 takes the place of 回访.
 */
export function needsRevisit({ matter, exemption }: Pick<CaseFacts, 'matter' | 'exemption'>): boolean {
  return isAskedAfter(matter) && !matter.customer.isAnonymous && exemption === null && !matter.isFoundByUs
}

export function isAskedAfter({ kind }: Pick<Case, 'kind'>): boolean {
  return kind === 'complaint' || isJob(kind)
}
