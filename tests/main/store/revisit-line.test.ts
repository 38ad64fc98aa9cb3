import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { type Instant, minute, plus } from '#shared/domain/day'
import { Kind } from '#shared/domain/kind'
import type { RevisitFilter } from '#shared/ipc/revisit-questions'
import { isBoardWhole, setBoardLine } from '../../../src/main/store/board-line'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import {
  type RevisitLine,
  removeRevisitLine,
  revisitGroups,
  revisitGroupsSql,
  revisitIds,
  revisitIdsSql,
  revisitPage,
  revisitPageSql,
  setRevisitLine,
} from '../../../src/main/store/revisit-line'
import { type Db, transaction } from '../../../src/main/store/tx'
import { insertRaw } from '../../support/raw-row'
import { planOf } from '../../support/statements'

const now = '2026-11-23T01:00:00.000Z' as Instant
const all: RevisitFilter = { window: 'all', way: null, building: null, kind: null }

let db: Db

beforeEach(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
})

/** A case whose revisit clock runs, due so many minutes from now. */
function toAsk(id: number, dueIn: number, more: Partial<RevisitLine> = {}): void {
  const caseId = id as CaseId
  insertRaw(db, 'caseRecord', {
    id,
    number: `TS-202611-${String(id).padStart(4, '0')}`,
    contactName: '陈女士',
    address: 'C座-506',
  })
  const dueAt = plus(now, dueIn * minute)
  transaction(db, (tx) => {
    setBoardLine(tx, {
      caseId,
      waits: ['revisit'],
      state: 'handled',
      next: 'revisit',
      first: null,
      earliestSoonAt: null,
      urged: id,
      uncovered: 0,
      uncoveredYear: null,
    })
    setRevisitLine(tx, {
      caseId,
      kind: 'complaint',
      round: 1,
      startedAt: plus(now, -minute),
      dueAt,
      soonAt: plus(dueAt, -minute),
      opensAt: plus(now, -minute),
      visit: caseId,
      building: 'C座',
      way: 'phone',
      attempts: 0,
      nextAt: null,
      ...more,
    })
  })
}

const shown = (filter: Partial<RevisitFilter> = {}, page = { limit: 50, offset: 0 }) =>
  revisitPage(db, { ...all, ...filter }, { now, ...page }).map(({ caseId }) => Number(caseId))
const forget = (id: number) => transaction(db, (tx) => removeRevisitLine(tx, id as CaseId))

