import type { IsoMonth } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { showFigures } from '../../src/main/actions/figures'
import { connect } from '../../src/main/store/connect'
import { statementsOf } from '../support/statements'
const db = connect('/tmp/me-fig/desk.db')
db.exec("CREATE INDEX IF NOT EXISTS revisitSaid ON revisit (at, caseId, quality) WHERE outcome = 'answered'"); const station: any = { db, clock: () => '2026-11-23T01:00:00.000Z' }
const period = process.env.YEAR ? { from: '2026-01-01', to: '2026-12-31' } : periodOfMonth('2026-11' as IsoMonth)
let t = performance.now()
const runs = await statementsOf(db, () => showFigures(station, { period } as any))
console.log('first', performance.now() - t, runs.length)
t = performance.now(); await showFigures(station, { period } as any); console.log('second', performance.now() - t)
let sum = 0
const by = new Map<string, [number, number, number]>()
for (const { sql, how, bound } of runs) {
  const s: any = db.prepare(sql)
  s[how](...bound); const a = process.cpuUsage(); s[how](...bound); const c = process.cpuUsage(a); const ms = (c.user + c.system) / 1000
  sum += ms
  const [n, total, max] = by.get(sql) ?? [0, 0, 0]
  by.set(sql, [n + 1, total + ms, Math.max(max, ms)])
}
console.log('bare', sum)
for (const [sql, [n, total, max]] of [...by].sort((a, b) => b[1][1] - a[1][1]).slice(0, Number(process.env.TOP ?? 12))) {
  console.log(n, total.toFixed(1), max.toFixed(1), sql.replace(/\s+/g, ' ').slice(0, 200))
  if (process.env.PLAN) { const run = runs.find((r) => r.sql === sql)!; console.log(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...run.bound).map((r: any) => '      ' + r.detail).join('\n')) }
}
