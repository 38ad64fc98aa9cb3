import type { SignatureOutcome } from '#shared/domain/signature'
import { isInked } from '#shared/domain/slip-place'
import { walkKindWord } from '#shared/domain/walk'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { parsed } from '../store/json-column'
import { makeSlip } from './make-slip'
import type { Press } from './press'
import { actOf } from './station'
import { type WalkStation, walkMeant, wholly } from './walks-plan'
import { goneOf, numbered } from './walks-results'

/** F16: ahead, for the clipboard; of what was walked and signed it is a copy. Numbered in the same transaction. */
export function printWalk(
  station: WalkStation & { readonly press: Press },
  { walk: key }: Asked<'walk.print'>,
): Result<Output<'walk.print'>, Refusal<'walk.print'>> {
  const { db, builtIn, press } = station
  const made = wholly(db, (tx) => {
    const act = actOf(station, 'slip.made')
    const meant = walkMeant(tx, builtIn, key, act)
    const gone = goneOf(meant)
    // A round has no list to be ticked.
    if (!meant || gone || meant.checklistId === null) return refuse(gone ?? 'no-such-walk')
    const walk = numbered(tx, meant, act)
    const kind = isInked(parsed<SignatureOutcome>(walk.signature)) ? 'copy' : 'first'
    const title = `巡检记录表（${walkKindWord[walk.kind]}）`
    const slip = makeSlip(tx, { form: 'F16', title, caseId: null, month: null, kind, walkId: walk.id }, act)
    return done({ ...slip, walkId: walk.id, number: walk.number })
  })
  if (!made.ok) return made
  const { walkId, number, ...slip } = made.value
  press.start(slip)
  station.changed('walk', 'print', 'today')
  return done({ walkId, number })
}
