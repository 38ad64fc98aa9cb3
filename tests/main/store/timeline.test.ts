import { describe, expect, it } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { changeRecord, erasePersonal, insertRecord } from '../../../src/main/store/ledger'
import { eventsOf } from '../../../src/main/store/timeline'
import { type Db, transaction } from '../../../src/main/store/tx'
import { act, cases, complaint, deskInMemory, handoffs, morning, noon } from './desk-of-two-tables'

function forwardedCase(db: Db): number {
  return transaction(db, (tx) => {
    const caseId = insertRecord(tx, cases, complaint('TS-202611-0001'), act('case.registered'))
    insertRecord(tx, handoffs, { caseId, department: '工程部' }, act('case.forwarded', noon))
    return caseId
  })
}

describe('the time line of a case', () => {
  it('tells who did what, when it happened and when it was typed in, with names and phones in plain', async () => {
    const db = await deskInMemory()
    const caseId = forwardedCase(db)
    transaction(db, (tx) =>
      changeRecord(tx, cases, caseId, { phone: '139 0000 0002' }, act('case.corrected', noon)),
    )
    const [registered, forwarded, corrected] = eventsOf(db, caseId)
    expect(registered).toMatchObject({
      kind: 'case.registered',
      operatorId: 1,
      happenedAt: morning,
      before: null,
    })
    expect(registered?.after).toMatchObject({ customerName: '王小明', phone: '138 0000 0001' })
    expect(forwarded).toMatchObject({
      recordTable: 'handoff',
      typedAt: noon,
      after: { department: '工程部' },
    })
    expect(corrected).toMatchObject({ before: { phone: '138 0000 0001' }, after: { phone: '139 0000 0002' } })
  })

  it('stands in the order in which things happened, not in which they were typed in', async () => {
    const db = await deskInMemory()
    const caseId = forwardedCase(db)
    const early = { ...act('case.called-back', noon), happenedAt: '2026-11-23T00:30:00.000Z' as Instant }
    transaction(db, (tx) => changeRecord(tx, cases, caseId, {}, early))
    expect(eventsOf(db, caseId).map(({ kind }) => kind)).toEqual([
      'case.called-back',
      'case.registered',
      'case.forwarded',
    ])
  })

  it('holds nothing of another case', async () => {
    const db = await deskInMemory()
    const caseId = forwardedCase(db)
    transaction(db, (tx) => insertRecord(tx, cases, complaint('TS-202611-0002'), act('case.registered')))
    expect(eventsOf(db, caseId)).toHaveLength(2)
  })

  it('says of an erased value that it was erased, in every event that ever held it', async () => {
    const db = await deskInMemory()
    const caseId = forwardedCase(db)
    transaction(db, (tx) =>
      changeRecord(tx, cases, caseId, { phone: '139 0000 0002' }, act('case.corrected')),
    )
    transaction(db, (tx) => erasePersonal(tx, cases, caseId, ['phone'], act('customer.erased', noon)))
    const phones = eventsOf(db, caseId).flatMap(({ before, after }) => [before?.phone, after.phone])
    const told = phones.filter((phone) => phone !== undefined)
    const erased = { erased: true }
    expect(told).toEqual([erased, erased, erased, erased, null])
    expect(eventsOf(db, caseId)[0]?.after).toMatchObject({ customerName: '王小明' })
  })
})
