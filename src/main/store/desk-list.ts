import { EmergencyNumbers, Phrases, usualEmergencyNumbers } from '#shared/domain/desk-list'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type Name = 'phrases' | 'emergency'
type ListRow = { readonly id: number; readonly name: Name; readonly body: string }

const lists = recordTable<ListRow>({ name: 'deskList', personal: [], caseColumn: null })

function stored(db: Db, name: Name): ListRow | undefined {
  return statement<[Name], ListRow>(db, 'SELECT id, name, body FROM deskList WHERE name = ?').get(name)
}

/** Null: the desk has none of its own, and those that ship hold. */
export function phrasesOf(db: Db): Phrases | null {
  const row = stored(db, 'phrases')
  return row ? Phrases.parse(JSON.parse(row.body)) : null
}

export function emergencyNumbersOf(db: Db): EmergencyNumbers {
  const row = stored(db, 'emergency')
  return row ? EmergencyNumbers.parse(JSON.parse(row.body)) : usualEmergencyNumbers
}

export function setList(tx: Tx, name: Name, list: Phrases | EmergencyNumbers, act: Act): void {
  const body = JSON.stringify(list)
  const row = stored(tx, name)
  if (row) changeRecord(tx, lists, row.id, { body }, act)
  else insertRecord(tx, lists, { name, body }, act)
}
