import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { dayOf, type IsoMonth, isWithin, monthOf } from '#shared/domain/day'
import { share } from '#shared/domain/figure'
import { spanOfPeriod } from '#shared/domain/gauge'
import { type Satisfaction, SatisfactionBy } from '#shared/domain/satisfaction'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import { answersOf, type Grouping, satisfactionBy } from '../../../src/main/store/satisfaction'
import type { Db } from '../../../src/main/store/tx'
import {
  departmentNames,
  figureCaseOf,
  type MadeCase,
  putDesk,
  someDesk,
} from '../../support/made-up-revisits'
import { figuresOf } from '../../support/recount/figures'

let db: Db
beforeAll(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
})

const groupings = SatisfactionBy.exclude(['case']).options
const someSpan = fc
  .constantFrom({ by: 'month', month: '2026-11' as IsoMonth } as const, { by: 'year', year: 2026 } as const)
  .map(spanOfPeriod)

/** All answers of a case, as they were given; of one moment, in the order in which they were written down. */
const answersIn = (one: MadeCase) =>
  one.revisits
    .filter(({ outcome }) => outcome === 'answered')
    .map((answer, place) => ({ answer, place }))
    .sort((a, b) => (a.answer.at < b.answer.at ? -1 : a.answer.at > b.answer.at ? 1 : a.place - b.place))
    .map(({ answer }) => answer)

function groupOf(one: MadeCase, round: number, at: string, by: Grouping): string | null {
  switch (by) {
    case 'department': {
      const leads = one.leads.filter(
        (lead) => lead.round === round && lead.role === 'lead' && !lead.isSentBack,
      )
      const last = leads.at(-1)
      return last ? (departmentNames[last.department - 1] ?? null) : ''
    }
    case 'person':
      return one.subject.kind === 'person' && one.nature === 'valid' ? one.subject.name : null
    case 'category':
      return one.category
    case 'month':
      return monthOf(dayOf(at as Parameters<typeof dayOf>[0]))
  }
}

const none = { good: 0, answered: 0 }
const nobody: Satisfaction = {
  cases: 0,
  quality: none,
  unanswered: 0,
  timeliness: none,
  attitude: none,
  handling: none,
  first: none,
}

const shares = [
  ['满意率', 'quality'],
  ['首次满意率', 'first'],
  ['及时率', 'timeliness'],
  ['处理态度满意率', 'attitude'],
  ['处理结果满意率', 'handling'],
] as const

test('each group, counted anew case by case: the last answer in the period, the first one ever beside it', () => {
  fc.assert(
    fc.property(someDesk, someSpan, fc.constantFrom(...groupings), (desk, span, by) => {
      db.exec('BEGIN')
      try {
        putDesk(db, desk)
        const expected = new Map<string, Satisfaction>()
        for (const one of desk.cases) {
          if (one.kind !== 'complaint' || one.outcome === 'void') continue
          const all = answersIn(one)
          const last = all.filter(({ at }) => isWithin(at, span)).at(-1)
          if (!last) continue
          const key = groupOf(one, last.round, last.at, by)
          if (key === null) continue
          const sum = expected.get(key) ?? nobody
          const add = (
            to: Satisfaction['quality'],
            word: string | null | undefined,
            bad: readonly string[],
          ) => ({
            good: to.good + (word && !bad.includes(word) ? 1 : 0),
            answered: to.answered + (word ? 1 : 0),
          })
          expected.set(key, {
            cases: sum.cases + 1,
            quality: add(sum.quality, last.quality, ['dissatisfied']),
            unanswered: sum.unanswered + (last.quality === null ? 1 : 0),
            timeliness: add(sum.timeliness, last.timeliness, ['fair', 'late']),
            attitude: add(sum.attitude, last.attitude, ['dissatisfied']),
            handling: add(sum.handling, last.handling, ['dissatisfied']),
            first: add(sum.first, all[0]?.quality, ['dissatisfied']),
          })
        }
        const told = satisfactionBy(db, 'complaint', by, span)
        expect(Object.fromEntries(told.map(({ key, ...sum }) => [key, sum]))).toEqual(
          Object.fromEntries(expected),
        )
        for (const { key, cases } of told)
          expect(
            answersOf(db, { of: 'complaint', group: { by, key } }, span, { limit: 99, offset: 0 }),
          ).toHaveLength(cases)
        const figures = figuresOf(
          desk.cases.filter(({ kind }) => kind === 'complaint').map(figureCaseOf),
          0,
          span,
          span.until,
        )
        const inFigures = (label: string) => figures.find((one) => one.label === label)?.value
        const [everything] = satisfactionBy(db, 'complaint', null, span)
        const listed = answersOf(db, { of: 'complaint', group: null }, span, { limit: 99, offset: 0 })
        expect(listed).toHaveLength(everything?.cases ?? 0)
        // On the report as on the screen.
        for (const [label, of] of shares) {
          const { good, answered } = everything?.[of] ?? none
          expect(inFigures(label)).toBe(share(good, answered))
        }
        expect(inFigures('未答')).toBe(`${everything?.unanswered ?? 0} 件`)
      } finally {
        db.exec('ROLLBACK')
      }
    }),
    { numRuns: 120 },
  )
})
