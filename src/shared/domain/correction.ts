import { z } from 'zod'
import type { Case } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { SignatureOutcome } from '#shared/domain/signature'

export const CorrectedField = z.enum([
  'company',
  'contactName',
  'phones',
  'address',
  'content',
  'demand',
  'occurredWhen',
  'place',
])
export type CorrectedField = z.infer<typeof CorrectedField>
export const correctedFieldWord: Record<CorrectedField, string> = {
  company: '客户单位',
  contactName: '姓名',
  phones: '联系电话',
  address: '地址',
  content: '投诉内容',
  demand: '客户要求',
  occurredWhen: '发生时间',
  place: '地点',
}

/**
 * 更正. Before the content signature the case itself was changed and a new copy replaces the old one; after it the
 * signed text stays, and the correction prints dated below it with a signature of its own.
 */
export const Correction = z.strictObject({
  id: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  changes: z.array(z.strictObject({ field: CorrectedField, before: z.string(), after: z.string() })),
  isAfterSignature: z.boolean(),
  signature: SignatureOutcome.nullable(),
})
export type Correction = z.infer<typeof Correction>

/** What stands in that field now; phones one to a line. */
export function textOf(matter: Case, field: CorrectedField): string {
  switch (field) {
    case 'company':
    case 'contactName':
    case 'address':
      return matter.customer[field]
    case 'phones':
      return matter.customer.phones.join('\n')
    case 'content':
    case 'demand':
    case 'occurredWhen':
    case 'place':
      return matter[field]
  }
}

/** As they were typed: one to a line, or with commas between. */
export function phonesIn(text: string): string[] {
  return text
    .split(/[\n、,，]/u)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '')
    .slice(0, 9)
}

/** The case as it is known now: what was corrected after the signature holds for whoever is to be called or visited. */
export function withCorrections(
  matter: Case,
  corrections: readonly Pick<Correction, 'changes' | 'isAfterSignature'>[],
): Case {
  const { customer } = matter
  const words = new Map<CorrectedField, string>()
  for (const { changes, isAfterSignature } of corrections) {
    if (isAfterSignature) for (const { field, after } of changes) words.set(field, after)
  }
  const now = (field: CorrectedField, before: string) => words.get(field) ?? before
  const phones = words.get('phones')
  return {
    ...matter,
    customer: {
      ...customer,
      company: now('company', customer.company),
      contactName: now('contactName', customer.contactName),
      address: now('address', customer.address),
      phones: phones === undefined ? customer.phones : phonesIn(phones),
    },
    content: now('content', matter.content),
    demand: now('demand', matter.demand),
    occurredWhen: now('occurredWhen', matter.occurredWhen),
    place: now('place', matter.place),
  }
}
