import {
  addDays,
  clockTimeOf,
  dayOf,
  type Instant,
  type IsoDay,
  instantAt,
  shortDay,
  type TimeOfDay,
} from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import { isStepLate, nextStep, stepLines, stepTimeWords } from '#shared/domain/meeting-step'
import type { ServiceDue } from '#shared/domain/service'
import { type Meeting, meetingsWithin } from '../store/meeting'
import type { Db } from '../store/tx'

const midnight = '00:00' as TimeOfDay

/** The next step of each meeting of today, and of one to come whose next step is for today. */
export function meetingsDue(db: Db, now: Instant): readonly ServiceDue[] {
  const today = dayOf(now)
  const tomorrow = instantAt(addDays(today, 1), midnight)
  const coming = meetingsWithin(db, instantAt(today, midnight), instantAt(addDays(today, 8), midnight))
  return coming.flatMap((meeting) => {
    const next = nextStep(stepLines(meeting))
    if (!next || next.line.dueAt >= tomorrow) return []
    const { line, more } = next
    return [
      {
        part: 'meetings',
        words: `${meetingWords(meeting, today)}：${stepTimeWords(line.dueAt, now)} ${line.words}${more > 0 ? `等 ${more + 1} 项` : ''}`,
        dueAt: line.dueAt,
        isLate: isStepLate(line, now),
      } as const,
    ]
  })
}

/** Without whose it is: 今日 stands open at the counter. */
function meetingWords({ startsAt, place }: Meeting, today: IsoDay): string {
  const on = dayOf(startsAt)
  const day = on === today ? '' : on === addDays(today, 1) ? '明天 ' : `${shortDay(on)} `
  return `${day}${clockTimeOf(startsAt)} ${maskPhonesIn(place)}会议`
}
