import { z } from 'zod'
import type { Case } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Profile } from '#shared/domain/profile'
import type { Revisit, RevisitRecord } from '#shared/domain/revisit'
import { type VisitorRule, visitorRuleFor } from '#shared/domain/revisiting'
import { isAtLeast, type Role } from '#shared/domain/role'

// 回访记录 (S1 表8-1): who may ask, what is to be done with a record next, and whose waits for the supervisor.

export const Verdict = z.enum(['passed', 'raised'])
export type Verdict = z.infer<typeof Verdict>
export const verdictWord: Readonly<Record<Verdict, string>> = { passed: '通过', raised: '上报' }

/** What can be done with a record, in its order. */
export const RecordStep = z.enum(['take', 'return', 'review', 'manage'])
export type RecordStep = z.infer<typeof RecordStep>
export const recordStepWord: Readonly<Record<RecordStep, string>> = {
  take: '发给回访人',
  return: '登记收回',
  review: '主管审核',
  manage: '登记上级意见',
}

type Asking = Pick<Revisit, 'round' | 'outcome'>

/** The customer answered, or will not: nobody asks again in that round. */
export function isEnding({ outcome }: Pick<Revisit, 'outcome'>): boolean {
  return outcome === 'answered' || outcome === 'refused'
}

/** The customer answered or refused to, or is 联系不上: there is nothing left to ask, and the supervisor reads it. */
export function isAsked(
  { round, unreachable }: Pick<RevisitRecord, 'round' | 'unreachable'>,
  revisits: readonly Asking[],
): boolean {
  return unreachable !== null || revisits.some((revisit) => revisit.round === round && isEnding(revisit))
}

/** A form that came back unanswered may go out again. */
export function mayTake(record: RevisitRecord, revisits: readonly Asking[]): boolean {
  const isOut = record.taken !== null && record.returned === null
  return !isOut && record.review === null && !isAsked(record, revisits)
}

/** The next step of a record; null: nothing waits for it, or the asking itself is next (登记回访). */
export function recordStep(record: RevisitRecord, revisits: readonly Asking[]): RecordStep | null {
  if (record.taken !== null && record.returned === null) return 'return'
  if (record.review === null) {
    if (isAsked(record, revisits)) return 'review'
    return record.taken === null ? 'take' : null
  }
  return record.review.verdict === 'raised' && record.managed === null ? 'manage' : null
}

type Asked = Pick<Case, 'kind' | 'grade'>
type Procedure = { readonly revisiting: Pick<Profile['revisiting'], 'visitors'> }

/**
 * Whom the procedure wants to ask about this kind and grade, where neither the operator is it nor somebody else is named;
 * null: the revisit may be recorded. Management signs in nowhere: it is always named.
 */
export function visitorWanted(
  { revisiting }: Procedure,
  matter: Asked,
  { role, visitor }: { readonly role: Role; readonly visitor: string },
): VisitorRule | null {
  const rule = visitorRuleFor(revisiting, matter)
  if (rule === null || visitor.trim() !== '') return null
  return rule.who !== 'management' && isAtLeast(role, rule.who) ? null : rule
}

/** 自办自访, and where somebody was named for whom the procedure wants: the supervisor reviews it before 销项. */
export function reviewWanted(
  facts: Pick<CaseFacts, 'matter' | 'profile' | 'revisits' | 'revisitRecords'>,
): 'ownRevisit' | 'visitorReview' | null {
  const rule = visitorRuleFor(facts.profile.revisiting, facts.matter)
  const isNamed = rule !== null && rule.who !== 'desk'
  const waiting = facts.revisits.filter((revisit) => {
    const record = facts.revisitRecords.find(({ round }) => round === revisit.round)
    // What was recorded before there were records is reviewed by nobody.
    return record !== undefined && record.review === null && isAsked(record, [revisit])
  })
  if (waiting.some(({ isOwn }) => isOwn)) return 'ownRevisit'
  return isNamed && waiting.some(({ visitor }) => visitor !== '') ? 'visitorReview' : null
}
