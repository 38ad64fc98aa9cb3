import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, type IsoDay, type IsoMonth, minute, plus, spanOf } from '#shared/domain/day'
import { emptyDraft } from '#shared/domain/draft'
import { Channel } from '#shared/domain/kind'
import { isCounted, toldOf } from '../../../src/main/actions/contact-lines'
import { periodSpan } from '../../../src/main/actions/contacts'
import {
  callsSql,
  contactsSql,
  entriesOf,
  furtherSql,
  headsSql,
  visitsSql,
} from '../../../src/main/store/contact-book'
import { casesSql, countContacts, personsSql } from '../../../src/main/store/contact-count'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import type { Db } from '../../../src/main/store/tx'
import { insertRaw } from '../../support/raw-row'

const month = '2026-11' as IsoMonth
const { from, until } = spanOf(month)
/** A little before the month to a little after it. */
const hours = { min: -30, max: 30 * 24 + 30 }

let db: Db
let lastCase = 0
beforeEach(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
  lastCase = 0
  insertRaw(db, 'operator', { id: 1, name: '王敏' })
})

type Made =
  | { readonly kind: 'contact'; readonly becomes: boolean }
  | { readonly kind: 'call' }
  /** Whether each case of the visit is void, the first one first. */
  | { readonly kind: 'visit'; readonly voids: readonly boolean[] }

type Came = { readonly after: number; readonly channel: Channel; readonly made: Made }

const made = fc.oneof(
  fc.record({ kind: fc.constant('contact' as const), becomes: fc.boolean() }),
  fc.record({ kind: fc.constant('call' as const) }),
  fc.record({
    kind: fc.constant('visit' as const),
    voids: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  }),
)
const came: fc.Arbitrary<Came> = fc.record({
  after: fc.integer({ min: hours.min * 60, max: hours.max * 60 }),
  channel: fc.constantFrom(...Channel.options),
  made,
})

function putCase(at: Instant, channel: Channel, given: Readonly<Record<string, unknown>>): number {
  const id = ++lastCase
  insertRaw(db, 'caseRecord', {
    id,
    number: `TS-202611-${String(id).padStart(4, '0')}`,
    receivedAt: at,
    registeredBy: 1,
    channel,
    contactName: '陈女士',
    phones: '["138 0000 0001"]',
    content: '电梯停在三楼不动',
    ...given,
  })
  return id
}

function put({ after, channel, made }: Came): void {
  const at = plus(from, after * minute)
  const typed = JSON.stringify(emptyDraft(channel))
  const contact = { at, channel, how: 'answered', typed, operatorId: 1 }
  switch (made.kind) {
    case 'contact':
      insertRaw(db, 'contact', { ...contact, caseId: made.becomes ? putCase(at, channel, {}) : null })
      break
    case 'call':
      insertRaw(db, 'caseCall', {
        at,
        channel,
        purpose: 'urge',
        operatorId: 1,
        caseId: putCase(plus(from, -40 * 24 * hour), channel, {}),
      })
      break
    case 'visit': {
      const [isVoid = false, ...further] = made.voids
      const outcome = (is: boolean) => ({ closeOutcome: is ? 'void' : null })
      const first = putCase(at, channel, outcome(isVoid))
      for (const is of further) putCase(at, channel, { sameVisitAs: first, ...outcome(is) })
    }
  }
}

function isIn({ after }: Came): boolean {
  const at = plus(from, after * minute)
  return at >= from && at < until
}

const counts = ({ made }: Came) => made.kind !== 'visit' || made.voids.includes(false)
const casesIn = ({ made }: Came) =>
  made.kind === 'visit'
    ? made.voids.filter((isVoid) => !isVoid).length
    : Number(made.kind === 'contact' && made.becomes)

const daysOfMonth = Array.from(
  { length: 30 },
  (_, place) => `${month}-${String(place + 1).padStart(2, '0')}` as IsoDay,
)

