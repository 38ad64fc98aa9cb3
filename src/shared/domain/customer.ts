import { z } from 'zod'
import { IsoDay } from '#shared/domain/day'

/** How the contact stands to the customer (联系人与客户的关系). */
export const Relation = z.enum(['responsible', 'employee', 'family', 'onBehalf'])
export type Relation = z.infer<typeof Relation>

export const relationWord: Record<Relation, string> = {
  responsible: '负责人',
  employee: '员工',
  family: '家属',
  onBehalf: '代他人',
}

const line = (length: number) => z.string().max(length)

export const mostPhones = 9

/** 客户 as of the day of the case: 单位 (empty: a private person) · 联系人 · 地址. 不留名 is a choice, not an invented name. */
export const Customer = z.strictObject({
  company: line(120),
  contactName: line(60),
  relation: Relation.nullable(),
  phones: z.array(line(40)).max(mostPhones),
  address: line(120),
  isAnonymous: z.boolean(),
})
export type Customer = z.infer<typeof Customer>

export const emptyCustomer: Customer = {
  company: '',
  contactName: '',
  relation: null,
  phones: [],
  address: '',
  isAnonymous: false,
}

const confidential: Customer = {
  ...emptyCustomer,
  contactName: '保密',
  phones: ['保密'],
  address: '保密',
}

/** As it stands on what leaves the desk: 客户要求保密 prints 保密 for name, room and phone. */
export function printedCustomer({
  customer,
  isConfidential,
}: {
  readonly customer: Customer
  readonly isConfidential: boolean
}): Customer {
  return isConfidential ? confidential : customer
}

/** 单位 + 联系人 as it is listed, or on lines of their own; 不留名 in words. */
export function customerWords(
  customer: Pick<Customer, 'company' | 'contactName' | 'isAnonymous'>,
  between: '　' | '\n' = '　',
): string {
  const contact = customer.isAnonymous ? '不留名' : customer.contactName
  return [customer.company, contact].filter((part) => part !== '').join(between)
}

// The directory (客户): who is on the premises, apart from what a case stored of them on its day.

export const CustomerId = z.number().int().positive().brand<'CustomerId'>()
export type CustomerId = z.infer<typeof CustomerId>
export const ContactPersonId = z.number().int().positive().brand<'ContactPersonId'>()
export type ContactPersonId = z.infer<typeof ContactPersonId>
export const UnitId = z.number().int().positive().brand<'UnitId'>()
export type UnitId = z.infer<typeof UnitId>

/** A company, or a private person, who is also the first of the contacts. */
export const CustomerKind = z.enum(['company', 'person'])
export type CustomerKind = z.infer<typeof CustomerKind>
export const customerKindWord: Record<CustomerKind, string> = { company: '单位', person: '个人' }

/** A name as it is written, full-width brackets included, but without what cannot be seen: line breaks, reading directions. */
export function tidyName(typed: string): string {
  return typed
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** 联系人: who speaks for the customer, since when; ended, they stay in the history. */
export const ContactPerson = z.strictObject({
  id: ContactPersonId,
  name: line(60),
  relation: Relation.nullable(),
  phones: z.array(line(40)).max(mostPhones),
  sinceOn: IsoDay,
  untilOn: IsoDay.nullable(),
})
export type ContactPerson = z.infer<typeof ContactPerson>

/** A customer in a unit (楼栋-房号); a company has several, a unit several companies. */
export const Occupancy = z.strictObject({
  id: z.number().int().positive(),
  unitId: UnitId,
  address: line(120),
  sinceOn: IsoDay,
  untilOn: IsoDay.nullable(),
})
export type Occupancy = z.infer<typeof Occupancy>

export const KnownCustomer = z.strictObject({
  id: CustomerId,
  kind: CustomerKind,
  name: line(120),
  note: line(500),
  sinceOn: IsoDay,
  /** 迁出: history stays. */
  movedOutOn: IsoDay.nullable(),
  /** 并入: the customer that this one turned out to be; null: stands by itself. */
  mergedInto: CustomerId.nullable(),
  /** Their own, and those of all that were merged into it. */
  contacts: z.array(ContactPerson),
  occupancies: z.array(Occupancy),
})
export type KnownCustomer = z.infer<typeof KnownCustomer>
