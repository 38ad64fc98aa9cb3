import type { Instant } from '#shared/domain/day'
import { closingGaps } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { changeCase } from '../store/case'
import type { CaseFile } from '../store/facts'
import { countedAt } from './counted-at'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

type CloseRefusal = 'approval-missing' | 'nature-missing' | 'note-missing'

/**
 * 销项 with its outcome. What is missing needs a note that says why; a complaint's nature has to be decided by now, and
 * a critical case closes only with an approval (S3): by whom, when, on what ground.
 */
export function closeCase(
  station: SignedStation,
  input: Asked<'case.close'>,
): Result<CaseView, StepRefusal | CloseRefusal> {
  const { caseId, at, outcome, note, approval } = input
  return takeStep(station, {
    caseId,
    at,
    step: 'close',
    write: (tx, file, act): Result<void, StepRefusal | CloseRefusal> => {
      const closed = act('case.closed')
      const nature = file.matter.kind === 'complaint' ? (input.nature ?? file.matter.nature) : null
      if (nature === 'pending') return refuse('nature-missing')
      if (file.matter.grade === 'critical' && approval === null) return refuse('approval-missing')
      if (approval && approval.approvedAt > closed.typedAt) return refuse('time-in-future')
      if (at < lastMomentOf(file)) return refuse('time-before-last-step')
      const gaps = closingGaps(file).filter((gap) => gap !== 'nature' && gap !== 'approval')
      if (gaps.length > 0 && note === '') return refuse('note-missing')
      if (nature !== file.matter.nature) changeCase(tx, caseId, { nature }, act('case.natureDecided'))
      const closing = { at, countedAt: countedAt(tx, at, closed.typedAt), outcome, note, approval }
      changeCase(tx, caseId, { closing }, closed)
      return done(undefined)
    },
  })
}

/** The last thing that happened to the case: nothing happens after it is closed. */
function lastMomentOf({ matter, rounds, handoffs, revisits }: CaseFile): Instant {
  const moments = [
    matter.receivedAt,
    ...rounds.flatMap(({ startedAt, coordination, reply, opinion }) => [
      startedAt,
      coordination?.at,
      reply?.at,
      opinion?.at,
    ]),
    ...handoffs.flatMap(({ sentAt, received, completion, returned }) => [
      sentAt,
      received?.at,
      completion?.at,
      returned?.at,
    ]),
    ...revisits.map(({ at }) => at),
  ]
  return moments
    .filter((moment) => moment !== undefined)
    .reduce((last, moment) => (moment > last ? moment : last))
}
