import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { deputiesOf, endDeputy, insertDeputy } from '../store/deputy'
import { transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'

export function listDeputies({ db }: Station): Output<'deputy.list'> {
  return { deputies: [...deputiesOf(db)] }
}

/** 指定代批人: who may decide in whose place, both days included. */
export function nameDeputy(
  station: SignedStation,
  { deputy }: Asked<'deputy.name'>,
): Result<Output<'deputy.list'>, 'period-backwards' | 'same-person'> {
  if (deputy.untilOn < deputy.fromOn) return refuse('period-backwards')
  if (deputy.principal === deputy.deputy) return refuse('same-person')
  transaction(station.db, (tx) => insertDeputy(tx, deputy, actOf(station, 'deputy.named')))
  station.changed('desk')
  return done(listDeputies(station))
}

/** 提前结束: from today on; one that was ended before stays as it was. */
export function endDeputyship(
  station: SignedStation,
  { id }: Asked<'deputy.end'>,
): Result<Output<'deputy.list'>, 'no-such-deputy'> {
  const found = deputiesOf(station.db).find((deputy) => deputy.id === id)
  if (!found) return refuse('no-such-deputy')
  if (!found.isEnded) {
    const act = actOf(station, 'deputy.ended')
    transaction(station.db, (tx) => endDeputy(tx, id, act.happenedAt, act))
    station.changed('desk')
  }
  return done(listDeputies(station))
}
