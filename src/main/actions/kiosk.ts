import { isAtLeast } from '#shared/domain/role'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { isKioskSet, noteDesk, setIsKiosk } from '../store/desk'
import { activePerson } from '../store/operator'
import { type Db, transaction } from '../store/tx'
import { checkPin } from './check-pin'
import { actOf, type SignedStation, type Station } from './station'

/** 全屏值守, as the program's shell does it. */
export type Kiosk = {
  /** Asked for with `--kiosk`: no setting takes it back. */
  readonly isByStart: boolean
  /** The window over the whole screen, or as a window again. */
  readonly show: (isKiosk: boolean) => void
  /** Ends the program in order, once whoever asked has the answer. */
  readonly end: () => void
}

/** Whether the window keeps the screen, and by what. */
export function kioskOf(db: Db, { isByStart }: Pick<Kiosk, 'isByStart'>): Output<'desk.standing'>['kiosk'] {
  if (isByStart) return 'start'
  return isKioskSet(db) ? 'set' : 'off'
}

/** Takes effect at once. */
export function setKiosk(
  { kiosk, ...station }: SignedStation & { readonly kiosk: Kiosk },
  { isKiosk }: Asked<'desk.setKiosk'>,
): void {
  transaction(station.db, (tx) => setIsKiosk(tx, isKiosk, actOf(station, 'desk.kioskSet')))
  kiosk.show(kioskOf(station.db, kiosk) !== 'off')
  station.changed('desk')
}

/**
 * 退出 in 全屏值守: a supervisor's word, with the waits of the lock, from the lock as well. Whose PIN would not do in any
 * case is not looked at: here nobody learns whether it is right.
 */
export async function quitDesk(
  { kiosk, ...station }: Station & { readonly kiosk: Kiosk },
  asked: Asked<'desk.quit'>,
): Promise<Result<Record<string, never>, Refusal<'desk.quit'>>> {
  const person = activePerson(station.db, asked.operatorId)
  if (person && !isAtLeast(person.role, 'supervisor')) return refuse('not-a-supervisor')
  const checked = await checkPin(station, asked)
  if (!checked.ok) return checked
  const operator = checked.value
  transaction(station.db, (tx) => noteDesk(tx, actOf({ ...station, operator }, 'desk.ended')))
  kiosk.end()
  return done({})
}
