import type { CustomerId } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { normalAddress } from '#shared/domain/unit'
import type { Asked } from '#shared/ipc/contract'
import { changeCustomer, endOccupancy, insertOccupancy, unitAt } from '../store/customer'
import type { Tx } from '../store/tx'
import { type Changed, changeDirectory, type Doing, isAhead } from './change-customer'
import type { SignedStation } from './station'

type Stay = { readonly address: string; readonly sinceOn: IsoDay }

/** False: what was typed is no address. */
export function beginStay(tx: Tx, customerId: CustomerId, { address, sinceOn }: Stay, doing: Doing): boolean {
  if (normalAddress(address) === '') return false
  const unitId = unitAt(tx, address, doing('unit.added'))
  insertOccupancy(tx, { customerId, unitId, sinceOn }, doing('occupancy.begun'))
  return true
}

/** A further unit. Who moved out and has one again is back. */
export function putUnit(
  station: SignedStation,
  { customerId, ...stay }: Asked<'customer.putUnit'>,
): Changed<'no-address' | 'there-already'> {
  const address = normalAddress(stay.address)
  return changeDirectory(station, customerId, (tx, { id, occupancies, movedOutOn }, doing) => {
    if (occupancies.some((one) => one.address === address && one.untilOn === null)) return 'there-already'
    if (!beginStay(tx, id, stay, doing)) return 'no-address'
    if (movedOutOn !== null) changeCustomer(tx, id, { movedOutOn: null }, doing('customer.returned'))
    return null
  })
}

export function leaveUnit(
  station: SignedStation,
  { customerId, occupancyId, untilOn }: Asked<'customer.leaveUnit'>,
): Changed<'no-such-unit' | 'day-before-start' | 'day-ahead'> {
  return changeDirectory(station, customerId, (tx, customer, doing) => {
    const stay = customer.occupancies.find(({ id }) => id === occupancyId)
    if (!stay) return 'no-such-unit'
    if (untilOn !== null && untilOn < stay.sinceOn) return 'day-before-start'
    if (isAhead(station, untilOn)) return 'day-ahead'
    const kind = untilOn === null ? 'occupancy.resumed' : 'occupancy.ended'
    if (untilOn !== stay.untilOn) endOccupancy(tx, occupancyId, untilOn, doing(kind))
    return null
  })
}

/** 迁出: leaves all units on that day; contacts, cases and what was stay. Null: is back, and its units are typed in anew. */
export function moveOut(
  station: SignedStation,
  { customerId, on }: Asked<'customer.moveOut'>,
): Changed<'day-before-start' | 'day-ahead'> {
  return changeDirectory(station, customerId, (tx, customer, doing) => {
    if (on === customer.movedOutOn) return null
    if (on === null) {
      changeCustomer(tx, customer.id, { movedOutOn: null }, doing('customer.returned'))
      return null
    }
    const left = customer.occupancies.filter(({ untilOn }) => untilOn === null)
    if ([customer, ...left].some(({ sinceOn }) => on < sinceOn)) return 'day-before-start'
    if (isAhead(station, on)) return 'day-ahead'
    changeCustomer(tx, customer.id, { movedOutOn: on }, doing('customer.movedOut'))
    for (const { id } of left) endOccupancy(tx, id, on, doing('occupancy.ended'))
    return null
  })
}
