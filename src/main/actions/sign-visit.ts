import { isJob } from '#shared/domain/kind'
import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { casesOfVisit, changeCase } from '../store/case'
import { transaction } from '../store/tx'
import { markSigned } from './case-paper'
import { firstOfVisit } from './draft-customer'
import { actOf, type SignedStation } from './station'

/** 一次签完: the sheets of one visit were all signed the same way; those that have an outcome keep it. */
export function signVisit(
  station: SignedStation,
  { caseId, signature }: Asked<'visit.sign'>,
): Result<Output<'visit.sign'>, 'no-such-case'> {
  const first = firstOfVisit(station.db, caseId)
  if (first === null) return refuse('no-such-case')
  const signed = transaction(station.db, (tx) => {
    const waiting = casesOfVisit(tx, first).filter(
      ({ kind, contentSignature, isUnfinished, closing }) =>
        !isJob(kind) && contentSignature === null && !isUnfinished && closing?.outcome !== 'void',
    )
    const act = actOf(station, 'case.contentSigned')
    for (const { id } of waiting) {
      changeCase(tx, id, { contentSignature: signature }, act)
      markSigned(tx, id, 'content', signature, act)
    }
    return waiting.map(({ number }) => number)
  })
  station.changed('case', 'today')
  return done({ signed })
}