describe('来电来访登记 of a month', () => {
  test('has everybody who came once, and the rows of its days are its rows; 人次 and 件 are a naive recount', () => {
    const tables = ['contact', 'caseCall', 'caseRecord']
    for (const table of tables) db.exec(`DROP TRIGGER ${table}IsNeverDeleted`)
    fc.assert(
      fc.property(fc.array(came, { maxLength: 40 }), (all) => {
        for (const table of tables) db.exec(`DELETE FROM ${table}`)
        lastCase = 0
        for (const one of all) put(one)
        const within = all.filter(isIn)
        const rows = entriesOf(db, { from, until })
        expect(rows).toHaveLength(within.length)
        expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted())
        const days = daysOfMonth.flatMap((day) => entriesOf(db, periodSpan({ by: 'day', day })))
        expect(days).toEqual(rows)
        const pages = Array.from({ length: 5 }, (_, page) => entriesOf(db, { from, until }, 10, page * 10))
        expect(pages.flat()).toEqual(rows)
        const counted = within.filter(counts)
        expect(countContacts(db, { from, until })).toEqual({
          persons: counted.length,
          byChannel: Object.fromEntries(
            Channel.options
              .map((channel) => [channel, counted.filter((one) => one.channel === channel).length] as const)
              .filter(([, count]) => count > 0),
          ),
          visits: counted.filter((one) => casesIn(one) > 0).length,
          cases: counted.reduce((sum, one) => sum + casesIn(one), 0),
          voids: within.length - counted.length,
        })
        expect(rows.filter(isCounted)).toHaveLength(counted.length)
      }),
      { numRuns: 60 },
    )
  })

  test('begins and ends at the desk’s midnight', () => {
    for (const after of [-1, 0, 30 * 24 * 60 - 1, 30 * 24 * 60])
      put({ after, channel: 'phone', made: { kind: 'contact', becomes: false } })
    expect(entriesOf(db, { from, until }).map(({ at }) => at)).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-11-30T15:59:00.000Z',
    ])
    expect(entriesOf(db, periodSpan({ by: 'day', day: '2026-11-01' as IsoDay }))).toHaveLength(1)
    expect(entriesOf(db, periodSpan({ by: 'day', day: '2026-10-31' as IsoDay }))).toHaveLength(1)
  })
})

describe('a row', () => {
  test('of one visit has all its numbers, the void one said to be', () => {
    put({ after: 60, channel: 'walkIn', made: { kind: 'visit', voids: [false, true, false] } })
    const [row] = entriesOf(db, { from, until })
    if (!row) throw new Error('There is no row')
    expect(toldOf(row, 'line').handled).toBe(
      '转意见表 TS-202611-0001、TS-202611-0002（作废）、TS-202611-0003',
    )
    expect(row).toMatchObject({ kind: 'visit', by: '王敏' })
  })

  test('of a contact that became a case is who spoke with the caller, at that time', () => {
    insertRaw(db, 'operator', { id: 2, name: '李前台' })
    const at = plus(from, hour)
    const caseId = putCase(at, 'phone', { registeredBy: 2 })
    const typed = JSON.stringify(emptyDraft('phone'))
    insertRaw(db, 'contact', {
      at,
      channel: 'phone',
      how: 'answered',
      typed,
      answer: '马上派人',
      operatorId: 1,
      caseId,
    })
    const rows = entriesOf(db, { from, until })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ kind: 'visit', by: '王敏', at, answer: '马上派人' })
  })
})

describe('the plans', () => {
  const planOf = (sql: string, bound: object | unknown[]) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(bound)
      .map(({ detail }) => detail)
  const span = { from, until }

  test('of the list and of the counts go along the times of each kind', () => {
    for (const plan of [planOf(headsSql, { ...span, limit: 100, offset: 0 }), planOf(personsSql, span)]) {
      expect(plan.filter((step) => step.includes('SCAN') && !step.includes('subquery'))).toEqual([])
      for (const index of ['contactByTime', 'caseCallByTime', 'caseByReceipt'])
        expect(plan.some((step) => step.includes(`INDEX ${index} (`))).toBe(true)
    }
    const cases = planOf(casesSql, span).filter((step) => step.includes('caseRecord') || step.includes('f'))
    expect(cases.some((step) => step.includes('SEARCH first USING INDEX caseByReceipt'))).toBe(true)
    expect(cases.some((step) => step.includes('SEARCH further USING INDEX caseOfVisit'))).toBe(true)
    expect(planOf(casesSql, span).filter((step) => /^SCAN (?!CONSTANT)/.test(step))).toEqual([])
  })

  test.each([
    ['contacts', contactsSql],
    ['calls', callsSql],
    ['visits', visitsSql],
    ['further cases of a visit', furtherSql],
  ])('of %s read each by its key', (_, sql) => {
    const tables = planOf(sql, ['[1]']).filter(
      (step) => /^(SCAN|SEARCH)/.test(step) && !step.includes('json_each'),
    )
    const isByKey = (step: string) =>
      /USING (INTEGER PRIMARY KEY|INDEX (caseOfVisit|contactByTime))/.test(step) ||
      step === 'SCAN wanted VIRTUAL TABLE INDEX 1:'
    expect(tables.filter((step) => !isByKey(step))).toEqual([])
  })
})
