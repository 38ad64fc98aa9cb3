import type { Calendar } from '#shared/domain/calendar'
import type { Instant } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import { nextTry, nextWay } from '#shared/domain/revisit-attempts'
import { letterProposed } from '#shared/domain/revisit-letter'
import { isAtLeast } from '#shared/domain/role'
import type { RevisitRow } from '#shared/ipc/board-views'
import { momentOf, noLater } from '../../words/when'
import type { Answers, Proposed } from './answers'

type Desk = {
  /** Null: not known yet. */
  readonly calendar: Calendar | null
  readonly operator: Operator | null
  readonly operators: readonly Operator[]
}

/** What is proposed for one asking: how, by whom, when again, the letter, and whose word 联系不上 would be. */
export function proposedFor(row: RevisitRow, answers: Answers, desk: Desk, now: Instant): Proposed {
  const { asking, attempts } = row
  const way = answers.way ?? asking.way
  const outcome = answers.outcome === 'wrongNumber' ? 'wrongNumber' : 'notReached'
  return {
    way,
    visitor: desk.operator?.name ?? '',
    next:
      desk.calendar === null
        ? noLater
        : { kind: 'at', at: nextOf(row, { ...answers, way }, desk.calendar, now) },
    // The customer's answer to a letter comes by letter; else somebody asks again.
    nextWay: way === 'letter' ? 'letter' : nextWay(attempts, { way, outcome }, row),
    letter: asking.letter ?? letterProposed({ ...row, receivedAt: asking.receivedAt }),
    supervisorId: supervisorOf(desk),
  }
}

/** Two hours after an attempt of an hour ago may be over already: it is not proposed for the past. */
function nextOf(
  { attempts }: RevisitRow,
  { way, when }: Pick<Proposed, 'way'> & Pick<Answers, 'when'>,
  calendar: Calendar,
  now: Instant,
): Instant {
  const next = nextTry(attempts, { at: momentOf(when, now) ?? now, way }, calendar)
  return next > now ? next : nextTry(attempts, { at: now, way }, calendar)
}

/** She herself where she is one, else the first. */
function supervisorOf({ operator, operators }: Desk): Proposed['supervisorId'] {
  const supervisors = supervisorsOf(operators)
  return (supervisors.find(({ id }) => id === operator?.id) ?? supervisors[0])?.id ?? null
}

export function supervisorsOf(operators: readonly Operator[]): readonly Operator[] {
  return operators.filter(({ role }) => isAtLeast(role, 'supervisor'))
}
