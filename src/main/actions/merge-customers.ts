import type { Asked } from '#shared/ipc/contract'
import { refuse } from '#shared/result'
import { changeCustomer, customerOf, standingOf } from '../store/customer'
import { tellCustomer } from '../store/customer-find'
import { transaction } from '../store/tx'
import { type Changed, changedPage } from './change-customer'
import { standingCustomer } from './customer-page'
import { actOf, type SignedStation } from './station'

type Refusal = 'same-customer' | 'merged-already' | 'other-moved-out'

/** 并入: the two are the same. Nothing is copied and nothing goes: the one points to the other from now on. */
export function mergeCustomers(
  station: SignedStation,
  { customerId, into }: Asked<'customer.merge'>,
): Changed<Refusal> {
  const refusal = transaction(station.db, (tx): Refusal | 'no-such-customer' | null => {
    const customer = customerOf(tx, customerId)
    const other = standingCustomer(tx, into)
    if (!customer || !standingCustomer(tx, customerId) || !other) return 'no-such-customer'
    if (customer.mergedInto !== null) return 'merged-already'
    if (other.id === customerId) return 'same-customer'
    if (other.movedOutOn !== null && customer.movedOutOn === null) return 'other-moved-out'
    changeCustomer(tx, customerId, { mergedInto: other.id }, actOf(station, 'customer.merged'))
    tellCustomer(tx, other.id)
    return null
  })
  return refusal === null ? changedPage(station, into) : refuse(refusal)
}

/** 撤销并入: both stand as they did. */
export function unmergeCustomer(
  station: SignedStation,
  { customerId }: Asked<'customer.unmerge'>,
): Changed<'not-merged'> {
  const refusal = transaction(station.db, (tx): 'not-merged' | 'no-such-customer' | null => {
    const customer = customerOf(tx, customerId)
    if (!customer || !standingCustomer(tx, customerId)) return 'no-such-customer'
    if (customer.mergedInto === null) return 'not-merged'
    const other = standingOf(tx, customerId)
    changeCustomer(tx, customerId, { mergedInto: null }, actOf(station, 'customer.unmerged'))
    tellCustomer(tx, other)
    tellCustomer(tx, customerId)
    return null
  })
  return refusal === null ? changedPage(station, customerId) : refuse(refusal)
}
