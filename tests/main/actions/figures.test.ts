import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { hour, type Instant, type IsoDay, isWithin, millis, monthOf, spanOf } from '#shared/domain/day'
import type { Chart, FigurePeriod, FigureSheet } from '#shared/domain/figure-sheet'
import { spanOfDays } from '#shared/domain/figure-sheet'
import { isJob } from '#shared/domain/kind'
import { buildingOf } from '#shared/domain/unit'
import { figureSheet, listFigure } from '../../../src/main/actions/figures'
import type { Station } from '../../../src/main/actions/station'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import type { Db } from '../../../src/main/store/tx'
import { park } from '../../shared/domain/made-up-case'
import {
  clocksOf,
  closedAt,
  countedAt,
  figureCaseAt,
  leadOf,
  linksOf,
  type MadeCase,
  type MadeDesk,
  receivedAt,
  someCases,
  someTime,
} from '../../support/made-up-cases'
import { putCases } from '../../support/put-cases'
import { insertRaw } from '../../support/raw-row'
import { figuresOf as recounted } from '../../support/recount/figures'
import { planOf, statementsOf } from '../../support/statements'

let db: Db
beforeAll(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  insertRaw(db, 'profile', { id: 1, code: park.code, version: 1, body: JSON.stringify(park) })
  insertRaw(db, 'desk', { id: 1, profileId: 1, calendar: '{}' })
})

const day = (text: string) => text as IsoDay
/** A month, the whole of it and more, a week, days on both sides of a month's end. */
const somePeriod = fc.constantFrom<FigurePeriod>(
  { from: day('2026-11-01'), to: day('2026-11-30') },
  { from: day('2026-01-01'), to: day('2027-12-31') },
  { from: day('2026-11-09'), to: day('2026-11-15') },
  { from: day('2026-10-20'), to: day('2026-12-07') },
)

type Look = {
  readonly desk: MadeDesk
  readonly period: FigurePeriod
  readonly now: Instant
  readonly sheet: FigureSheet
}

/** Nothing has happened that is later than now. */
async function property(look: (one: Look) => void, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(someCases, somePeriod, someTime, async (desk, period, someNow) => {
      const now = latest([
        someNow,
        ...[...desk.contacts, ...desk.links].map(({ at }) => at),
        ...desk.cases.flatMap(momentsOf),
      ])
      db.exec('BEGIN')
      try {
        putCases(db, desk)
        look({ desk, period, now, sheet: await figureSheet(db, period, now, async () => {}) })
      } finally {
        db.exec('ROLLBACK')
      }
    }),
    { numRuns },
  )
}

const latest = (moments: readonly Instant[]) => moments.toSorted().at(-1) as Instant
const momentsOf = (one: MadeCase) => [
  closedAt(one) ?? countedAt(one),
  ...clocksOf(one).flatMap(({ stoppedAt }) => stoppedAt ?? []),
  ...[...one.revisits, ...one.calls, ...one.corrections].map(({ at }) => at),
]

test('every figure of the period is what counting its cases one after another says', async () => {
  await property(({ desk, period, now, sheet }) => {
    const span = spanOfDays(period)
    const all = desk.cases.map((_, place) => figureCaseAt(desk, place))
    const isSeen = ({ countedAt: at, closedAt: end }: (typeof all)[number]) =>
      at < span.until && (end === null || end >= span.from)
    const contacts = desk.contacts.filter(
      ({ at, how, isCase }) => how === 'answered' && !isCase && isWithin(at, span),
    ).length
    const byHand = recounted(all.filter(isSeen), contacts, span, now, {
      askedBeside: all.filter((one) => !isSeen(one)),
    })
    const told = sheet.figures.map(({ label, value }) => `${label} ${value}`)
    // Of a desk without jobs there is nothing to tell apart.
    const isTold = ({ label, value }: { label: string; value: string }) =>
      !label.startsWith('报修求助') || (value !== '—' && told.some((words) => words.startsWith(`${label} `)))
    // The shares that other records make up are the gauges' own (gauge-item.test.ts).
    const gauges = ['投诉回访当面签名率', '月回访当面签名率', '电话和信函占全年回访', '回访处理率']
    expect(told.filter((words) => !gauges.some((name) => words.startsWith(name))).toSorted()).toEqual(
      byHand
        .filter(isTold)
        .map(({ label, value }) => `${label} ${value}`)
        .toSorted(),
    )
  }, 120)
})

const chart = (sheet: FigureSheet, name: string): Chart => {
  const found = sheet.charts.find((one) => one.name === name)
  if (!found) throw new Error(`No chart ${name}`)
  return found
}
const rows = ({ places }: Chart) => places.map(({ label, values }) => [label, ...values])
const isCase = ({ closed }: MadeCase) => closed?.outcome !== 'void' && closed?.outcome !== 'merged'
const kindsOf = ({ kind }: MadeCase) => (kind === 'complaint' ? 0 : isJob(kind) ? 1 : 2)

