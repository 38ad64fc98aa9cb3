import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import { type RevisitFilter, RevisitWindow } from '#shared/ipc/revisit-questions'
import { listRevisits } from '../../../src/main/actions/list-revisits'
import type { Station } from '../../../src/main/actions/station'
import { revisitIds } from '../../../src/main/store/revisit-line'
import { dueRevisits } from '../../support/case-way'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { signIn } from '../../support/people'
import { insertRaw } from '../../support/raw-row'
import { toAsk } from '../../support/to-ask'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const all: RevisitFilter = { window: 'all', way: null, building: null, kind: null }
const list = (filter: Partial<RevisitFilter> = {}, page = 0) =>
  desk.ask('revisit.list', { filter: { ...all, ...filter }, page })
const ids = async (filter: Partial<RevisitFilter> = {}) =>
  (await list(filter)).rows.map(({ caseId }) => caseId)

/** One of many lines, past the case that it is of. */
function lineOf(n: number): void {
  insertRaw(desk.db, 'caseRecord', { id: n, number: `TS-202611-${n}` })
  insertRaw(desk.db, 'boardLine', { caseId: n })
  insertRaw(desk.db, 'revisitLine', {
    caseId: n,
    visit: n,
    kind: n % 3 === 0 ? 'service' : 'complaint',
    way: n % 5 < 2 ? 'door' : 'phone',
    building: ['', 'A座', 'C座', 'C座'][n % 4],
    opensAt: plus(desk.now, (n % 7 === 0 ? 1 : -1) * hour),
    sortAt: plus(desk.now, n * minute),
    dueAt: plus(desk.now, n * minute),
  })
}

const notReached = {
  way: 'phone',
  outcome: 'notReached',
  quality: null,
  timeliness: null,
  said: '',
  isSolved: null,
  signature: null,
} as const

