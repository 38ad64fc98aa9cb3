import { done } from '#shared/result'
import { showCustomer, showUnit } from '../actions/customer-page'
import { leaveUnit, moveOut, putUnit } from '../actions/customer-units'
import { addCustomer, endContact, putContact, renameCustomer, showContactPhones } from '../actions/customers'
import { showDirectory, suggestCustomers } from '../actions/find-customers'
import { mergeCustomers, unmergeCustomer } from '../actions/merge-customers'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'

type CustomerQuestion = `${'customer' | 'unit'}.${string}`

/** The questions of customer-questions.ts and the actions that answer them. */
export function customerHandlers(signed: () => SignedStation) {
  return {
    'customer.suggest': (input) => done(suggestCustomers(signed(), input)),
    'customer.list': (input) => done(showDirectory(signed(), input)),
    'customer.show': (input) => showCustomer(signed(), input),
    'customer.showPhones': (input) => showContactPhones(signed(), input),
    'unit.show': (input) => showUnit(signed(), input),
    'customer.add': (input) => addCustomer(signed(), input),
    'customer.change': (input) => renameCustomer(signed(), input),
    'customer.putContact': (input) => putContact(signed(), input),
    'customer.endContact': (input) => endContact(signed(), input),
    'customer.putUnit': (input) => putUnit(signed(), input),
    'customer.leaveUnit': (input) => leaveUnit(signed(), input),
    'customer.moveOut': (input) => moveOut(signed(), input),
    'customer.merge': (input) => mergeCustomers(signed(), input),
    'customer.unmerge': (input) => unmergeCustomer(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, CustomerQuestion>>>
}