test('the pictures are of the same cases, counted anew', async () => {
  await property(({ desk, period, now, sheet }) => {
    const span = spanOfDays(period)
    const cases = desk.cases.filter(isCase)
    const received = cases.filter((one) => isWithin(countedAt(one), span))

    for (const [label, ...values] of rows(chart(sheet, 'months'))) {
      const month = chart(sheet, 'months').places.find((place) => place.label === label)?.keys[0]
      const of = spanOf(monthOf(day(`${JSON.parse(month ?? '{}').month}-01`)))
      const inMonth = cases.filter((one) => isWithin(countedAt(one), of))
      const byKind = [0, 1, 2].map((kinds) => inMonth.filter((one) => kindsOf(one) === kinds).length)
      const closed = cases.filter((one) => isWithin(closedAt(one) ?? now, of) && one.closed !== null).length
      const open = cases.filter(
        (one) => countedAt(one) < of.until && (closedAt(one) ?? of.until) >= of.until,
      ).length
      expect(values).toEqual([...byKind.slice(0, values.length - 2), closed, open])
    }
    expect(chart(sheet, 'months').places).toHaveLength(12)

    const grouped = (name: string, groupOf: (one: MadeCase) => string | null) => {
      const series = chart(sheet, name).series.map((words) => ['投诉', '报修求助', '其他'].indexOf(words))
      const expected = new Map<string, number[]>()
      for (const one of received) {
        const group = groupOf(one)
        if (group === null) continue
        const counts = expected.get(group) ?? series.map(() => 0)
        const at = Math.max(0, series.indexOf(kindsOf(one)))
        counts[at] = (counts[at] ?? 0) + 1
        expected.set(group, counts)
      }
      const told = new Map<string, number[]>()
      // A department and a facility of one name are two.
      for (const { label, values } of chart(sheet, name).places)
        told.set(
          label,
          values.map((value, at) => (value ?? 0) + (told.get(label)?.[at] ?? 0)),
        )
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected))
    }
    grouped('department', (one) => leadOf(one) || '未转呈')
    grouped('building', ({ address }) => buildingOf(address ?? '') || '没写地址')
    grouped('category', ({ category }) => category || '未分类')
    grouped('subject', ({ kind, nature, subject }) => {
      if (kind !== 'complaint') return null
      const named = subject.name ?? ''
      switch (subject.kind) {
        case 'person':
          return nature === 'valid' ? named || '人员（没有名字）' : '人员（没有定为有效的）'
        case 'department':
          return named || '部门或外包单位'
        case 'facility':
          return named || '设施'
        case 'tenant':
          return '其他租户'
        case 'unknown':
          return '不详'
      }
    })

    const [again, ...repeated] = rows(chart(sheet, 'repeated'))
    const later = new Set(
      linksOf(desk)
        .filter(({ kind }) => kind === 'again')
        .map((link) => link.later),
    )
    const sumOf = (row: readonly unknown[] | undefined) =>
      (row ?? []).slice(1).reduce<number>((sum, value) => sum + Number(value), 0)
    expect(sumOf(again)).toBe(received.filter((one) => later.has(desk.cases.indexOf(one))).length)
    const alike = new Map<string, number>()
    for (const { address, category } of received) {
      const building = buildingOf(address ?? '')
      const label = `${building} ${category || '未分类'}`
      if (building !== '') alike.set(label, (alike.get(label) ?? 0) + 1)
    }
    expect(Object.fromEntries(repeated.map((row) => [row[0], sumOf(row)]))).toEqual(
      Object.fromEntries([...alike].filter(([, count]) => count > 1)),
    )

    const end = span.until < now ? span.until : now
    const oldest = cases
      .filter((one) => countedAt(one) < span.until && (closedAt(one) ?? span.until) >= span.until)
      .map((one) => Math.round((millis(end) - millis(receivedAt(one))) / hour))
      .toSorted((a, b) => b - a)
    expect(rows(chart(sheet, 'oldest')).map(([, value]) => value)).toEqual(oldest.slice(0, 10))
  }, 80)
})

/** How many rows a value of a figure says that there are: of a share those below the line. */
function rowsSaid(label: string, value: string): number | null {
  if (label.endsWith('办理时间')) return null
  if (label.endsWith('没回访到'))
    return [...value.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
  const share = /（\d+\/(\d+)）/u.exec(value)
  return Number(share?.[1] ?? /\d+/.exec(value)?.[0])
}

test('the list of every number has as many rows as the number says, each on one of its pages', async () => {
  await property(({ period, now, sheet }) => {
    const station = { db, clock: () => now } as Station
    const listed = (key: NonNullable<FigureSheet['figures'][number]['key']>) => {
      const { rows: all, total, standings } = listFigure(station, { period, key, page: 0 })
      expect(all).toHaveLength(total)
      expect(standings.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      return total
    }
    for (const { label, value, key } of sheet.figures) {
      if (key === null) throw new Error(`${label} opens no list`)
      const total = listed(key)
      expect([label, rowsSaid(label, value) ?? total]).toEqual([label, total])
    }
    for (const { name, unit, places } of sheet.charts)
      for (const { label, values, keys } of places)
        for (const [at, value] of values.entries()) {
          const key = keys[at]
          if (!key) throw new Error(`${name} ${label} opens no list`)
          const total = listed(key)
          if (unit === 'count') expect([name, label, total]).toEqual([name, label, value])
          else if (name !== 'oldest') expect(total === 0).toBe(value === null)
        }
  }, 20)
})

/** What is open, or void, is little. */
test('no question reads a table of cases, or of what belongs to them, from end to end', async () => {
  const period = { from: day('2026-01-01'), to: day('2026-12-31') }
  const runs = await statementsOf(db, () => figureSheet(db, period, '2026-12-01T00:00:00.000Z' as Instant))
  const tables =
    'caseRecord|caseRound|handoff|deadline|revisit|revisitRecord|caseCall|caseLink|correction|contact'
  const whole = new RegExp(`^SCAN (${tables})(?! USING (COVERING INDEX caseVoid|INDEX caseOpen))\\b`)
  const read = runs.flatMap((run) => planOf(db, run).filter((step) => whole.test(step)))
  expect(read).toEqual([])
})
