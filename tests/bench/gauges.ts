import { join } from 'node:path'
import { hour, type Instant, type IsoMonth, plus } from '#shared/domain/day'
import type { GaugePeriod } from '#shared/domain/gauge'
import { listGauge, showGauges } from '../../src/main/actions/gauges'
import { showSatisfaction } from '../../src/main/actions/satisfaction'
import type { Station } from '../../src/main/actions/station'
import { connect } from '../../src/main/store/connect'
import { type Db, transaction } from '../../src/main/store/tx'
import { customer } from '../demo/park'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { insertRaw } from '../support/raw-row'
import { statementsOf } from '../support/statements'
import { fillWithCases } from './many-cases'
import type { Figure } from './measure'
import { againstBare, processorOf } from './recorded'

const cases = 100_000
const open = 2_000

const month: GaugePeriod = { by: 'month', month: '2026-11' as IsoMonth }
const year: GaugePeriod = { by: 'year', year: 2026 }

/**
 * 指标 of a desk with 100,000 cases, each of the closed ones asked after once, a tenth of them twice, over 700 days. Every
 * figure is one aggregate statement: what blocks main is the longest of them.
 */
export async function measureGauges(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'gauges')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  fillWithCases(desk.db, desk.now, { cases, open, whose: customer })
  askAll(desk.db, desk.now, cases - open)
  desk.db.close()

  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
  }
  try {
    return [
      ...(await againstBare(db, '指标, a month', 30, () => showGauges(station, { period: month }))),
      ...(await againstBare(db, '指标, a year', 10, () => showGauges(station, { period: year }))),
      await longest(db, '指标, a month: the longest statement', () => showGauges(station, { period: month })),
      await longest(db, '指标, a year: the longest statement', () => showGauges(station, { period: year })),
      ...(await againstBare(db, 'list of 投诉回访率, a year', 10, () =>
        listGauge(station, { period: year, name: 'complaintRate', part: 'counted', page: 0 }),
      )),
      ...(await againstBare(db, '满意度 by department, a year', 10, () =>
        showSatisfaction(station, { period: year, of: 'complaint', by: 'department' }),
      )),
    ]
  } finally {
    db.close()
  }
}

/** Each of the closed ones was asked after once, a tenth of them twice. */
export function askAll(db: Db, now: Instant, closed: number): void {
  db.pragma('synchronous = OFF')
  const ways = ['phone', 'phone', 'door', 'desk', 'letter'] as const
  const words = ['satisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', null] as const
  transaction(db, (tx) => {
    for (let n = 1; n <= closed; n++) {
      const at = plus(now, -(n % 700) * 24 * hour + 3 * hour)
      const answer = {
        caseId: n,
        round: 1,
        operatorId: 1,
        way: ways[n % 5],
        outcome: 'answered',
        quality: words[n % 5],
        timeliness: n % 3 ? 'prompt' : 'late',
        said: '可以了，就是等得久了一点',
        isSolved: 1,
        signature: n % 5 === 2 || n % 5 === 3 ? '{"kind":"self"}' : null,
      }
      insertRaw(tx, 'handoff', { caseId: n, round: 1, role: 'lead', departmentId: 1 + (n % 3), sentAt: at })
      insertRaw(tx, 'revisit', { ...answer, at })
      if (n % 10 === 0) insertRaw(tx, 'revisit', { ...answer, at: plus(at, hour), demand: '再来看看' })
    }
  })
  db.pragma('synchronous = FULL')
}

/** Of the processor. */
export async function longest(db: Db, name: string, act: () => unknown): Promise<Figure> {
  const runs = await statementsOf(db, act)
  const times = runs.map(({ sql, how, bound }) => {
    const statement = db.prepare<unknown[], unknown>(sql)
    statement[how](...bound)
    return processorOf(() => statement[how](...bound))
  })
  return { name, unit: 'ms', ours: Math.max(...times), bare: null, bound: '≤ 50 ms', runs: times.length }
}
