import type { Instant } from '#shared/domain/day'
import { useAnswer } from '../../ask'
import { useNow } from '../../ui/now'
import { missingWords } from '../../words/case'
import { type Later, laterOf, laterWrong } from '../../words/when'
import { useStanding } from '../sign-in/standing'
import { timesProposed } from './proposals'

/** The times to come that are said most, by the desk's hours. */
export function useTimes(): readonly Instant[] {
  const now = useNow()
  const desk = useAnswer('desk.show', {}, ['desk'])
  return desk?.kind === 'ok' ? timesProposed(desk.value.desk.calendar, now) : []
}

/** Who is on duty: most of what is said at the counter, she said. */
export function useOnDuty(): string {
  return useStanding(({ standing }) =>
    standing.kind === 'known' ? (standing.desk.operator?.name ?? '') : '',
  )
}

/** What a time to come still lacks, in words; null once it is there. */
export function laterMissing(later: Later, now: Instant): string | null {
  if (later.kind === 'wrong') return laterWrong[later.reason]
  return laterOf(later, now) === null ? missingWords.later : null
}
