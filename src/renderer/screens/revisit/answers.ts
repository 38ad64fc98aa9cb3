import type { OperatorId } from '#shared/domain/case'
import type { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { noSignature, type SignatureDraft } from '../../ui/signature-draft'
import { type Later, rightNow, type When } from '../../words/when'

/** What came of it, as it is chosen: 联系不上 is no outcome of one asking, but the end of all of them. */
export type Chosen = RevisitOutcome | 'unreachable'

/** What is chosen and typed about one revisit. Null where it stands as proposed. */
export type Answers = {
  readonly way: RevisitWay | null
  /** Null: not chosen yet; so are the answers of who was asked. */
  readonly outcome: Chosen | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly attitude: Quality | null
  readonly handling: Quality | null
  readonly isSolved: boolean | null
  readonly said: string
  /** 新的要求. */
  readonly demand: string
  readonly phoneReason: string
  readonly signature: SignatureDraft
  readonly when: When
  readonly visitor: string | null
  readonly next: Later | null
  readonly nextWay: RevisitWay | null
  readonly letter: string | null
  /** Why nobody can be reached, and whose word it is. */
  readonly reason: string
  readonly supervisorId: OperatorId | null
}

export const blankAnswers: Answers = {
  way: null,
  outcome: null,
  quality: null,
  timeliness: null,
  attitude: null,
  handling: null,
  isSolved: null,
  said: '',
  demand: '',
  phoneReason: '',
  signature: noSignature,
  when: rightNow,
  visitor: null,
  next: null,
  nextWay: null,
  letter: null,
  reason: '',
  supervisorId: null,
}

/** One key for who is content with everything; each answer can still be changed. */
export const allContent = {
  outcome: 'answered',
  quality: 'satisfied',
  timeliness: 'prompt',
  attitude: 'satisfied',
  handling: 'satisfied',
  isSolved: true,
} as const satisfies Partial<Answers>

/** Who stands before the desk, or is visited, can sign; by phone 电话回访 is printed (domain.md, Signatures). */
export function isSignedFor(way: RevisitWay): boolean {
  return way === 'door' || way === 'desk'
}

/** 寄出回访函: the letter is written and printed, and waits for its answer. */
export function isLetter({ way, outcome }: Pick<Filled, 'way' | 'outcome'>): boolean {
  return way === 'letter' && outcome === 'notReached'
}

/** What stands in the fields where nobody typed. */
export type Proposed = {
  readonly way: RevisitWay
  readonly visitor: string
  readonly next: Later
  readonly nextWay: RevisitWay
  readonly letter: string
  readonly supervisorId: OperatorId | null
}

/** The answers as they stand on the screen. */
export type Filled = Omit<Answers, keyof Proposed> & Proposed

export function filled(answers: Answers, proposed: Proposed): Filled {
  return {
    ...answers,
    way: answers.way ?? proposed.way,
    visitor: answers.visitor ?? proposed.visitor,
    next: answers.next ?? proposed.next,
    nextWay: answers.nextWay ?? proposed.nextWay,
    letter: answers.letter ?? proposed.letter,
    supervisorId: answers.supervisorId ?? proposed.supervisorId,
  }
}
