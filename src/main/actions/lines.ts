import type { Case } from '#shared/domain/case'
import { customerWords } from '#shared/domain/customer'
import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'

/** 单位 + 联系人 in a list. */
export function customerLine({
  customer,
}: {
  readonly customer: Parameters<typeof customerWords>[0]
}): string {
  return customerWords(customer) || '未填姓名'
}

type StoredCustomer = {
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
}

/** The same of a row as it is stored: nulls were erased. */
export function storedCustomerLine({ company, contactName, isAnonymous }: StoredCustomer): string {
  if (company === null && contactName === null) return erasedWords
  const customer = { company: company ?? '', contactName: contactName ?? '', isAnonymous: isAnonymous === 1 }
  return customerLine({ customer })
}

const lineLength = 60

/** The matter in one line: its first words, line breaks folded, numbers in it masked as in every list. */
export function matterLine({ content }: Pick<Case, 'content'>): string {
  // Lists show hundreds of texts of thousands of characters: only what can be shown is looked at.
  const opening = content
    .slice(0, lineLength * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  const folded = maskPhonesIn(opening)
  const characters = [...folded]
  return characters.length > lineLength ? `${characters.slice(0, lineLength).join('')}…` : folded
}
