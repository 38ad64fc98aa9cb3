import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Instant, type IsoMonth, spanOf } from '#shared/domain/day'
import { type MeritRule, tenthsOf, usualMeritRules } from '#shared/domain/merit'
import { type Proposal, proposalsOf } from '../../../src/main/store/merit-proposal'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import type { Db } from '../../../src/main/store/tx'
import { type MadeDesk, someCases, someTime } from '../../support/made-up-cases'
import { putCases } from '../../support/put-cases'
import { insertRaw } from '../../support/raw-row'
import {
  type Counted,
  forgedOf,
  lateOf,
  type MadeSurvey,
  type MeritCase,
  missingOf,
  overOf,
  validOf,
} from '../../support/recount/merits'

// What the SQL proposes of a month, against a recount by hand over desks that nobody thought out.

let db: Db
beforeAll(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
  // Rows are put in and given names here past the ledger: only the query looks at them.
  const guards = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
})

const person = fc.option(fc.constantFrom('赵队长', '孙师傅'))
const named = fc.record({
  judgedAt: fc.option(someTime, { freq: 4 }),
  handlers: fc.array(person, { maxLength: 3 }),
})
const survey = fc.record({
  target: fc.constantFrom(85, 100, 1, 33),
  closedAt: fc.option(someTime, { freq: 4 }),
  sheets: fc.array(
    fc.record({
      carrier: fc.option(fc.constantFrom('孙助理', '吴助理'), { freq: 6 }),
      isIssued: fc.boolean(),
      outcome: fc.option(fc.constantFrom('returned', 'returned', 'refused', 'absent')),
      forgedAt: fc.option(someTime, { freq: 1 }),
    }),
    { maxLength: 9 },
  ),
})
const desk = fc.record({
  made: someCases,
  names: fc.array(named, { minLength: 9, maxLength: 9 }),
  surveys: fc.array(survey, { maxLength: 2 }),
  now: someTime,
  month: fc.constantFrom('2026-10', '2026-11', '2026-12'),
})

function put(made: MadeDesk, cases: readonly MeritCase[], surveys: readonly MadeSurvey[]): void {
  putCases(db, made)
  insertRaw(db, 'department', { id: 3, name: '前台', kind: 'desk', head: '王主管' })
  db.exec("UPDATE department SET head = '刘经理' WHERE id = 1")
  let lead = 0
  for (const [place, one] of cases.entries()) {
    for (const [at] of one.leads.entries()) {
      lead += 1
      db.prepare('UPDATE handoff SET handler = ? WHERE id = ?').run(one.handlers[at] ?? null, lead)
    }
    if (one.judgedAt !== null) judge(place + 1, one.judgedAt, one.nature)
  }
  let sheetId = 0
  for (const [place, { sheets, ...one }] of surveys.entries()) {
    insertRaw(db, 'survey', { id: place + 1, number: `DC-202611-000${place + 1}`, ...one })
    for (const { isIssued, forgedAt, ...sheet } of sheets) {
      sheetId += 1
      const audit = { audit: forgedAt && 'forged', auditedAt: forgedAt }
      insertRaw(db, 'surveySheet', {
        id: sheetId,
        surveyId: place + 1,
        phones: '[]',
        place: sheetId,
        issuedAt: isIssued ? '2026-10-01T00:00:00.000Z' : null,
        ...audit,
        ...sheet,
      })
    }
  }
}

let events = 0
function judge(caseId: number, happenedAt: Instant, nature: string | null): void {
  events += 1
  const after = JSON.stringify({ nature })
  insertRaw(db, 'event', { id: events, kind: 'case.natureDecided', caseId, happenedAt, after })
}

function property(check: (told: Told) => void): void {
  fc.assert(
    fc.property(desk, ({ made, names, surveys, now, month }) => {
      const cases = made.cases.map((one, place) => ({
        ...one,
        ...(names[place] ?? { judgedAt: null, handlers: [] }),
      }))
      const span = { ...spanOf(month as IsoMonth), now }
      events = 0
      db.exec('BEGIN')
      try {
        put(made, cases, surveys)
        check({ cases, surveys, span, proposed: (rule) => proposalsOf(db, rule, span) })
      } finally {
        db.exec('ROLLBACK')
      }
    }),
    { numRuns: 120 },
  )
}

type Told = {
  readonly cases: readonly MeritCase[]
  readonly surveys: readonly MadeSurvey[]
  readonly span: Parameters<typeof lateOf>[1]
  readonly proposed: (rule: MeritRule) => readonly Proposal[]
}

const countedOf = (proposals: readonly Proposal[]): readonly Counted[] =>
  proposals.map(({ source, department, person: who }) => [source, department ?? '', who])
const sorted = (counted: readonly Counted[]) => counted.map((one) => one.join(' ')).toSorted()

describe('proposed of a month, counted anew by hand', () => {
  test('limits that passed, by whoever led that round; the desk’s own are the desk’s', () => {
    property(({ cases, span, proposed }) => {
      expect(sorted(countedOf(proposed('late')))).toEqual(sorted(lateOf(cases, span)))
    })
  })

  test('complaints that became 有效, and what came over our heads, by head and person', () => {
    property(({ cases, span, proposed }) => {
      expect(sorted(countedOf(proposed('valid')))).toEqual(sorted(validOf(cases, span)))
      expect(sorted(countedOf(proposed('over')))).toEqual(sorted(overOf(cases, span)))
    })
  })

  test('forged sheets, and half a point for each that a carrier brought back less than was asked for', () => {
    property(({ surveys, span, proposed }) => {
      expect(sorted(countedOf(proposed('forged')))).toEqual(sorted(forgedOf(surveys, span)))
      const tenths = proposed('missing').map(
        ({ source, ground }) => [source, tenthsOf(ground, usualMeritRules, null)] as const,
      )
      const meant = [...missingOf(surveys, span)].map(([source, count]) => [source, 5 * count] as const)
      expect(tenths.toSorted()).toEqual(meant.toSorted())
    })
  })

  test('nothing that was decided on already, whatever its month', () => {
    property(({ proposed }) => {
      for (const rule of ['late', 'valid', 'over', 'forged', 'missing'] as const) {
        for (const { source } of proposed(rule)) insertRaw(db, 'merit', { rule, source, month: '2026-09' })
        expect(proposed(rule)).toEqual([])
      }
    })
  })
})
