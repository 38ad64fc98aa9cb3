import type { Instant } from '#shared/domain/day'
import type { DrawWay } from '#shared/domain/repair-draw'
import type { Quality, RevisitOutcome, Timeliness } from '#shared/domain/revisit'
import type { Input } from '#shared/ipc/contract'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import type { AnswerGap } from '../../words/draw'
import { momentOf, rightNow, type When } from '../../words/when'

/** What is chosen and typed about one drawn order. */
export type Answers = {
  readonly way: DrawWay
  readonly outcome: RevisitOutcome | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly said: string
  readonly isSolved: boolean | null
  /** Null: as proposed. */
  readonly caller: string | null
  readonly when: When
}

export const blankAnswers: Answers = {
  way: 'phone',
  outcome: null,
  quality: null,
  timeliness: null,
  said: '',
  isSolved: null,
  caller: null,
  when: rightNow,
}

type Ready =
  | { readonly kind: 'ready'; readonly input: Input<'draw.answer'> }
  | { readonly kind: 'incomplete'; readonly gap: AnswerGap }

/** What is sent: of who did not answer only the attempt and the words. */
export function answerOf({ id }: DrawnRow, answers: Answers, caller: string, now: Instant): Ready {
  const { way, outcome, said, when, quality, timeliness, isSolved } = answers
  const at = momentOf(when, now)
  if (outcome === null) return { kind: 'incomplete', gap: 'outcome' }
  if (outcome === 'answered' && isSolved === null) return { kind: 'incomplete', gap: 'solved' }
  if (caller.trim() === '') return { kind: 'incomplete', gap: 'caller' }
  if (at === null) return { kind: 'incomplete', gap: 'when' }
  const attempt = { drawnOrderId: id, at, way, outcome, said, caller }
  const judged =
    outcome === 'answered'
      ? { quality, timeliness, isSolved }
      : { quality: null, timeliness: null, isSolved: null }
  return { kind: 'ready', input: { ...attempt, ...judged } }
}
