import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Instant, type IsoMonth, isWithin } from '#shared/domain/day'
import { GaugeName, type GaugePeriod, spanOfPeriod, yearToDate } from '#shared/domain/gauge'
import { listedIn, sharedBy, sumOf } from '#shared/domain/gauge-list'
import { lookedAt } from '../../../src/main/actions/gauges'
import { listItems, standingCounts } from '../../../src/main/store/gauge-item'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import { exemptCounts } from '../../../src/main/store/revisit-window'
import type { Db } from '../../../src/main/store/tx'
import {
  caseAt,
  figureCaseOf,
  type MadeCase,
  type MadeDesk,
  type MadePoint,
  putDesk,
  someDesk,
  someTime,
} from '../../support/made-up-revisits'
import { exemptCounts as exemptOfFigures, revisitCounts } from '../../support/recount/figure-counts'

let db: Db
beforeAll(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  // Within a transaction it cannot be turned off any more.
  db.pragma('foreign_keys = OFF')
})

const november: GaugePeriod = { by: 'month', month: '2026-11' as IsoMonth }
const somePeriod = fc.constantFrom<GaugePeriod>(
  november,
  { by: 'year', year: 2026 },
  {
    by: 'month',
    month: '2026-12' as IsoMonth,
  },
)

function withDesk(desk: MadeDesk, look: () => void): void {
  db.exec('BEGIN')
  try {
    putDesk(db, desk)
    look()
  } finally {
    db.exec('ROLLBACK')
  }
}

/** What the gauge says of such a desk, above and below the line. */
function told(name: GaugeName, of: GaugePeriod, now: Instant): readonly [number, number | null] {
  const counts = standingCounts(db, name, lookedAt(name, of, now))
  const { part, whole } = sharedBy[name]
  return [sumOf(counts, part), whole && sumOf(counts, whole)]
}

function property(check: (desk: MadeDesk, of: GaugePeriod, now: Instant) => void, numRuns = 100): void {
  fc.assert(
    fc.property(someDesk, somePeriod, someTime, (desk, of, now) =>
      withDesk(desk, () => check(desk, of, now)),
    ),
    { numRuns },
  )
}

const ink = ['self', 'proxy', 'guardian', 'fingerprint', 'interpreted']
const isJob = ({ kind }: MadeCase) => kind === 'service' || kind === 'help'
const isInPerson = (way: string) => way === 'door' || way === 'desk'

