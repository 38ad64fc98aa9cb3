import { z } from 'zod'
import {
  ContactPersonId,
  CustomerId,
  CustomerKind,
  mostPhones,
  Relation,
  UnitId,
} from '#shared/domain/customer'
import { IsoDay } from '#shared/domain/day'
import { CustomerRow, CustomerView, Suggestion, UnitView } from '#shared/ipc/customer-views'
import type { Exchange } from '#shared/ipc/exchange'

const words = z.string().max(120)
const name = z.string().trim().min(1).max(120)
const personName = z.string().trim().min(1).max(60)
const note = z.string().trim().max(500)
const address = z.string().trim().min(1).max(120)
const phones = z.array(z.string().trim().min(1).max(40)).max(mostPhones)
const gone = z.enum(['no-such-customer'])
const one = z.strictObject({ customerId: CustomerId })

/** 客户: who is on the premises, found while one types. Each change answers with the page as it stands then. */
export const customerQuestions = {
  /** Typing ahead: name, company, room, any part of a phone, pinyin or its initials; the best first, at most eight. */
  'customer.suggest': {
    input: z.strictObject({ words }),
    output: z.array(Suggestion),
    refusals: z.never(),
  },
  'customer.list': {
    input: z.strictObject({
      words,
      only: z.enum(['here', 'movedOut', 'all']),
      /** From 0. */
      page: z.number().int().min(0),
    }),
    output: z.strictObject({ rows: z.array(CustomerRow), page: z.number().int(), total: z.number().int() }),
    refusals: z.never(),
  },
  'customer.show': { input: one, output: CustomerView, refusals: gone },
  /** 显示: the full phones of one contact, asked for and recorded. */
  'customer.showPhones': {
    input: z.strictObject({ customerId: CustomerId, contactId: ContactPersonId }),
    output: z.array(z.string()),
    refusals: z.enum(['no-such-customer', 'no-such-contact']),
  },
  'unit.show': {
    input: z.strictObject({ unitId: UnitId }),
    output: UnitView,
    refusals: z.enum(['no-such-unit']),
  },

  'customer.add': {
    input: z.strictObject({
      kind: CustomerKind,
      name,
      note,
      /** Empty: none yet. */
      address: z.string().trim().max(120),
      /** Of a private person: herself. */
      contact: z.strictObject({ name: personName, relation: Relation.nullable(), phones }).nullable(),
      /** She was told that there is one of that name, and means another. */
      isAnother: z.boolean(),
    }),
    output: CustomerView,
    refusals: z.enum(['same-name']),
  },
  'customer.change': {
    input: z.strictObject({ customerId: CustomerId, name, note }),
    output: CustomerView,
    refusals: gone,
  },
  /** A further contact (`contactId` null), or one that changes; `phones` null: as they are. */
  'customer.putContact': {
    input: z.strictObject({
      customerId: CustomerId,
      contactId: ContactPersonId.nullable(),
      name: personName,
      relation: Relation.nullable(),
      phones: phones.nullable(),
    }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'no-such-contact']),
  },
  /** A contact that left; `untilOn` null: is there again. */
  'customer.endContact': {
    input: z.strictObject({
      customerId: CustomerId,
      contactId: ContactPersonId,
      untilOn: IsoDay.nullable(),
    }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'no-such-contact', 'day-before-start', 'day-ahead']),
  },
  'customer.putUnit': {
    input: z.strictObject({ customerId: CustomerId, address, sinceOn: IsoDay }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'no-address', 'there-already']),
  },
  'customer.leaveUnit': {
    input: z.strictObject({
      customerId: CustomerId,
      occupancyId: z.number().int().positive(),
      untilOn: IsoDay.nullable(),
    }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'no-such-unit', 'day-before-start', 'day-ahead']),
  },
  /** 迁出: leaves all units; history stays. Null: is back, its units are typed in anew. */
  'customer.moveOut': {
    input: z.strictObject({ customerId: CustomerId, on: IsoDay.nullable() }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'day-before-start', 'day-ahead']),
  },
  /**
   * 并入: the two are the same; answers with the page of the one that stays. Who is here is not merged into one that
   * moved out: its rooms would be forgotten with it.
   */
  'customer.merge': {
    input: z.strictObject({ customerId: CustomerId, into: CustomerId }),
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'same-customer', 'merged-already', 'other-moved-out']),
  },
  /** Undoes a merging: both stand as they did; answers with the page of the one that was taken out. */
  'customer.unmerge': {
    input: one,
    output: CustomerView,
    refusals: z.enum(['no-such-customer', 'not-merged']),
  },
} satisfies Record<string, Exchange>
