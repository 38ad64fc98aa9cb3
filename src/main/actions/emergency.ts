import type { CaseId } from '#shared/domain/case'
import { emptyCustomer } from '#shared/domain/customer'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { caseOf } from '../store/case'
import { setEmergencyCalls } from '../store/case-unfinished'
import { insertDraft, setParked } from '../store/draft'
import { transaction } from '../store/tx'
import { openCase } from './open-case'
import { settleDeadlines } from './settle-deadlines'
import { actOf, type SignedStation } from './station'

/**
 * 紧急: number first. The case has what and where; the draft in which the rest is completed under the same number waits
 * on 今日 from the same transaction on, so that neither can be lost without the other.
 */
export function registerEmergency(
  station: SignedStation,
  { channel, what, where }: Asked<'emergency.register'>,
): Output<'emergency.register'> {
  const act = actOf(station, 'case.registered')
  const outcome = transaction(station.db, (tx) => {
    const opened = openCase(
      tx,
      {
        kind: 'complaint',
        channel,
        receivedAt: act.typedAt,
        customer: emptyCustomer,
        customerId: null,
        sameVisitAs: null,
        category: emergencyCategory,
        occurredWhen: '',
        place: where,
        content: what,
        demand: '',
        subjectKind: 'unknown',
        subjectName: '',
        grade: null,
        ground: null,
        answers: null,
        nature: 'pending',
        acceptance: 'accepted',
        referral: null,
        isConfidential: false,
        emergency: [],
        isUnfinished: true,
        isFoundByUs: false,
      },
      act,
    )
    settleDeadlines(tx, opened.caseId, act)
    const draftId = insertDraft(
      tx,
      restOf(opened.caseId, { channel, what, where }),
      act.operatorId,
      act.typedAt,
    )
    setParked(tx, draftId, true)
    return { ...opened, draftId }
  })
  station.changed('case', 'today', 'draft')
  return outcome
}

const emergencyCategory = '突发事件'

function restOf(caseId: CaseId, { channel, what, where }: Asked<'emergency.register'>): DraftContent {
  return {
    ...emptyDraft(channel),
    content: what,
    place: where,
    category: emergencyCategory,
    completes: caseId,
  }
}

const callsAtMost = 50

/** A call that was made: whom, and when. */
export function recordEmergencyCall(
  station: SignedStation,
  { caseId, whom, phone }: Asked<'emergency.called'>,
): Result<Output<'emergency.called'>, Refusal<'emergency.called'>> {
  const act = actOf(station, 'case.emergencyCalled')
  const outcome = transaction(
    station.db,
    (tx): Result<Output<'emergency.called'>, Refusal<'emergency.called'>> => {
      const matter = caseOf(tx, caseId)
      if (!matter) return refuse('no-such-case')
      if (matter.emergency === null) return refuse('no-emergency')
      if (matter.emergency.length >= callsAtMost) return refuse('too-many-calls')
      const calls = [...matter.emergency, { whom, phone, at: act.typedAt }]
      setEmergencyCalls(tx, caseId, calls, act)
      return done({ calls })
    },
  )
  if (outcome.ok) station.changed('case')
  return outcome
}
