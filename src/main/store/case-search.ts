import type { Case, CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import { caseSelection, readCase, type StoredCase } from './case'
import { statement } from './statement'
import type { Db } from './tx'

type Told = Pick<Customer, 'company' | 'contactName' | 'phones' | 'address'>

/** Which of them, the newest first: those before that case; null: all there are. */
export type Wanted = { readonly before: CaseId | null; readonly limit: number }

/**
 * Cases of the same customer, the newest first: the same room, the same phones, or the same name at the same company.
 * Void ones are none.
 */
export function casesOfCustomer(
  db: Db,
  { company, contactName, phones, address }: Told,
  wanted: Wanted,
): readonly Case[] {
  return statement<object, StoredCase>(db, customersCasesSql)
    .all({ phones: JSON.stringify(phones), contactName, company, address, ...wanted })
    .map(readCase)
}

/** By the indexes of migration 3, whose conditions it repeats. */
const sameCustomerSql = `
  SELECT id FROM caseRecord WHERE address <> '' AND address = @address
  UNION SELECT id FROM caseRecord WHERE phones <> '[]' AND phones = @phones
  UNION SELECT id FROM caseRecord WHERE contactName <> '' AND contactName = @contactName
    AND company <> '' AND company = @company`

const customersCasesSql = `${caseSelection} WHERE caseRecord.id IN (${sameCustomerSql})
  AND (@before IS NULL OR caseRecord.id < @before)
  AND (closeOutcome IS NULL OR closeOutcome <> 'void') ORDER BY caseRecord.id DESC LIMIT @limit`

/** By part of the number, the company, the name, the address or a phone; newest first. */
export function findCases(db: Db, words: string, limit: number): readonly Case[] {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return statement<[{ like: string; limit: number }], StoredCase>(
    db,
    `${caseSelection} WHERE caseRecord.number LIKE @like ESCAPE '\\' OR caseRecord.company LIKE @like ESCAPE '\\'
         OR caseRecord.contactName LIKE @like ESCAPE '\\' OR caseRecord.address LIKE @like ESCAPE '\\'
         OR caseRecord.phones LIKE @like ESCAPE '\\' OR caseRecord.content LIKE @like ESCAPE '\\'
       ORDER BY caseRecord.id DESC LIMIT @limit`,
  )
    .all({ like, limit })
    .map(readCase)
}
