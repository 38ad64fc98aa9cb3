import type { CustomerId, KnownCustomer, UnitId } from '#shared/domain/customer'
import { contactEndWord } from '#shared/domain/draft'
import { erasedWords } from '#shared/domain/erased'
import { callPurposeWord } from '#shared/domain/follow-up'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { isWholePhone } from '#shared/domain/phone'
import { sheetNumber } from '#shared/domain/survey'
import type { Output } from '#shared/ipc/contract'
import type { CustomerCaseRow, CustomerContactRow, CustomerView, UnitView } from '#shared/ipc/customer-views'
import { done, type Result, refuse } from '#shared/result'
import { digitsOf } from '../store/case-find'
import { customerOf, familyOf, standingOf } from '../store/customer'
import { alikeOf } from '../store/customer-find'
import {
  type CaseLine,
  callsOfFamily,
  casesInUnit,
  casesOfFamily,
  contactsOfFamily,
  staysIn,
  unitOf,
} from '../store/customer-history'
import { visitsOfFamily } from '../store/periodic-list'
import { revisitsOf } from '../store/revisit'
import { surveyOf } from '../store/survey'
import { sheetsOfFamily } from '../store/survey-book'
import type { Db } from '../store/tx'
import { matterLine } from './lines'
import type { Station } from './station'

const shownAtMost = 100

/** The page of the customer that this one stands for now; phones masked. */
export function showCustomer(
  { db }: Pick<Station, 'db'>,
  { customerId }: { readonly customerId: CustomerId },
): Result<CustomerView, 'no-such-customer'> {
  const customer = standingCustomer(db, customerId)
  return customer ? done(viewOf(db, customer)) : refuse('no-such-customer')
}

/** Null: there is none, or it was erased. */
export function standingCustomer(db: Db, id: CustomerId): KnownCustomer | null {
  const customer = customerOf(db, standingOf(db, id))
  return customer && !isForgotten(customer) ? customer : null
}

function isForgotten({ name }: KnownCustomer): boolean {
  return name === erasedWords
}

function viewOf(db: Db, customer: KnownCustomer): CustomerView {
  const family = familyOf(db, customer.id)
  const cases = casesOfFamily(db, family, shownAtMost)
  const { contacts } = customer
  return {
    customer: {
      ...customer,
      contacts: contacts.map((contact) => ({ ...contact, phones: contact.phones.map(maskPhone) })),
    },
    merged: named(
      db,
      family.filter((id) => id !== customer.id).map((id) => ({ id })),
    ),
    alike: named(
      db,
      alikeOf(
        db,
        family,
        customer.name,
        digitsOf(contacts.flatMap(({ phones }) => phones)).filter(isWholePhone),
      ),
    ),
    cases: cases.map(caseRow),
    contacts: contactRows(db, family),
    revisits: revisitRows(db, cases),
    visits: visitRows(db, family),
    surveys: surveyRows(db, family),
  }
}

function named<Other extends { readonly id: CustomerId }>(db: Db, others: readonly Other[]) {
  return others.map((other) => ({ ...other, name: customerOf(db, other.id)?.name ?? '' }))
}

function caseRow({ content, ...line }: CaseLine): CustomerCaseRow {
  return { ...line, matter: matterLine({ content: content || erasedWords }) }
}

function contactRows(db: Db, family: readonly CustomerId[]): CustomerContactRow[] {
  const contacts = contactsOfFamily(db, family, shownAtMost).map(({ how, ...contact }) => ({
    ...contact,
    how: contactEndWord[how],
  }))
  const calls = callsOfFamily(db, family, shownAtMost).map(({ purpose, ...call }) => ({
    ...call,
    how: callPurposeWord[purpose],
  }))
  return [...contacts, ...calls]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, shownAtMost)
    .map((row) => ({ ...row, words: matterLine({ content: row.words ?? erasedWords }) }))
}

function revisitRows(db: Db, cases: readonly CaseLine[]): CustomerView['revisits'] {
  const revisits = revisitsOf(db, JSON.stringify(cases.map(({ caseId }) => caseId)))
  return cases
    .flatMap(({ caseId, number }) =>
      (revisits.get(caseId) ?? []).map((revisit) => ({
        ...revisit,
        said: maskPhonesIn(revisit.said),
        demand: revisit.demand && { ...revisit.demand, words: maskPhonesIn(revisit.demand.words) },
        caseId,
        number,
      })),
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, shownAtMost)
}

function visitRows(db: Db, family: readonly CustomerId[]): CustomerView['visits'] {
  return visitsOfFamily(db, family, shownAtMost).flatMap((visit) => {
    const { id, month, building, at, way, outcome, quality, record, demand, number } = visit
    if (at === null || outcome === null || number === null) return []
    const said = maskPhonesIn([record, demand?.words].filter(Boolean).join('；'))
    return [{ visitId: id, month, building, at, way, outcome, quality, said, number }]
  })
}

function surveyRows(db: Db, family: readonly CustomerId[]): CustomerView['surveys'] {
  return sheetsOfFamily(db, family, shownAtMost).map((sheet) => ({
    sheetId: sheet.id,
    surveyId: sheet.surveyId,
    number: sheetNumber(sheet.survey, sheet.place),
    title: surveyOf(db, sheet.surveyId)?.title ?? '',
    at: sheet.outcomeAt ?? sheet.issuedAt ?? sheet.madeAt,
    outcome: sheet.outcome,
    isEntered: sheet.enteredAt !== null,
  }))
}

/** Who is in the unit, who was, and what happened there. */
export function showUnit(
  { db }: Station,
  { unitId }: { readonly unitId: UnitId },
): Result<Output<'unit.show'>, 'no-such-unit'> {
  const unit = unitOf(db, unitId)
  if (!unit) return refuse('no-such-unit')
  const stays = staysIn(db, unitId)
  const customers: UnitView['customers'] = stays.flatMap(({ customerId, sinceOn, untilOn }) => {
    const customer = standingCustomer(db, customerId)
    return customer ? [{ id: customer.id, name: customer.name, sinceOn, untilOn }] : []
  })
  const everThere = stays.map(({ customerId }) => customerId)
  return done({
    id: unitId,
    ...unit,
    customers,
    cases: casesInUnit(db, unit.address, everThere, shownAtMost).map(caseRow),
  })
}
