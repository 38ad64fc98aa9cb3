import { writeSync } from 'node:fs'
import type { IsoDay } from '#shared/domain/day'
import { insertRecord } from '../../../src/main/store/ledger'
import { takeNumber } from '../../../src/main/store/numbering'
import { openStore } from '../../../src/main/store/open'
import { transaction } from '../../../src/main/store/tx'
import { act, cases, complaint, handoffs, migrations } from './desk-of-two-tables'

// Registers one case after the other until it is killed, and says each number once it is kept.
const [file = ''] = process.argv.slice(2)
const opening = await openStore({ file, wasUsed: true, migrations, backUp: async () => {} })
if (opening.kind !== 'opened') throw new Error(`The store is ${opening.kind}`)
for (;;) {
  const place = transaction(opening.db, (tx) => {
    const taken = takeNumber(tx, 'case', '2026-11-23' as IsoDay)
    const caseId = insertRecord(tx, cases, complaint(String(taken)), act('case.registered'))
    insertRecord(tx, handoffs, { caseId, department: '工程部' }, act('case.forwarded'))
    return taken
  })
  writeSync(1, `${place}\n`)
}