describe('该回访', () => {
  test('counts under each choice of a filter what it shows beside the others', async () => {
    const atC = await toAsk(desk)
    const letter = await toAsk(desk, { address: 'A座 1203' }, { channel: 'letter' })
    const nowhere = await toAsk(desk, { address: '东门外', phones: [] })
    const { rows, total, counts } = await list()
    expect([rows.length, total]).toEqual([3, 3])
    expect(counts).toEqual({
      window: { due: 3, later: 0, all: 3 },
      way: { phone: 1, letter: 1, door: 1 },
      kind: { complaint: 3 },
      building: [
        { building: '', count: 1 },
        { building: 'A座', count: 1 },
        { building: 'C座', count: 1 },
      ],
    })
    expect(await ids({ way: 'letter' })).toEqual([letter])
    expect(await ids({ building: 'C座' })).toEqual([atC])
    expect(await ids({ building: '' })).toEqual([nowhere])
    const narrowed = await list({ way: 'phone' })
    // Of the filter that is set the other choices, of the rest what is left.
    expect(narrowed.counts).toMatchObject({
      way: { phone: 1, letter: 1, door: 1 },
      building: [{ building: 'C座', count: 1 }],
      window: { due: 1 },
    })
    expect(await desk.ask('revisit.choose', { filter: all })).toEqual(await ids())
  })

  test('whatever the filter is, each choice shows as many as it counts', async () => {
    for (let n = 1; n <= 130; n++) lineOf(n)
    const station = { db: desk.db, clock: () => desk.now } as Station
    const shows = (filter: RevisitFilter) => revisitIds(desk.db, filter, desk.now).length
    for (const window of RevisitWindow.options)
      for (const way of [null, 'door'] as const)
        for (const building of [null, '', 'C座'])
          for (const kind of [null, 'service'] as const) {
            const filter = { window, way, building, kind }
            const { counts, total, rows } = listRevisits(station, { filter, page: 0 })
            expect([total, rows.length]).toEqual([shows(filter), Math.min(total, 50)])
            for (const one of RevisitWindow.options)
              expect(counts.window[one]).toBe(shows({ ...filter, window: one }))
            for (const one of ['phone', 'door'] as const)
              expect(counts.way[one] ?? 0).toBe(shows({ ...filter, way: one }))
            for (const one of ['complaint', 'service'] as const)
              expect(counts.kind[one] ?? 0).toBe(shows({ ...filter, kind: one }))
            for (const one of counts.building)
              expect(one.count).toBe(shows({ ...filter, building: one.building }))
          }
  })

  test('shows when and how it is tried again, and how often it was', async () => {
    const caseId = await toAsk(desk)
    const next = { at: plus(desk.now, 5 * hour), way: 'door' } as const
    await desk.ask('case.revisit', { caseId, at: desk.now, ...notReached, next })
    expect(await dueRevisits(desk)).toMatchObject([
      { caseId, way: 'door', attempts: 1, nextAt: next.at, round: 1 },
    ])
    desk.pass(minute)
    await desk.ask('case.revisit', { caseId, at: desk.now, ...notReached })
    expect(await dueRevisits(desk)).toMatchObject([{ way: 'phone', attempts: 2, nextAt: null }])
  })

  test('has what came in one visit together, and of the one that is asked what else there is to ask', async () => {
    const first = await toAsk(desk)
    desk.pass(hour)
    const between = await toAsk(desk, { contactName: '周女士' })
    desk.pass(hour)
    const second = await toAsk(desk, {}, { sameVisitAs: first, content: '还有车位被占' })
    expect(await ids()).toEqual([first, second, between])
    const { number } = (await desk.ask('case.show', { caseId: second })).matter
    expect((await desk.ask('revisit.show', { caseId: first })).visit).toEqual([number])
    expect((await desk.ask('revisit.show', { caseId: between })).visit).toEqual([])
  })

  test('goes to the address, and calls the phone, as they were corrected', async () => {
    const caseId = await toAsk(desk, { phones: [] })
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const changes = [
      { field: 'address', after: 'B座 1001' },
      { field: 'phones', after: '137 0000 0003' },
    ] as const
    expect(await ids({ building: 'C座', way: 'door' })).toEqual([caseId])
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '记错了', changes: [...changes] })
    expect(await ids({ building: 'B座', way: 'phone' })).toEqual([caseId])
  })

  test('answers a page that is not there any more with the last one', async () => {
    await toAsk(desk)
    expect(await list({}, 7)).toMatchObject({ page: 0, total: 1, rows: [{}] })
    expect(await list({ building: '没有的楼' })).toMatchObject({ page: 0, total: 0, rows: [] })
  })

  test('of one that is not due any more, or never was there, says so', async () => {
    const caseId = await toAsk(desk)
    const asked = { ...notReached, outcome: 'answered', quality: 'satisfied', isSolved: true } as const
    await desk.ask('case.revisit', { caseId, at: desk.now, ...asked })
    expect(await desk.reply('revisit.show', { caseId })).toEqual({ kind: 'refused', reason: 'not-due' })
    expect(await desk.reply('revisit.show', { caseId: 99 as CaseId })).toEqual({
      kind: 'refused',
      reason: 'no-such-case',
    })
    expect(await ids()).toEqual([])
  })

  test('has a complaint at the door first where the procedure wants so, and before its window opens it is not due', async () => {
    const { current } = await desk.ask('profile.show', {})
    const { version: _version, validFrom: _validFrom, ...wanted } = current
    const rules = wanted.rules.map((rule) =>
      rule.clock === 'revisit'
        ? {
            ...rule,
            limit: { unit: 'days' as const, count: 10 },
            notBefore: { unit: 'days' as const, count: 7 },
          }
        : rule,
    )
    const revisiting = { ...wanted.revisiting, phoneFromRound: 2 }
    await desk.ask('profile.adopt', { profile: { ...wanted, rules, revisiting } })
    const caseId = await toAsk(desk)
    expect(await list({ window: 'due' })).toMatchObject({
      total: 0,
      counts: { window: { due: 0, later: 1 } },
    })
    expect((await list({ window: 'later' })).rows).toMatchObject([
      {
        caseId,
        way: 'door',
        opensAt: '2026-11-29T16:00:00.000Z',
        clock: { dueAt: '2026-12-03T10:00:00.000Z' },
      },
    ])
    desk.now = '2026-11-29T15:59:59.999Z' as Instant
    expect(await ids({ window: 'due' })).toEqual([])
    desk.pass(1)
    expect(await ids({ window: 'due' })).toEqual([caseId])
  })

  test('is told anew at the opening of a book that has none of it: after the migration, or an older backup', async () => {
    const caseId = await toAsk(desk)
    const { dataDir, now } = desk
    desk.db.exec('DELETE FROM revisitLine')
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir, now })
    await signIn(desk)
    expect(await ids()).toEqual([caseId])
  })
})
