import { z } from 'zod'

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

/** 客户 as of the day of the case: 单位 (empty: a private person) · 联系人 · 地址. 不留名 is a choice, not an invented name. */
export const Customer = z.strictObject({
  company: line(120),
  contactName: line(60),
  relation: Relation.nullable(),
  phones: z.array(line(40)).max(9),
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

/** 单位 + 联系人 as it is listed, or on lines of their own; 不留名 in words. */
export function customerWords(
  customer: Pick<Customer, 'company' | 'contactName' | 'isAnonymous'>,
  between: '　' | '\n' = '　',
): string {
  const contact = customer.isAnonymous ? '不留名' : customer.contactName
  return [customer.company, contact].filter((part) => part !== '').join(between)
}
