import { closingGaps } from '#shared/domain/progress'
import type { Asked, StepRefusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

/**
 * 销项 with its outcome. What is missing needs a note that says why; a complaint's nature has to be decided by now, and
 * a critical case closes only with an approval (S3): by whom, when, on what ground.
 */
export function closeCase(
  station: SignedStation,
  { caseId, at, outcome, nature, note, approval }: Asked<'case.close'>,
): Result<CaseView, StepRefusal | 'approval-missing' | 'nature-missing' | 'note-missing'> {
  return takeStep(station, {
    caseId,
    at,
    step: 'close',
    write: (
      tx,
      file,
      act,
    ): Result<void, 'approval-missing' | 'nature-missing' | 'note-missing' | 'time-in-future'> => {
      const decided = nature ?? file.matter.nature
      if (decided === 'pending') return refuse('nature-missing')
      if (file.matter.grade === 'critical' && approval === null) return refuse('approval-missing')
      if (approval && approval.approvedAt > act('case.closed').typedAt) return refuse('time-in-future')
      const gaps = closingGaps(file).filter((gap) => gap !== 'nature' && gap !== 'approval')
      if (gaps.length > 0 && note === '') return refuse('note-missing')
      if (nature && nature !== file.matter.nature)
        changeCase(tx, caseId, { nature }, act('case.natureDecided'))
      changeCase(tx, caseId, { closing: { at, outcome, note, approval } }, act('case.closed'))
      return done(undefined)
    },
  })
}
