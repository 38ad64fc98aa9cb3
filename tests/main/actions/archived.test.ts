import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, type IsoMonth } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { complete, forward, handle, handled, receive, revisit, takeBack } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { accept, dispatch, end, newestOrder } from '../../support/order-way'

const month = '2026-11' as IsoMonth
const lateNovember = '2026-11-30T02:00:00.000Z' as Instant
const december = '2026-12-01T01:00:00.000Z' as Instant

let desk: TestDesk
let closed: CaseId
let open: CaseId

/** A November with a case that was closed and one that goes on, archived on the first of December. */
async function archivedNovember(): Promise<void> {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  closed = (await registerComplaint(desk)).caseId
  const step = () => ({ caseId: closed, at: desk.now })
  const dueAt = '2026-11-23T09:00:00.000Z' as Instant
  await desk.ask('case.promise', { ...step(), by: '王敏', words: '下午回电话', dueAt })
  const handoffId = await forward(desk, closed)
  await receive(desk, closed, handoffId)
  await complete(desk, closed, handoffId)
  await takeBack(desk, closed, handoffId)
  const order = newestOrder(await dispatch(desk, closed, null, { worker: '赵队长' }))
  await accept(desk, closed, order.id)
  await end(desk, closed, order.id)
  await desk.ask('case.result', { ...step(), completedAt: desk.now, ...handled })
  desk.pass(hour)
  await revisit(desk, closed, true)
  open = (await registerComplaint(desk, undefined, '停车场灯坏了')).caseId
  desk.now = lateNovember
  await desk.ask('case.close', { ...step(), ...solved })
  desk.now = december
  await desk.ask('month.archive', { month, reason: '', openReason: '下月接着办' })
}

const solved = { outcome: 'solved', nature: 'valid', note: '客户说可以了', mergedInto: null } as const

function putAway(): void {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
}

/** What the database itself says to that statement. */
const attempt = (sql: string) => {
  try {
    return desk.db.prepare(sql).run().changes
  } catch (error) {
    return String(error)
  }
}
const other = 'rowHash = hex(randomblob(32))'
const refusedBy = (table: string) => new RegExp(`SqliteError: ${table}: `)

describe('the database keeps', () => {
  beforeAll(archivedNovember)
  afterAll(putAway)

  test.each([
    'number',
    'kind',
    'channel',
    'receivedAt',
    'countedAt',
    'registeredAt',
    'company',
    'contactName',
    'address',
    'content',
    'demand',
    'place',
    'occurredWhen',
    'category',
  ])('what was registered in an archived month, of an open case as well: %s', (column) => {
    for (const id of [open, closed])
      expect(attempt(`UPDATE caseRecord SET ${column} = 'anders', ${other} WHERE id = ${id}`)).toMatch(
        refusedBy('caseRecord'),
      )
  })

  test.each([
    ['caseRecord', "closeNote = 'anders'", 'id'],
    ['caseRecord', "contentSignature = '{}'", 'id'],
    ['caseRecord', "nature = 'invalid'", 'id'],
    ['caseRecord', 'phones = NULL, closedAt = NULL, closeOutcome = NULL', 'id'],
    ['caseRound', "result = 'anders'", 'caseId'],
    ['handoff', 'returnedAt = NULL', 'caseId'],
    ['revisit', "said = 'anders'", 'caseId'],
    ['promise', "keptAt = '2026-12-01T00:00:00.000Z'", 'caseId'],
    ['deadline', "dueAt = '2027-01-01T00:00:00.000Z'", 'caseId'],
    ['workOrder', "outcomeWords = 'anders'", 'caseId'],
  ])('all of a case that was closed by then: %s, %s', (table, change, key) => {
    expect(attempt(`UPDATE ${table} SET ${change}, ${other} WHERE ${key} = ${closed}`)).toMatch(
      refusedBy(table),
    )
  })

  test.each(['caseRound', 'handoff', 'revisit', 'promise', 'deadline', 'workOrder'])(
    'such a case from getting more of them: %s',
    (table) => {
      const columns = desk.db
        .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
        .all(table)
        .map(({ name }) => name)
      const more: Readonly<Record<string, string>> = {
        id: '99',
        round: '1',
        number: table === 'workOrder' ? "'PG-0'" : '9',
      }
      const values = columns.map((name) => more[name] ?? name)
      expect(
        attempt(
          `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE caseId = ${closed} LIMIT 1`,
        ),
      ).toMatch(refusedBy(table))
    },
  )

  test('an archive as it was made', () => {
    for (const change of [
      "reason = 'anders'",
      'seal = hex(randomblob(32))',
      "openPoints = '[]'",
      "openReason = 'x'",
      "approvedBy = 'x'",
    ])
      expect(attempt(`UPDATE monthArchive SET ${change}, ${other}`)).toMatch(refusedBy('monthArchive'))
  })
})

describe('the desk', () => {
  beforeEach(archivedNovember)
  afterEach(putAway)

  const at = () => ({ at: desk.now })

  test('goes on with a case that is open, to its end', async () => {
    await handle(desk, open)
    desk.pass(hour)
    await revisit(desk, open, true)
    await desk.ask('case.signContent', { caseId: open, ...at(), outcome: { kind: 'self' } })
    await desk.ask('case.close', { caseId: open, ...at(), ...solved })
    const { matter } = await desk.ask('case.show', { caseId: open })
    expect(matter.closing?.countedAt).toBe(desk.now)
  })

  test('corrects what was archived by a record of its own, as it does after the signature', async () => {
    const view = await desk.ask('case.correct', {
      caseId: open,
      ...at(),
      reason: '听错了楼号',
      changes: [{ field: 'address', after: 'B座 506' }],
    })
    expect(view.corrections).toMatchObject([{ isAfterSignature: true, signature: null }])
    const kept = desk.db.prepare<[number], string>('SELECT address FROM caseRecord WHERE id = ?').pluck()
    expect([kept.get(open), view.matter.customer.address]).toEqual(['C座 506', 'B座 506'])
    const [correction] = view.corrections
    if (!correction) throw new Error('no correction')
    await desk.ask('case.signCorrection', {
      caseId: open,
      ...at(),
      correctionId: correction.id,
      outcome: { kind: 'self' },
    })
  })

  test('tells that a signature of a closed case comes too late', async () => {
    const sign = { caseId: closed, ...at(), outcome: { kind: 'self' as const } }
    expect(await desk.reply('case.signContent', sign)).toEqual({ kind: 'refused', reason: 'month-archived' })
  })

  test('registers what turns up late in the current month, and hands an open case on', async () => {
    expect((await registerComplaint(desk)).number).toBe('TS-202612-0001')
    await forward(desk, open)
  })
})
