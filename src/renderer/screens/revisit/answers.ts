import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import {
  isReached,
  type Quality,
  type RevisitOutcome,
  type RevisitWay,
  type Timeliness,
} from '#shared/domain/revisit'
import type { Input } from '#shared/ipc/contract'
import { noSignature, type SignatureDraft, signatureOf } from '../../ui/signature-draft'
import { momentOf, rightNow, type When } from '../../words/when'

/** What is chosen and typed about one revisit. */
export type Answers = {
  readonly way: RevisitWay
  readonly outcome: RevisitOutcome | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly said: string
  readonly isSolved: boolean | null
  readonly signature: SignatureDraft
  readonly when: When
}

export const blankAnswers: Answers = {
  way: 'phone',
  outcome: null,
  quality: null,
  timeliness: null,
  said: '',
  isSolved: null,
  signature: noSignature,
  when: rightNow,
}

export type RevisitGap = 'outcome' | 'solved' | 'signature' | 'when'

/** Who stands before the desk, or is visited, can sign; by phone 电话回访 is printed (domain.md, Signatures). */
export function isSignedFor(way: RevisitWay): boolean {
  return way === 'door' || way === 'desk'
}

type Ready =
  | { readonly kind: 'ready'; readonly input: Input<'case.revisit'> }
  | { readonly kind: 'incomplete'; readonly gap: RevisitGap }

/** What is sent: of someone who was not reached only the attempt and the words. */
export function revisitOf(caseId: CaseId, answers: Answers, now: Instant): Ready {
  const { way, outcome, said, when } = answers
  const at = momentOf(when, now)
  if (outcome === null) return { kind: 'incomplete', gap: 'outcome' }
  if (at === null) return { kind: 'incomplete', gap: 'when' }
  const attempt = { caseId, at, way, outcome, said }
  const unasked = { quality: null, timeliness: null, isSolved: null, signature: null }
  if (!isReached({ outcome })) return { kind: 'ready', input: { ...attempt, ...unasked } }
  const { quality, timeliness, isSolved } = answers
  if (isSolved === null) return { kind: 'incomplete', gap: 'solved' }
  const signed = isSignedFor(way) ? signatureOf(answers.signature, at) : null
  if (signed?.kind === 'incomplete') return { kind: 'incomplete', gap: 'signature' }
  const signature = signed?.outcome ?? null
  return { kind: 'ready', input: { ...attempt, quality, timeliness, isSolved, signature } }
}
