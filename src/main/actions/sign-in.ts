import type { OperatorId } from '#shared/domain/case'
import type { Operator } from '#shared/domain/organisation'
import { done, type Result, refuse } from '#shared/result'
import { isPin } from '../pin'
import { noteOperator, operatorsOf, pinOf } from '../store/desk'
import { transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'

/** 当班登录. */
export async function signIn(
  station: Station,
  { operatorId, pin }: { operatorId: OperatorId; pin: string },
): Promise<Result<Operator, 'wrong-pin'>> {
  const operator = operatorsOf(station.db).find(({ id }) => id === operatorId)
  const hash = pinOf(station.db, operatorId)
  if (!operator || hash === null || !(await isPin(pin, hash))) return refuse('wrong-pin')
  transaction(station.db, (tx) =>
    noteOperator(tx, operatorId, actOf({ ...station, operator }, 'operator.signedIn')),
  )
  return done(operator)
}

/** 锁屏. */
export function lock(station: SignedStation): void {
  transaction(station.db, (tx) => noteOperator(tx, station.operator.id, actOf(station, 'operator.locked')))
}
