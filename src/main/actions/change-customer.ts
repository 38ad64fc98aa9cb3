import type { CustomerId, KnownCustomer } from '#shared/domain/customer'
import { dayOf, type IsoDay } from '#shared/domain/day'
import type { CustomerView } from '#shared/ipc/customer-views'
import { type Result, refuse } from '#shared/result'
import { tellCustomer } from '../store/customer-find'
import type { Act } from '../store/event'
import { type Tx, transaction } from '../store/tx'
import { showCustomer, standingCustomer } from './customer-page'
import { actOf, type SignedStation } from './station'

/** Names what is done to a record of the directory. */
export type Doing = (kind: Act['kind']) => Act

/** What changes a customer: the refusal if it may not be, else null when it was done. */
export type Change<Refusal> = (tx: Tx, customer: KnownCustomer, doing: Doing) => Refusal | null

export type Changed<Refusal extends string> = Result<CustomerView, Refusal | 'no-such-customer'>

/** One transaction: the change with its events, and how the customer is found from now on. Answers with the page. */
export function changeDirectory<Refusal extends string>(
  station: SignedStation,
  customerId: CustomerId,
  change: Change<Refusal>,
): Changed<Refusal> {
  const refusal = transaction(station.db, (tx): Refusal | 'no-such-customer' | null => {
    const customer = standingCustomer(tx, customerId)
    if (!customer) return 'no-such-customer'
    const refused = change(tx, customer, (kind) => actOf(station, kind))
    if (refused === null) tellCustomer(tx, customer.id)
    return refused
  })
  if (refusal !== null) return refuse(refusal)
  return changedPage(station, customerId)
}

export function changedPage(station: SignedStation, customerId: CustomerId): Changed<never> {
  station.changed('customer')
  return showCustomer(station, { customerId })
}

/** What has not come to pass yet is not written down as if it had. */
export function isAhead({ clock }: SignedStation, on: IsoDay | null): boolean {
  return on !== null && on > dayOf(clock())
}
