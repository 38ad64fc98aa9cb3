import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, type IsoDay, minute } from '#shared/domain/day'
import { rebuildBoard } from '../../../src/main/actions/tell-board'
import {
  complete,
  dueRevisits,
  forward,
  handled,
  receive,
  revisit,
  settledAtOnce,
} from '../../support/case-way'
import {
  critical,
  major,
  minor,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { signIn } from '../../support/people'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
// A line that is told with each step must say what one told anew from the whole case says, and a count what is listed.
afterEach(async () => {
  const told = lines()
  expect(await dueRevisits(desk)).toHaveLength((await board()).counts.revisit)
  desk.db.exec('DELETE FROM boardLine; DELETE FROM revisitLine')
  rebuildBoard(desk.db)
  expect(lines()).toEqual(told)
  expect(desk.faults).toEqual([])
  desk.close()
})

const board = () => desk.ask('today.show', { only: null })
const counts = async () => {
  const all = (await board()).counts
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
}
const lines = () =>
  ['boardLine', 'revisitLine'].map((table) => desk.db.prepare(`SELECT * FROM ${table} ORDER BY caseId`).all())

async function handle(caseId: CaseId): Promise<void> {
  const handoffId = await forward(desk, caseId)
  await receive(desk, caseId, handoffId)
  desk.pass(hour)
  await complete(desk, caseId, handoffId)
  await desk.ask('case.return', {
    caseId,
    at: desk.now,
    handoffId,
    decision: 'taken',
    missing: [],
    contentSignature: { kind: 'self' },
  })
  await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
}

describe('the board follows its cases', () => {
  test('from 该转呈 over 该签收 to 处理中', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    expect(await counts()).toEqual({ forward: 1 })
    const sent = await forward(desk, caseId)
    expect(await counts()).toEqual({ receive: 1 })
    expect((await board()).rows).toMatchObject([{ caseId, state: 'forwarded', next: 'receive', urged: 0 }])
    await receive(desk, caseId, sent)
    expect(await counts()).toEqual({ inProgress: 1 })
    expect((await board()).rows).toMatchObject([{ state: 'inProgress', clock: { clock: 'resolve' } }])
  })

  test('to 该回访, where the list of those to be called has it as well, and forgets what was closed', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    await handle(caseId)
    expect(await counts()).toEqual({ revisit: 1 })
    expect(await dueRevisits(desk)).toMatchObject([{ caseId, clock: { clock: 'revisit' } }])
    await desk.ask('case.opinion', {
      caseId,
      at: desk.now,
      by: '刘经理',
      words: '情况属实',
      nature: 'valid',
      grade: null,
      ground: null,
    })
    await revisit(desk, caseId, true)
    expect(await dueRevisits(desk)).toEqual([])
    expect(await counts()).toEqual({})
    expect((await board()).total).toBe(1)
    await desk.ask('case.close', {
      caseId,
      at: desk.now,
      outcome: 'solved',
      nature: null,
      note: '',
      mergedInto: null,
    })
    expect(await board()).toMatchObject({ rows: [], total: 0, counts: { late: 0, forward: 0 } })
  })

  test('to 该回访 when the desk itself has settled it on the spot', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    await desk.ask('case.settle', {
      caseId,
      at: desk.now,
      completedAt: desk.now,
      ...settledAtOnce,
    })
    expect(await counts()).toEqual({ revisit: 1 })
    expect(await dueRevisits(desk)).toMatchObject([{ caseId }])
    expect(await desk.ask('revisit.show', { caseId })).toMatchObject({ caseId, handler: '王敏' })
  })

  test('in a further round counts what that round waits for', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    await handle(caseId)
    await revisit(desk, caseId, false)
    expect(await counts()).toEqual({ forward: 1 })
    expect(await dueRevisits(desk)).toEqual([])
  })

  test('counts a critical one under all it waits for at once', async () => {
    await registerComplaint(desk, critical)
    expect(await counts()).toEqual({ forward: 1, reply: 1 })
  })

  test('shows how often the customer pressed for it', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    const call = {
      caseId,
      channel: 'phone' as const,
      caller: '陈女士',
      phone: '',
      words: '怎么还没人来',
      told: '',
    }
    for (const purpose of ['urge', 'ask', 'urge'] as const) {
      desk.pass(minute)
      await desk.ask('case.call', { ...call, at: desk.now, purpose })
    }
    expect((await board()).rows).toMatchObject([{ urged: 2 }])
  })
})

