import { raisesAgain } from '#shared/domain/repeats'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { caseNumbered } from '../store/case'
import { insertCall } from '../store/case-call'
import { insertLink } from '../store/case-link'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

/** 记来电来访: one more contact about a case that is there already, and what the caller was told. */
export function recordCall(
  station: SignedStation,
  { caseId, ...call }: Asked<'case.call'>,
): Result<CaseView, StepRefusal> {
  return takeStep(station, {
    caseId,
    at: call.at,
    step: 'call',
    isOfCase: true,
    write: (tx, file, act) => {
      const operatorId = station.operator.id
      insertCall(
        tx,
        caseId,
        { ...call, operatorId, isRaisedAgain: raisesAgain(call, file) },
        act('case.called'),
      )
      return done(undefined)
    },
  })
}

/** 关联旧案: the same thing again, or a problem that was found on the way. Of two cases, the later number points back. */
export function linkCase(
  station: SignedStation,
  { caseId, at, number, kind }: Asked<'case.link'>,
): Result<CaseView, StepRefusal | 'no-such-number' | 'linked-already'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'link',
    write: (tx, { links }, act): Result<void, 'no-such-number' | 'linked-already'> => {
      const other = caseNumbered(tx, number)
      if (!other || other.id === caseId) return refuse('no-such-number')
      if (links.some((link) => link.other === other.id)) return refuse('linked-already')
      const isLater = caseId > other.id
      insertLink(
        tx,
        { caseId: isLater ? caseId : other.id, earlierId: isLater ? other.id : caseId, kind, at },
        act('case.linked'),
      )
      return done(undefined)
    },
  })
}
