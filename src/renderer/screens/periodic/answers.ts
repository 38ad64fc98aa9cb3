import type { Instant } from '#shared/domain/day'
import { type DemandKind, isLeft, type PeriodicOutcome } from '#shared/domain/periodic-visit'
import type { Quality, RevisitWay, Timeliness } from '#shared/domain/revisit'
import type { SignatureOutcome } from '#shared/domain/signature'
import type { Input } from '#shared/ipc/contract'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { noSignature, type SignatureDraft, signatureOf } from '../../ui/signature-draft'
import type { VisitGap } from '../../words/periodic'
import { momentOf, rightNow, type When } from '../../words/when'
import { isSignedFor } from '../revisit/answers'

/** What is chosen and typed about one visit. */
export type Answers = {
  readonly way: RevisitWay
  readonly outcome: PeriodicOutcome | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly record: string
  readonly demandKind: DemandKind | 'none'
  readonly demand: string
  readonly settled: string
  readonly signature: SignatureDraft
  readonly contactName: string
  readonly visitor: string
  readonly when: When
}

/**
 * As the visit stands: empty for the round, what was recorded to be corrected. Who went to the doors before it, typed off
 * a pile of sheets, went to this one as well.
 */
export function answersOf(visit: VisitView, doorVisitor = ''): Answers {
  const { way, outcome, quality, timeliness, record, demand, contactName, visitor, at } = visit
  // Who was not reached is asked anew.
  const isTried = outcome === 'notReached'
  return {
    way,
    outcome: isTried ? null : outcome,
    quality,
    timeliness,
    record: isTried ? '' : record,
    demandKind: demand?.kind ?? 'none',
    demand: demand?.words ?? '',
    settled: demand?.settled?.words ?? '',
    signature: draftOf(visit.signature),
    contactName,
    visitor: isLeft(visit) && way === 'door' ? visitor || doorVisitor : visitor,
    when: at === null || isTried ? rightNow : { kind: 'at', at },
  }
}

function draftOf(signature: SignatureOutcome | null): SignatureDraft {
  return signature === null ? noSignature : { ...noSignature, ...signature }
}

type Ready =
  | { readonly kind: 'ready'; readonly input: Input<'periodic.record'> }
  | { readonly kind: 'incomplete'; readonly gap: VisitGap }

/** What is sent: of who did not answer only the attempt and the words. */
export function visitOf({ id: visitId }: Pick<VisitView, 'id'>, answers: Answers, now: Instant): Ready {
  const { way, outcome, record, contactName, visitor } = answers
  const at = momentOf(answers.when, now)
  if (outcome === null) return { kind: 'incomplete', gap: 'outcome' }
  if (at === null) return { kind: 'incomplete', gap: 'when' }
  const attempt = { visitId, at, way, outcome, record, contactName, visitor }
  const unasked = { quality: null, timeliness: null, signature: null, demand: null, settled: '' }
  if (outcome !== 'answered') return { kind: 'ready', input: { ...attempt, ...unasked } }
  const { quality, timeliness, demandKind, settled } = answers
  const words = answers.demand.trim()
  if (demandKind !== 'none' && words === '') return { kind: 'incomplete', gap: 'demand' }
  const signed = isSignedFor(way) ? signatureOf(answers.signature, at) : null
  if (signed?.kind === 'incomplete') return { kind: 'incomplete', gap: 'signature' }
  const demand = demandKind === 'none' ? null : { kind: demandKind, words }
  const signature = signed?.outcome ?? null
  return { kind: 'ready', input: { ...attempt, quality, timeliness, signature, demand, settled } }
}
