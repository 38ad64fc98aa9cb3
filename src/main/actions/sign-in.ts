import type { Operator } from '#shared/domain/organisation'
import { pinWeakness } from '#shared/domain/pin'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { activePerson, changeOperator, noteOperator } from '../store/operator'
import { clearTries } from '../store/sign-in-try'
import { type Tx, transaction } from '../store/tx'
import { checkPin, checkSecret } from './check-pin'
import { sayRecovered } from './recovery'
import { cleanCode } from './recovery-code'
import { actOf, type SignedStation, type Station } from './station'

/** 当班登录. A PIN that somebody else chose for her is replaced by her own on the way in. */
export async function signIn(
  station: Station,
  asked: Asked<'desk.signIn'>,
): Promise<Result<Operator, Refusal<'desk.signIn'>>> {
  const entered = await enter(station, asked)
  if (!entered.ok) return entered
  const { operator, setPin } = entered.value
  transaction(station.db, (tx) => {
    setPin?.(tx)
    noteOperator(tx, operator.id, actOf({ ...station, operator }, 'operator.signedIn'))
  })
  return done(operator)
}

export type Entered = {
  readonly operator: Operator
  /** Writes the PIN that she chose in the first one's place. */
  readonly setPin: ((tx: Tx) => void) | null
}

/** Whether she may take the desk; what is to be written for it is written by the caller, with what it writes itself. */
export async function enter(
  station: Station,
  { operatorId, pin, newPin }: Asked<'desk.signIn'>,
): Promise<Result<Entered, Refusal<'desk.signIn'>>> {
  const checked = await checkPin(station, { operatorId, pin })
  if (!checked.ok) return checked
  const operator = checked.value
  if (!activePerson(station.db, operatorId)?.mustChangePin) return done({ operator, setPin: null })
  if (newPin === null) return refuse('pin-must-change')
  if (newPin === pin) return refuse('pin-same')
  if (pinWeakness(newPin) !== null) return refuse('pin-weak')
  const hash = await station.hashPin(newPin)
  const act = actOf({ ...station, operator }, 'operator.pinChanged')
  return done({
    operator,
    setPin: (tx) => changeOperator(tx, operatorId, { pin: hash, mustChangePin: false }, act),
  })
}

/**
 * 找回口令: an administrator who forgot her PIN sets a new one with the code of the sealed sheet. It works once; the event
 * and the notice on the board stay until an administrator has read it.
 */
export async function recover(
  station: Station,
  { operatorId, code, newPin }: Asked<'desk.recover'>,
): Promise<Result<Operator, Refusal<'desk.recover'>>> {
  if (pinWeakness(newPin) !== null) return refuse('pin-weak')
  const checked = await checkSecret(station, operatorId, 'recovery', cleanCode(code))
  if (!checked.ok) return refuse(checked.reason === 'wait' ? 'wait' : 'wrong-code')
  const operator = checked.value
  const pin = await station.hashPin(newPin)
  const signed = { ...station, operator }
  transaction(station.db, (tx) => {
    const changes = { pin, recovery: null, mustChangePin: false }
    changeOperator(tx, operatorId, changes, actOf(signed, 'operator.recovered'))
    clearTries(tx, operatorId, 'pin')
    sayRecovered(tx, operator, station.clock())
    noteOperator(tx, operatorId, actOf(signed, 'operator.signedIn'))
  })
  station.changed('today')
  return done(operator)
}

/** 锁屏. */
export function lock(station: SignedStation): void {
  transaction(station.db, (tx) => noteOperator(tx, station.operator.id, actOf(station, 'operator.locked')))
}
