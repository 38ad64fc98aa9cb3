import type { Instant } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import type { Noun } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import type { Clock } from '../clock'
import type { HashPin } from '../pin'
import type { Act } from '../store/event'
import type { Db } from '../store/tx'

/** What an action works with. */
export type Station = {
  readonly db: Db
  readonly clock: Clock
  /** Tells the window what may have changed. */
  readonly changed: (...nouns: Noun[]) => void
  /** A PIN or code as it is stored; how much it costs is said where the program is put together. */
  readonly hashPin: HashPin
  /** The sheets that are being drawn now. */
  readonly drawings: ReadonlySet<SlipId>
}

/** A station with somebody signed in: every action names its operator. */
export type SignedStation = Station & { readonly operator: Operator }

/** An act of the operator, now or at the time that was given (发生时间). */
export function actOf(
  station: SignedStation,
  kind: Act['kind'],
  happenedAt?: Instant,
): Act & { readonly operatorId: Operator['id'] } {
  const typedAt = station.clock()
  return { kind, operatorId: station.operator.id, happenedAt: happenedAt ?? typedAt, typedAt }
}
