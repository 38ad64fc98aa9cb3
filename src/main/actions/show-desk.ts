import type { Operator } from '#shared/domain/organisation'
import type { Output } from '#shared/ipc/contract'
import { departmentsOf, deskOf, householdsOf } from '../store/desk'
import { activePeople } from '../store/operator'
import { currentProfile } from '../store/profile'
import { retentionOf } from '../store/retention'
import { waitOf } from './check-pin'
import { type Kiosk, kioskOf } from './kiosk'
import type { Station } from './station'

/** What the window needs before anybody is signed in: time, organisation, who may sign in; no records. */
export function showStanding(
  { db, clock, kiosk, version }: Station & { readonly kiosk: Kiosk; readonly version: string },
  operator: Operator | null,
): Output<'desk.standing'> {
  const now = clock()
  const desk = deskOf(db)
  const people = activePeople(db)
  const stage = !desk ? 'setUp' : operator ? 'open' : 'signIn'
  const organisation = desk?.organisation ?? ''
  return {
    now,
    stage,
    problem: null,
    organisation,
    operators: people.map(({ id, name, role }) => ({ id, name, role, waitMs: waitOf(db, id, now) })),
    lacksRecovery: desk !== null && !people.some(({ hasRecovery }) => hasRecovery),
    operator,
    kiosk: kioskOf(db, kiosk),
    version,
  }
}

export function showDesk({ db }: Station): Output<'desk.show'> {
  const desk = deskOf(db)
  if (!desk) throw new Error('The desk is not set up')
  const { profileId: _, ...settings } = desk
  const { name, repeatFrom, grounds } = currentProfile(db)
  return {
    desk: settings,
    departments: [...departmentsOf(db)],
    households: householdsOf(db),
    profileName: name,
    repeatFrom,
    grounds,
    caseMonths: retentionOf(db).case,
  }
}