describe('counted anew by hand, one after another', () => {
  test('reached of the windows that ended: exempt ones are none, refused and unreachable stay and are told apart', () => {
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      for (const name of ['complaintRate', 'repairRate'] as const) {
        const counted = { windows: 0, reached: 0, refused: 0, unreachable: 0 }
        for (const one of desk.cases) {
          if (isJob(one) !== (name === 'repairRate') || one.outcome === 'void') continue
          if (one.isAnonymous || one.exemptAt !== null) continue
          for (const { clock, round, dueAt, stopped } of one.windows) {
            if (clock !== 'revisit' || !isWithin(dueAt, span) || dueAt > now) continue
            if (stopped?.ending === 'regraded') continue
            if (stopped?.ending === 'lapsed' && stopped.at <= dueAt) continue
            counted.windows++
            if (stopped?.ending === 'met') counted.reached++
            else if (stopped !== null) {
              const mine = one.revisits.filter((revisit) => revisit.round === round)
              if (mine.some(({ outcome }) => outcome === 'refused')) counted.refused++
              else if (one.outcome === 'unreachable' || one.unreachable.includes(round)) counted.unreachable++
            }
          }
        }
        expect(told(name, of, now)).toEqual([counted.reached, counted.windows])
        const { refused = 0, unreachable = 0 } = standingCounts(db, name, lookedAt(name, of, now))
        expect({ refused, unreachable }).toEqual({
          refused: counted.refused,
          unreachable: counted.unreachable,
        })
      }
    })
  })

  test('the month’s figures say the same of 回访率 and of who is exempt', () => {
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      for (const name of ['complaintRate', 'repairRate'] as const) {
        const mine = desk.cases.filter(
          (one) => one.outcome !== 'void' && isJob(one) === (name === 'repairRate'),
        )
        const { reached, windows } = revisitCounts(mine.map(figureCaseOf), span, now)
        expect(told(name, of, now)).toEqual([reached, windows])
        expect(exemptOfFigures(mine.map(figureCaseOf), span)).toEqual(
          exemptCounts(db, name === 'repairRate' ? 'job' : 'complaint', { ...span, now }),
        )
      }
    })
  })

  test('who is exempt, by which of the two grounds', () => {
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      const mine = desk.cases.filter((one) => !isJob(one) && one.outcome !== 'void')
      expect(exemptCounts(db, 'complaint', { ...span, now })).toEqual({
        noName: mine.filter((one) => one.isAnonymous && isWithin(one.countedAt, span)).length,
        replyOnly: mine.filter((one) => !one.isAnonymous && one.exemptAt && isWithin(one.exemptAt, span))
          .length,
      })
    })
  })

  test('signed in person, of the rounds of complaints that were reached; one round is one, however often it was asked', () => {
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      let whole = 0
      let atDoor = 0
      let atDesk = 0
      for (const one of desk.cases) {
        if (isJob(one) || one.outcome === 'void') continue
        for (const round of [1, 2]) {
          const asked = one.revisits.filter(
            (each) => each.round === round && each.outcome === 'answered' && isWithin(each.at, span),
          )
          if (asked.length === 0) continue
          whole++
          const signed = asked.filter(({ signature }) => signature !== null && ink.includes(signature))
          if (signed.some(({ way }) => way === 'door')) atDoor++
          else if (signed.some(({ way }) => way === 'desk')) atDesk++
        }
      }
      expect(told('complaintSigned', of, now)).toEqual([atDoor + atDesk, whole])
      expect(
        standingCounts(db, 'complaintSigned', lookedAt('complaintSigned', of, now)).deskSigned ?? 0,
      ).toBe(atDesk)
    })
  })

  test('月回访 that were signed in person, of those that were made', () => {
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      const made = desk.periodic.filter(
        ({ visited, isDropped, isOfDepartment }) =>
          visited?.outcome === 'answered' && !isDropped && !isOfDepartment && isWithin(visited.at, span),
      )
      const signed = made.filter(
        ({ way, signature }) => isInPerson(way) && signature !== null && ink.includes(signature),
      )
      expect(told('periodicSigned', of, now)).toEqual([signed.length, made.length])
    })
  })

  test('phone and letter, of every revisit since New Year, the drawn ones by phone', () => {
    property((desk, of, now) => {
      const span = yearToDate(of)
      const ways: string[] = []
      for (const one of desk.cases) {
        if (one.outcome === 'void') continue
        for (const round of [1, 2]) {
          const asked = one.revisits.filter(
            (each) => each.round === round && each.outcome === 'answered' && isWithin(each.at, span),
          )
          if (asked.length === 0) continue
          const other = asked.some(({ way }) => way !== 'phone' && way !== 'letter')
          ways.push(other ? 'other' : 'remote')
        }
      }
      for (const { visited, way, isDropped, isOfDepartment } of desk.periodic) {
        if (isDropped || isOfDepartment) continue
        if (visited?.outcome === 'answered' && isWithin(visited.at, span))
          ways.push(way === 'phone' || way === 'letter' ? 'remote' : 'other')
      }
      if (caseAt(desk, 0).outcome !== 'void')
        for (const { at, outcome } of desk.drawn)
          if (at !== null && outcome === 'answered' && isWithin(at, span)) ways.push('remote')
      expect(told('remote', of, now)).toEqual([ways.filter((way) => way === 'remote').length, ways.length])
    })
  })

  test('points that were settled: with words, or because the case they became is over', () => {
    const isOver = (desk: MadeDesk, place: number): boolean => {
      const one = caseAt(desk, place)
      if (one.outcome === null || one.outcome === 'void') return false
      if (one.outcome !== 'merged') return true
      const other = caseAt(desk, one.mergedInto)
      return other.outcome !== null && other.outcome !== 'void'
    }
    property((desk, of, now) => {
      const span = spanOfPeriod(of)
      const points: MadePoint[] = []
      for (const one of desk.cases)
        if (one.outcome !== 'void')
          for (const { at, point } of one.revisits) if (isWithin(at, span)) points.push(point)
      for (const { visited, point, isDropped } of desk.periodic)
        if (visited && !isDropped && isWithin(visited.at, span)) points.push(point)
      let raised = 0
      let settled = 0
      for (const point of points) {
        if (point === null || (point.words === null && point.became === null && !point.isSettled)) continue
        raised++
        if (point.isSettled || (point.became !== null && isOver(desk, point.became))) settled++
      }
      expect(told('settled', of, now)).toEqual([settled, raised])
    })
  })

  test('what still runs, and how much of it is late', () => {
    property((desk, of, now) => {
      const { until } = spanOfPeriod(of)
      let open = 0
      let late = 0
      for (const one of desk.cases) {
        if (one.outcome === 'void' || one.isAnonymous || one.exemptAt !== null) continue
        for (const { clock, dueAt, stopped } of one.windows) {
          if (clock !== 'revisit' || stopped !== null || dueAt >= until) continue
          open++
          if (dueAt < now) late++
        }
      }
      expect(told('open', of, now)).toEqual([open, null])
      expect(standingCounts(db, 'open', lookedAt('open', of, now)).late ?? 0).toBe(late)
    })
  })
})

test('a list has every row of its figure once, page by page, and what can still be done first', () => {
  property((_desk, of, now) => {
    for (const name of GaugeName.options) {
      const period = lookedAt(name, of, now)
      const counts = standingCounts(db, name, period)
      for (const part of ['missing', 'counted'] as const) {
        const page = (offset: number) => listItems(db, { name, part }, period, { limit: 3, offset })
        const rows: ReturnType<typeof listItems>[number][] = []
        for (let next = page(0); next.length > 0; next = page(rows.length)) rows.push(...next)
        expect(rows).toHaveLength(sumOf(counts, listedIn[name][part]))
        expect(rows).toEqual(listItems(db, { name, part }, period, { limit: 1000, offset: 0 }))
        const places = rows.map(({ standing }) => listedIn[name][part].indexOf(standing))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }
  }, 40)
})