describe('待审批', () => {
  test('has the case from the asking on, and after a word by phone until its F17 is signed', async () => {
    const { caseId } = await registerComplaint(desk, major)
    const { deadlines } = await receive(desk, caseId, await forward(desk, caseId))
    const resolve = deadlines.find(({ clock }) => clock === 'resolve')
    if (!resolve) throw new Error('no 处理 clock')
    const asked = await desk.ask('approval.ask', {
      caseId,
      at: desk.now,
      subject: 'extension',
      reason: '配件要三天',
      approver: '刘经理',
      deadlineId: resolve.id,
      wantedDueAt: '2026-12-01T10:00:00.000Z' as Instant,
      toGrade: null,
    })
    expect((await counts()).approval).toBe(1)
    const approvalId = asked.approvals[0]?.id
    if (!approvalId) throw new Error('no approval')
    const decision = { outcome: 'granted', way: 'phone', by: '刘经理', words: '', pin: null } as const
    const newDueAt = '2026-12-01T10:00:00.000Z' as Instant
    await desk.ask('approval.decide', { caseId, at: desk.now, approvalId, ...decision, newDueAt })
    expect((await counts()).approval).toBe(1)
    expect((await board()).rows[0]?.clock?.dueAt).not.toBe(resolve.dueAt)
    await desk.ask('approval.sign', { caseId, at: desk.now, approvalId })
    expect((await counts()).approval).toBeUndefined()
  })

  test('has the case that was put to a manager before it is one (请示主管)', async () => {
    await registerComplaint(desk, minor, '停车场的灯一直闪', { approver: '园总', reason: '是不是本园区的' })
    expect((await counts()).approval).toBe(1)
  })
})

describe('what only the desk can mend', () => {
  test('the working days are not asked for while nothing counts them', async () => {
    expect((await board()).alerts).toEqual([])
  })

  test('the next year’s are asked for from sixty days before the known ones end, where the desk keeps holidays', async () => {
    const keeping = await openTestDesk(noPrinter, { now: '2026-10-31T15:59:59.999Z' as Instant })
    await setUp(keeping, { keepsHolidays: true })
    const alerts = async () => (await keeping.ask('today.show', { only: null })).alerts
    expect(await alerts()).toEqual([])
    keeping.pass(1)
    expect(await alerts()).toEqual([{ kind: 'calendar-ends', year: 2027, waiting: 0 }])
    keeping.close()
  })
})

describe('a clock that no known working day counts', () => {
  test('waits, is said with its year, and is counted once the year was typed in', async () => {
    const newYear = await openTestDesk(noPrinter, { now: '2026-12-30T01:00:00.000Z' as Instant })
    await setUp(newYear)
    const { current } = await newYear.ask('profile.show', {})
    const { version: _version, validFrom: _validFrom, ...wanted } = current
    const rules = wanted.rules.map((rule) =>
      rule.clock === 'resolve' ? { ...rule, limit: { unit: 'workingDays' as const, count: 3 } } : rule,
    )
    await newYear.ask('profile.adopt', { profile: { ...wanted, rules } })
    await registerComplaint(newYear, minor)
    // The 月报 is due in these days as well.
    const alerts = async () =>
      (await newYear.ask('today.show', { only: null })).alerts.filter(({ kind }) => kind !== 'report-due')
    expect(await alerts()).toEqual([{ kind: 'calendar-ends', year: 2027, waiting: 1 }])
    const year = { year: 2027, off: ['2027-01-01' as IsoDay], on: [] }
    await newYear.ask('calendar.setYear', { year, source: '放假通知' })
    expect(await alerts()).toEqual([])
    newYear.close()
  })
})

describe('an older book', () => {
  test('has its board told anew at the opening, in pages of fifty', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    copyCase(caseId, 60)
    const { dataDir, now } = desk
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir, now })
    await signIn(desk)
    const [first, second, third] = await Promise.all(
      [0, 1, 2].map((page) => desk.ask('today.show', { only: null, page })),
    )
    expect([first?.rows.length, second?.rows.length, third?.rows.length]).toEqual([50, 11, 0])
    expect([first?.total, second?.page]).toEqual([61, 1])
    const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.caseId)
    expect(new Set(ids).size).toBe(61)
    expect(await counts()).toEqual({ forward: 61 })
  })
})

/** More cases like it, past the ledger: the board reads no event. */
function copyCase(caseId: CaseId, count: number): void {
  const copy = (table: string, caseColumn: string, changed: Readonly<Record<string, string>>) => {
    const columns = desk.db.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
    const names = columns.map(({ name }) => name)
    desk.db.exec(
      `WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ${count})
         INSERT INTO ${table} (${names.join(', ')})
         SELECT ${names.map((name) => changed[name] ?? name).join(', ')} FROM ${table}, copy
         WHERE ${caseColumn} = ${caseId}`,
    )
  }
  copy('caseRecord', 'id', { id: 'id + n', number: `'TS-202611-' || printf('%04d', 100 + n)` })
  copy('caseRound', 'caseId', { id: 'id + n', caseId: 'caseId + n' })
  copy('deadline', 'caseId', { id: 'id + 100 * n', caseId: 'caseId + n' })
}