describe('the list of revisits', () => {
  test('has what is due first on top, in pages, with its words and no phone', () => {
    toAsk(1, 30)
    toAsk(2, 10)
    toAsk(3, 20, { attempts: 2, nextAt: plus(now, 5 * minute) })
    expect(shown()).toEqual([2, 3, 1])
    expect(shown({}, { limit: 2, offset: 2 })).toEqual([1])
    expect(revisitPage(db, all, { now, limit: 1, offset: 1 })).toEqual([
      {
        caseId: 3,
        kind: 'complaint',
        round: 1,
        startedAt: plus(now, -minute),
        dueAt: plus(now, 20 * minute),
        soonAt: plus(now, 19 * minute),
        opensAt: plus(now, -minute),
        way: 'phone',
        attempts: 2,
        nextAt: plus(now, 5 * minute),
        number: 'TS-202611-0003',
        customer: { company: '', contactName: '陈女士', isAnonymous: false, address: 'C座-506' },
        urged: 3,
      },
    ])
  })

  test('has matters of one visit together, where the first of them is due; when that one is done, where the next is', () => {
    const visit = 1 as CaseId
    toAsk(1, 40, { visit })
    toAsk(2, 20)
    toAsk(3, 10, { visit })
    toAsk(4, 30)
    expect(shown()).toEqual([1, 3, 2, 4])
    forget(3)
    expect(shown()).toEqual([2, 4, 1])
    toAsk(5, 15, { visit })
    expect(shown()).toEqual([1, 5, 2, 4])
  })

  test('tells a case anew in the place of what was told', () => {
    const visit = 1 as CaseId
    toAsk(1, 10, { visit })
    toAsk(2, 20, { visit })
    toAsk(3, 15)
    const later = {
      startedAt: now,
      dueAt: plus(now, 60 * minute),
      soonAt: now,
      opensAt: now,
      nextAt: null,
    } as const
    transaction(db, (tx) =>
      setRevisitLine(tx, {
        ...later,
        caseId: 1 as CaseId,
        kind: 'complaint',
        round: 2,
        visit,
        building: 'C座',
        way: 'door',
        attempts: 1,
      }),
    )
    expect(shown()).toEqual([3, 1, 2])
    expect(shown({ way: 'door' })).toEqual([1])
  })

  test('is filtered by window, way, building and kind; each group counts what its filter shows', () => {
    toAsk(1, 10)
    toAsk(2, 20, { way: 'door', building: '' })
    toAsk(3, 30, { kind: 'service', opensAt: plus(now, 1) })
    toAsk(4, 40, { way: 'door', building: 'A座', kind: 'service', opensAt: now })
    expect(shown({ window: 'due' })).toEqual([1, 2, 4])
    expect(shown({ window: 'later' })).toEqual([3])
    expect(shown({ way: 'door' })).toEqual([2, 4])
    expect(shown({ building: '' })).toEqual([2])
    expect(shown({ building: 'C座', kind: 'complaint', window: 'due', way: 'phone' })).toEqual([1])
    expect(revisitIds(db, { ...all, kind: 'service' }, now)).toEqual([3, 4])
    expect(revisitGroups(db, now)).toEqual([
      { way: 'door', building: '', kind: 'complaint', total: 1, later: 0 },
      { way: 'door', building: 'A座', kind: 'service', total: 1, later: 0 },
      { way: 'phone', building: 'C座', kind: 'complaint', total: 1, later: 0 },
      { way: 'phone', building: 'C座', kind: 'service', total: 1, later: 1 },
    ])
  })

  test('is missing where a book of before has none: the board is not whole then', () => {
    toAsk(1, 10)
    expect(isBoardWhole(db)).toBe(true)
    forget(1)
    expect(isBoardWhole(db)).toBe(false)
    // As many lines as cases to ask, but not theirs.
    db.exec(
      'INSERT INTO revisitLine SELECT 7, kind, 1, state, state, state, state, state, 7, state, state, 0, NULL FROM boardLine, caseRecord',
    )
    expect(isBoardWhole(db)).toBe(false)
  })
})

describe('the plans', () => {
  const filters = (['due', 'later', 'all'] as const).flatMap((window) =>
    [null, 'C座'].flatMap((building) =>
      ([null, 'phone'] as const).flatMap((way) =>
        [null, Kind.options[0] ?? null].map((kind): RevisitFilter => ({ window, building, way, kind })),
      ),
    ),
  )

  test('whatever is filtered, the page goes along an index, unsorted, and reads its cases by key', () => {
    for (const filter of filters) {
      const bound = { ...filter, now, limit: 50, offset: 0 }
      const index = filter.building === null ? 'revisitLineInOrder' : 'revisitLineByBuilding'
      const plan = planOf(db, { sql: revisitPageSql(filter), bound: [bound] })
      expect(plan).toHaveLength(3)
      expect(plan[0]).toMatch(new RegExp(`^(SCAN|SEARCH) line USING INDEX ${index}`))
      expect(plan.slice(1)).toEqual([
        'SEARCH caseRecord USING INTEGER PRIMARY KEY (rowid=?)',
        'SEARCH boardLine USING INTEGER PRIMARY KEY (rowid=?)',
      ])
      const ids = planOf(db, { sql: revisitIdsSql(filter), bound: [bound] })
      expect(ids).toHaveLength(1)
      expect(ids[0]).toMatch(new RegExp(`^(SCAN|SEARCH) line USING (COVERING )?INDEX ${index}`))
    }
  })

  test('the counts read one index, and no table', () => {
    expect(planOf(db, { sql: revisitGroupsSql, bound: [{ now }] })).toEqual([
      'SCAN revisitLine USING COVERING INDEX revisitLineCounted',
    ])
  })
})
