import { type CaseFacts, currentRound, hasResult, leadOf, needsRevisit } from '#shared/domain/case-facts'
import { earliest, type Instant } from '#shared/domain/day'
import { isReached, type Revisit } from '#shared/domain/revisit'

/** The last revisit of the current round that reached the customer. */
export function lastReached(facts: Pick<CaseFacts, 'matter' | 'rounds' | 'revisits'>): Revisit | null {
  const { number } = currentRound(facts)
  return facts.revisits.findLast((revisit) => revisit.round === number && isReached(revisit)) ?? null
}

type Asked = Pick<CaseFacts, 'revisits' | 'revisitRecords'>

/** 拒绝: the customer will not answer; nobody asks again in that round. */
export function refusedAt({ revisits }: Pick<Asked, 'revisits'>, round: number): Instant | null {
  const refused = revisits.filter((revisit) => revisit.round === round && revisit.outcome === 'refused')
  return earliest(refused.map(({ at }) => at))
}

/** 联系不上, with the supervisor's word. */
export function unreachableAt(
  { revisitRecords }: Pick<Asked, 'revisitRecords'>,
  round: number,
): Instant | null {
  return revisitRecords.find(({ round: number }) => number === round)?.unreachable?.at ?? null
}

/** Where the asking of that round ended without an answer (domain.md, Revisits). */
export function gaveUpAt(asked: Asked, round: number): Instant | null {
  const ends = [refusedAt(asked, round), unreachableAt(asked, round)]
  return earliest(ends.filter((at) => at !== null))
}

/** An answer that came after that all the same: the asking was over then, and met its purpose later. */
export function answeredAfterAll(asked: Asked, round: number): boolean {
  const gaveUp = gaveUpAt(asked, round)
  const answers = asked.revisits.filter((revisit) => revisit.round === round && isReached(revisit))
  return gaveUp !== null && answers.length > 0 && answers.every(({ at }) => at > gaveUp)
}

/** Whether the current round may be asked about: it was told that the work is done. */
export function mayRevisit(facts: CaseFacts): boolean {
  const round = currentRound(facts)
  const lead = leadOf(facts, round.number)
  const isTold = round.result !== null || (lead !== null && hasResult(lead))
  return needsRevisit(facts) && isTold
}

/** It is still to be asked: nobody was reached, refused, or was given up. */
export function waitsForRevisit(facts: CaseFacts): boolean {
  const { number } = currentRound(facts)
  return mayRevisit(facts) && lastReached(facts) === null && gaveUpAt(facts, number) === null
}
