import { describe, expect, it } from 'vitest'
import type { EventRow } from '../../../src/main/store/event'
import { AlteredRecord, changeRecord, erasePersonal, insertRecord } from '../../../src/main/store/ledger'
import { takeNumber } from '../../../src/main/store/numbering'
import { type Db, type Tx, transaction } from '../../../src/main/store/tx'
import { act, type CaseRow, cases, complaint, deskInMemory, handoffs, noon } from './desk-of-two-tables'

function register(db: Db, number: string): number {
  return transaction(db, (tx) => insertRecord(tx, cases, complaint(number), act('case.registered')))
}

function events(db: Db): EventRow[] {
  return db.prepare<[], EventRow>('SELECT * FROM event ORDER BY id').all()
}

function caseOf(db: Db, id: number): CaseRow {
  return db.prepare<[number], CaseRow>('SELECT * FROM caseRecord WHERE id = ?').get(id) as CaseRow
}

describe('the ledger', () => {
  it('writes a new record together with the event that tells all of it', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    expect(caseOf(db, id)).toMatchObject({ id, ...complaint('TS-202611-0001') })
    const [event] = events(db)
    expect(event).toMatchObject({
      id: 1,
      kind: 'case.registered',
      recordTable: 'caseRecord',
      recordId: id,
      caseId: id,
    })
    expect(event?.before).toBeNull()
    expect(JSON.parse(event?.after ?? '')).toMatchObject({
      number: 'TS-202611-0001',
      content: complaint('').content,
    })
  })

  it('keeps names and phones out of what is hashed', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    transaction(db, (tx) => changeRecord(tx, cases, id, { phone: '139 0000 0002' }, act('case.corrected')))
    const told = JSON.stringify(events(db))
    for (const secret of ['王小明', '138 0000 0001', '139 0000 0002']) expect(told).not.toContain(secret)
    const [, corrected] = events(db)
    expect(JSON.parse(corrected?.before ?? '')).toEqual({
      phone: { personal: 2, hmac: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(JSON.parse(corrected?.after ?? '')).toEqual({
      phone: { personal: 3, hmac: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  it('salts each value, so that the same phone in two cases cannot be matched', async () => {
    const db = await deskInMemory()
    register(db, 'TS-202611-0001')
    register(db, 'TS-202611-0002')
    const [first, second] = events(db).map(({ after }) => JSON.parse(after))
    expect(first.phone.hmac).not.toBe(second.phone.hmac)
  })

  it('tells of a change only the fields that differ', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    const same = complaint('TS-202611-0001')
    transaction(db, (tx) =>
      changeRecord(tx, cases, id, { ...same, closedAt: noon }, act('case.closed', noon)),
    )
    const [, closed] = events(db)
    expect(closed).toMatchObject({
      before: '{"closedAt":null}',
      after: `{"closedAt":"${noon}"}`,
      typedAt: noon,
    })
    expect(caseOf(db, id).closedAt).toBe(noon)
  })

  it('writes an event for an act that leaves the record as it is', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    transaction(db, (tx) => changeRecord(tx, cases, id, {}, act('phone.shown')))
    const [registered, shown] = events(db)
    expect(shown).toMatchObject({
      kind: 'phone.shown',
      before: '{}',
      after: '{}',
      rowHash: registered?.rowHash,
    })
  })

  it('puts what is done about a case on the time line of that case', async () => {
    const db = await deskInMemory()
    const caseId = register(db, 'TS-202611-0001')
    transaction(db, (tx) =>
      insertRecord(tx, handoffs, { caseId, department: '工程部' }, act('case.forwarded')),
    )
    expect(events(db)[1]).toMatchObject({ recordTable: 'handoff', recordId: 1, caseId })
  })

  it('chains each event to the one before', async () => {
    const db = await deskInMemory()
    register(db, 'TS-202611-0001')
    register(db, 'TS-202611-0002')
    const [first, second] = events(db)
    expect(first?.previousHash).toBe('0'.repeat(64))
    expect(second?.previousHash).toBe(first?.hash)
  })

  it('keeps nothing of a transaction that fails, its number included', async () => {
    const db = await deskInMemory()
    const failing = () =>
      transaction(db, (tx) => {
        takeNumber(tx, 'case', '2026-11-23' as never)
        insertRecord(tx, cases, complaint('TS-202611-0001'), act('case.registered'))
        throw new Error('the printer caught fire')
      })
    expect(failing).toThrow('the printer caught fire')
    expect(events(db)).toEqual([])
    expect(db.prepare('SELECT count(*) AS n FROM personalValue').get()).toEqual({ n: 0 })
    expect(transaction(db, (tx) => takeNumber(tx, 'case', '2026-11-23' as never))).toBe(1)
  })

  it('refuses a record that does not read back as it was meant', async () => {
    const db = await deskInMemory()
    db.exec(`CREATE TEMP TRIGGER meddler AFTER INSERT ON caseRecord
      BEGIN UPDATE caseRecord SET content = 'x', rowHash = 'x' WHERE id = NEW.id; END`)
    expect(() => register(db, 'TS-202611-0001')).toThrow(AlteredRecord)
    expect(db.prepare('SELECT count(*) AS n FROM caseRecord').get()).toEqual({ n: 0 })
  })

  it('refuses to build on a row that was changed past it', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    db.exec(`DROP TRIGGER caseRecordChangesWithItsHash; UPDATE caseRecord SET content = '没有问题'`)
    const close = () =>
      transaction(db, (tx) => changeRecord(tx, cases, id, { closedAt: noon }, act('case.closed')))
    expect(close).toThrow(AlteredRecord)
  })

  it('refuses a personal value that was changed past it', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    db.exec(
      `DROP TRIGGER personalValueIsOnlyErased; UPDATE personalValue SET value = '李四' WHERE field = 'customerName'`,
    )
    const close = () =>
      transaction(db, (tx) => changeRecord(tx, cases, id, { closedAt: noon }, act('case.closed')))
    expect(close).toThrow(AlteredRecord)
  })

  it.each([
    ['an event is changed', `UPDATE event SET kind = 'case.voided'`],
    ['an event is deleted', 'DELETE FROM event'],
    ['a record is deleted', 'DELETE FROM caseRecord'],
    ['a record is changed by hand', `UPDATE caseRecord SET content = ''`],
    ['a personal value is changed', `UPDATE personalValue SET value = '李四'`],
    ['a personal value is deleted', 'DELETE FROM personalValue'],
    [
      'an event is put in out of turn',
      `INSERT INTO event SELECT id + 7, kind, recordTable, recordId, caseId,
      operatorId, happenedAt, typedAt, before, after, rowHash, hash, hash FROM event`,
    ],
    [
      'an event is put in beside the chain',
      `INSERT INTO event SELECT id + 1, kind, recordTable, recordId, caseId,
      operatorId, happenedAt, typedAt, before, after, rowHash, previousHash, hash FROM event`,
    ],
    [
      'an event replaces another',
      `INSERT OR REPLACE INTO event SELECT id, kind, recordTable, recordId, caseId,
      operatorId, happenedAt, typedAt, before, after, rowHash, previousHash, hash FROM event`,
    ],
  ])('the database itself refuses when %s', async (_, sql) => {
    const db = await deskInMemory()
    register(db, 'TS-202611-0001')
    expect(() => db.exec(sql)).toThrow(/event|caseRecord|personalValue/)
  })

  it('refuses a transaction inside a transaction, and a Tx that outlived its own', async () => {
    const db = await deskInMemory()
    expect(() => transaction(db, () => transaction(db, () => 1))).toThrow('already open')
    const kept: Tx[] = []
    transaction(db, (tx) => kept.push(tx))
    const [tx] = kept
    expect(() => tx && insertRecord(tx, cases, complaint('TS-202611-0001'), act('case.registered'))).toThrow(
      'has ended',
    )
  })

  it('erases a customer for good and leaves the chain as it was', async () => {
    const db = await deskInMemory()
    const id = register(db, 'TS-202611-0001')
    transaction(db, (tx) => changeRecord(tx, cases, id, { phone: '139 0000 0002' }, act('case.corrected')))
    const before = events(db)
    transaction(db, (tx) =>
      erasePersonal(tx, cases, id, ['customerName', 'phone'], act('customer.erased', noon)),
    )
    expect(caseOf(db, id)).toMatchObject({ customerName: null, phone: null })
    expect(
      db.prepare('SELECT count(*) AS n FROM personalValue WHERE value IS NOT NULL OR salt IS NOT NULL').get(),
    ).toEqual({ n: 0 })
    expect(events(db).slice(0, 2)).toEqual(before)
    expect(events(db)[2]).toMatchObject({
      kind: 'customer.erased',
      after: '{"customerName":null,"phone":null}',
    })
  })

  it('seals half of a surrogate pair in no record', async () => {
    const db = await deskInMemory()
    const broken = { ...complaint('TS-202611-0001'), content: '\ud842' }
    expect(() => transaction(db, (tx) => insertRecord(tx, cases, broken, act('case.registered')))).toThrow(
      'surrogate',
    )
  })
})
