import { describe, expect, it } from 'vitest'
import { chainHead } from '../../../src/main/store/event'
import { changeRecord, erasePersonal, insertRecord } from '../../../src/main/store/ledger'
import { type Db, transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { act, cases, complaint, deskInMemory, handoffs, noon } from './desk-of-two-tables'

/** Three cases: the first corrected and forwarded, the second erased, the third as it came. */
async function book(): Promise<Db> {
  const db = await deskInMemory()
  for (const number of ['TS-202611-0001', 'TS-202611-0002', 'TS-202611-0003']) {
    transaction(db, (tx) => insertRecord(tx, cases, complaint(number), act('case.registered')))
  }
  transaction(db, (tx) => {
    changeRecord(tx, cases, 1, { phone: '139 0000 0002', closedAt: noon }, act('case.corrected'))
    insertRecord(tx, handoffs, { caseId: 1, department: '工程部' }, act('case.forwarded'))
    erasePersonal(tx, cases, 2, ['customerName', 'phone'], act('customer.erased', noon))
  })
  return db
}

/** Does what someone with a SQLite tool can do: takes the guards away first. */
function tamper(db: Db, sql: string): void {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const guards = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
}

describe('核对', () => {
  it('finds a book whole that only the desk wrote in, erasures included', async () => {
    const db = await book()
    expect(verify(db)).toEqual({ kind: 'whole', head: chainHead(db), records: 4 })
  })

  it('finds an empty book whole', async () => {
    expect(verify(await deskInMemory())).toEqual({
      kind: 'whole',
      head: { id: 0, hash: '0'.repeat(64) },
      records: 0,
    })
  })

  it.each([
    [
      'the text of a case is changed',
      `UPDATE caseRecord SET content = '没有问题' WHERE id = 3`,
      'record-changed',
      'caseRecord',
      3,
    ],
    [
      'a column that was empty is filled in',
      `UPDATE caseRecord SET closedAt = '2026-11-23' WHERE id = 3`,
      'record-changed',
      'caseRecord',
      3,
    ],
    [
      'the name in the record is changed',
      `UPDATE caseRecord SET customerName = '李四' WHERE id = 3`,
      'record-changed',
      'caseRecord',
      3,
    ],
    [
      'an erased name is written in again',
      `UPDATE caseRecord SET customerName = '王小明' WHERE id = 2`,
      'record-changed',
      'caseRecord',
      2,
    ],
    [
      'a name is emptied without an erasure',
      'UPDATE caseRecord SET customerName = NULL WHERE id = 3',
      'record-changed',
      'caseRecord',
      3,
    ],
    [
      'the hash of a record is changed',
      `UPDATE caseRecord SET rowHash = 'x' WHERE id = 1`,
      'record-changed',
      'caseRecord',
      1,
    ],
    [
      'a record is put back to an earlier state',
      `UPDATE caseRecord SET closedAt = NULL, phone = '138 0000 0001', rowHash = (SELECT rowHash FROM event WHERE id = 1) WHERE id = 1`,
      'record-changed',
      'caseRecord',
      1,
    ],
    ['a record is deleted', 'DELETE FROM caseRecord WHERE id = 3', 'record-missing', 'caseRecord', 3],
    ['a table of records is dropped', 'DROP TABLE handoff', 'record-missing', 'handoff', 1],
    [
      'a record is put in beside the desk',
      `INSERT INTO handoff VALUES (2, 1, '保安部', 'x')`,
      'record-without-event',
      'handoff',
      2,
    ],
    ['an event is changed', `UPDATE event SET operatorId = 2 WHERE id = 4`, 'event-changed', 'event', 4],
    [
      'the time of an event is changed',
      `UPDATE event SET happenedAt = typedAt || '' , typedAt = '2026-11-23T00:00:00.000Z' WHERE id = 2`,
      'event-changed',
      'event',
      2,
    ],
    [
      'the hash of an event is changed',
      `UPDATE event SET hash = 'x' WHERE id = 1`,
      'event-changed',
      'event',
      1,
    ],
    ['an event is deleted', 'DELETE FROM event WHERE id = 5', 'event-missing', 'event', 5],
    [
      'a past phone number is changed',
      `UPDATE personalValue SET value = '137 0000 0003' WHERE id = 2`,
      'personal-value-changed',
      'personalValue',
      2,
    ],
    [
      'name and sealed name are changed alike',
      `UPDATE personalValue SET value = '李四' WHERE id = 5; UPDATE caseRecord SET customerName = '李四' WHERE id = 3`,
      'personal-value-changed',
      'personalValue',
      5,
    ],
    [
      'a sealed name is deleted',
      'DELETE FROM personalValue WHERE id = 5',
      'personal-value-missing',
      'personalValue',
      5,
    ],
    [
      'a name is erased by nobody',
      'UPDATE personalValue SET value = NULL, salt = NULL WHERE id = 5; UPDATE caseRecord SET customerName = NULL WHERE id = 3',
      'personal-value-changed',
      'personalValue',
      5,
    ],
    [
      'a name is erased under the event of another case',
      'UPDATE personalValue SET value = NULL, salt = NULL, erasedInEvent = 6 WHERE id = 5',
      'personal-value-changed',
      'personalValue',
      5,
    ],
    [
      'a personal value is put in beside the desk',
      `INSERT INTO personalValue VALUES (99, 'caseRecord', 1, 'phone', zeroblob(16), '137 0000 0003', NULL)`,
      'personal-value-without-event',
      'personalValue',
      99,
    ],
  ])('finds it when %s', async (_, sql, breach, table, id) => {
    const db = await book()
    tamper(db, sql)
    expect(verify(db)).toMatchObject({ kind: 'broken', breach, table, id })
  })

  it('finds only by a head kept elsewhere that the last events were cut off together with their records', async () => {
    const db = await book()
    const anchor = chainHead(db)
    const id = transaction(db, (tx) =>
      insertRecord(tx, cases, complaint('TS-202611-0004'), act('case.registered')),
    )
    const later = chainHead(db)
    tamper(
      db,
      `DELETE FROM event WHERE id = ${later.id}; DELETE FROM personalValue WHERE recordId = ${id};
       DELETE FROM caseRecord WHERE id = ${id}`,
    )
    expect(verify(db, [anchor]).kind).toBe('whole')
    expect(verify(db, [later])).toMatchObject({ breach: 'event-missing', table: 'event', id: later.id })
  })

  it('holds the chain against every head kept elsewhere', async () => {
    const db = await book()
    const head = chainHead(db)
    expect(verify(db, [{ ...head, hash: head.hash.slice(0, 16) }]).kind).toBe('whole')
    expect(verify(db, [{ id: 2, hash: 'f'.repeat(64) }])).toMatchObject({ breach: 'event-changed', id: 2 })
    expect(verify(db, [{ id: 7, hash: 'f'.repeat(64) }])).toMatchObject({ breach: 'event-missing', id: 7 })
  })
})
