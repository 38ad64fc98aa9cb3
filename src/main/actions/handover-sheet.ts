import type { SlipFacts } from '../forms/facts'
import type { HandoverFacts } from '../forms/handover-facts'
import { deskOf } from '../store/desk'
import { handoverOf } from '../store/handover'
import type { Slip } from '../store/slip'
import type { Db } from '../store/tx'

/** F20 of a handover, as it was signed. */
export function handoverFacts(db: Db, slip: Slip, printed: SlipFacts): HandoverFacts {
  const handover = slip.handoverId === null ? null : handoverOf(db, slip.handoverId)
  if (!handover?.standing) throw new Error(`Slip ${slip.id} (F20) has no handover`)
  const { standing } = handover
  return {
    ...handover,
    standing,
    organisation: deskOf(db)?.organisation ?? '',
    slip: printed,
  }
}
