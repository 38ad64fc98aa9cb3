import { Retention, usualRetention } from '#shared/domain/retention'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type RetentionRow = { readonly id: number; readonly months: string }

const retentions = recordTable<RetentionRow>({ name: 'retention', personal: [], caseColumn: null })

function storedMonths(db: Db): string | null {
  return statement<[], RetentionRow>(db, 'SELECT * FROM retention').get()?.months ?? null
}

/** The periods in force; the usual ones until the desk sets its own. */
export function retentionOf(db: Db): Retention {
  const months = storedMonths(db)
  return months === null ? usualRetention : Retention.parse({ ...usualRetention, ...JSON.parse(months) })
}

export function setRetention(tx: Tx, retention: Retention, act: Act): void {
  const months = JSON.stringify(retention)
  if (storedMonths(tx) === null) insertRecord(tx, retentions, { months }, act)
  else changeRecord(tx, retentions, 1, { months }, act)
}
