import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

/** Times of the walks, what a survey begins with, points of 考核. */
export type RuleName = 'walkTimes' | 'survey' | 'merits'
type RuleRow = { readonly id: number; readonly name: RuleName; readonly body: string }

const rules = recordTable<RuleRow>({ name: 'deskRule', personal: [], caseColumn: null })

function stored(db: Db, name: RuleName): RuleRow | undefined {
  return statement<[RuleName], RuleRow>(db, 'SELECT id, name, body FROM deskRule WHERE name = ?').get(name)
}

/** As it was set last, unparsed; null: the desk set none, and what ships holds. */
export function ruleSet(db: Db, name: RuleName): unknown {
  const row = stored(db, name)
  return row ? JSON.parse(row.body) : null
}

export function setRule(tx: Tx, name: RuleName, rule: object, act: Act): void {
  const body = JSON.stringify(rule)
  const row = stored(tx, name)
  if (row) changeRecord(tx, rules, row.id, { body }, act)
  else insertRecord(tx, rules, { name, body }, act)
}
