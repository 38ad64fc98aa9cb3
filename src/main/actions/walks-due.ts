import { openingOn } from '#shared/domain/calendar'
import {
  clockTimeOf,
  dayOf,
  hour,
  type Instant,
  instantAt,
  plus,
  shortDay,
  type TimeOfDay,
} from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import { walkKindWord } from '#shared/domain/walk'
import { roundDueFrom } from '#shared/domain/walk-times'
import type { WalkLine } from '#shared/ipc/walk-views'
import type { Db } from '../store/tx'
import { roundsIn } from '../store/walk-list'
import { calendarOf } from '../store/work-year'
import { walksLeft } from './walks-list'
import { planOf } from './walks-plan'

/** Walks of the plan that are due today or late, and near the end of the day the round that nobody has made. */
export function walksDue(db: Db, now: Instant): readonly ServiceDue[] {
  const left = walksLeft(db, now)
  const missed = left.filter(({ state }) => state === 'missed')
  const [first, second] = missed
  const isMany = first !== undefined && second !== undefined
  const walks = left
    .filter((line) => line.state === 'due' || (line.state === 'missed' && !isMany))
    .map((line) => lineOf(line, dueWords(line)))
  // However many there are, they leave room for what else is due.
  const all = isMany ? [lineOf(first, `漏检 ${missed.length} 次，最早${dueWords(first)}`)] : []
  return [...all, ...walks, ...roundDue(db, now)]
}

function lineOf({ plannedAt, state }: WalkLine, words: string): ServiceDue {
  return { part: 'walks', words, dueAt: plannedAt, isLate: state === 'missed' }
}

/** `第 2 次周检 10:30`, of an earlier day with its date. */
function dueWords({ kind, place, plannedAt, state }: WalkLine): string {
  const words = `${place === null ? '' : `第 ${place} 次`}${walkKindWord[kind]}`
  return state === 'missed' ? `${shortDay(dayOf(plannedAt))}${words}` : `${words} ${clockTimeOf(plannedAt)}`
}

function roundDue(db: Db, now: Instant): readonly ServiceDue[] {
  if (planOf(db)?.times?.isDaily !== true) return []
  const calendar = calendarOf(db)
  const today = dayOf(now)
  const from = roundDueFrom(calendar, today)
  if (from === null || now < from) return []
  const midnight = instantAt(today, '00:00' as TimeOfDay)
  if (roundsIn(db, { from: midnight, until: plus(midnight, 24 * hour) }).length > 0) return []
  const dueAt = openingOn(calendar, today)?.until ?? now
  return [{ part: 'walks', words: '今天还没有巡视园区', dueAt, isLate: false }]
}
