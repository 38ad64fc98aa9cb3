import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import { afterFailure, remainingWait, seenAt } from '#shared/domain/sign-in-wait'
import { done, type Result, refuse } from '#shared/result'
import { isPin } from '../pin'
import { activePerson, noteOperator, secretOf } from '../store/operator'
import { clearTries, setTries, type Tried, triesOf } from '../store/sign-in-try'
import { type Db, transaction } from '../store/tx'
import type { Station } from './station'

export type Trying = { readonly operatorId: OperatorId; readonly pin: string }

/** The PIN of somebody who may sign in: at the lock, for a manager's word, at 交接班. */
export function checkPin(
  station: Pick<Station, 'db' | 'clock' | 'changed'>,
  { operatorId, pin }: Trying,
): Promise<Result<Operator, 'wrong-pin' | 'wait'>> {
  return checkSecret(station, operatorId, 'pin', pin)
}

/**
 * Each try is counted as a failure before it is looked at and taken back once it was right: who ends the program in
 * between, or tries ten at once, gains nothing.
 */
export async function checkSecret(
  { db, clock, changed }: Pick<Station, 'db' | 'clock' | 'changed'>,
  operatorId: OperatorId,
  what: Tried,
  typed: string,
): Promise<Result<Operator, 'wrong-pin' | 'wait'>> {
  const person = activePerson(db, operatorId)
  const secret = person && secretOf(db, operatorId, what)
  if (!person || secret === null) return refuse('wrong-pin')
  if (!mayTry(db, operatorId, what, clock())) return refuse('wait')
  if (!(await isPin(typed, secret))) {
    if (waitOf(db, operatorId, clock(), what) > 0) noteTriedOften(db, operatorId, clock())
    changed('desk')
    return refuse('wrong-pin')
  }
  transaction(db, (tx) => clearTries(tx, operatorId, what))
  return done({ id: person.id, name: person.name, role: person.role })
}

function mayTry(db: Db, operatorId: OperatorId, what: Tried, now: Instant): boolean {
  return transaction(db, (tx) => {
    const before = triesOf(tx, operatorId, what)
    const isWaiting = before !== null && remainingWait(before, now) > 0
    const tries = isWaiting ? seenAt(before, now) : afterFailure(before, now)
    setTries(tx, operatorId, what, tries)
    return !isWaiting
  })
}

/** Whoever tries at somebody's account often leaves a trace; nobody is signed in, so the program itself says it. */
function noteTriedOften(db: Db, operatorId: OperatorId, now: Instant): void {
  const act = { kind: 'operator.triedOften', operatorId: null, happenedAt: now, typedAt: now } as const
  transaction(db, (tx) => noteOperator(tx, operatorId, act))
}

/** How long the lock says that she has to wait, in ms; 0: she may try. */
export function waitOf(db: Db, operatorId: OperatorId, now: Instant, what: Tried = 'pin'): number {
  return remainingWait(triesOf(db, operatorId, what), now)
}
