import type { SearchWord } from '#shared/domain/finding'
import { askingFor } from '../../src/main/store/customer-match'
import type { Ranked } from '../../src/main/store/customer-meant'
import { statement } from '../../src/main/store/statement'
import type { Db } from '../../src/main/store/tx'

/** What customer-meant.ts holds in memory, as the one statement that asks the table itself. */
export function meantBySql(db: Db, words: readonly SearchWord[], limit: number): readonly Ranked[] {
  const asking = askingFor(words)
  if (!asking) return []
  return statement<[object], Ranked>(
    db,
    `SELECT customerId, contactId, isHere FROM customerFind WHERE ${asking.where}
     ORDER BY isHere DESC, ${asking.rank}, id LIMIT @limit`,
  ).all({ ...asking.given, limit })
}
