import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { type Instant, minute, plus } from '#shared/domain/day'
import { BoardCount } from '#shared/ipc/board-views'
import {
  type BoardLine,
  boardCounts,
  boardPage,
  countsSql,
  isBoardWhole,
  lateOnBoard,
  lateSql,
  pageSql,
  removeBoardLine,
  setBoardLine,
  uncoveredOnBoard,
} from '../../../src/main/store/board-line'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import { pressingSql } from '../../../src/main/store/reminder'
import { setRevisitLine } from '../../../src/main/store/revisit-line'
import { type Db, transaction } from '../../../src/main/store/tx'
import { insertRaw } from '../../support/raw-row'

const now = '2026-11-23T01:00:00.000Z' as Instant

let db: Db

beforeEach(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
})

/** An open case, with what a line looks at. */
function openCase(id: number, content = '电梯停在三楼不动'): CaseId {
  insertRaw(db, 'caseRecord', {
    id,
    number: `TS-202611-${String(id).padStart(4, '0')}`,
    contactName: '陈女士',
    address: 'C座 506',
    content,
    grade: 'minor',
  })
  return id as CaseId
}

function line(caseId: CaseId, dueIn: number | null, more: Partial<BoardLine> = {}): BoardLine {
  const first = dueIn === null ? null : clockDueIn(dueIn)
  return {
    caseId,
    waits: ['forward'],
    state: 'registered',
    next: 'forward',
    first,
    earliestSoonAt: first?.soonAt ?? null,
    urged: 0,
    uncovered: 0,
    uncoveredYear: null,
    ...more,
  }
}

function clockDueIn(ms: number) {
  const dueAt = plus(now, ms)
  return {
    clock: 'forward' as const,
    startedAt: plus(dueAt, -40 * minute),
    soonAt: plus(dueAt, -10 * minute),
    dueAt,
  }
}

function tell(...lines: BoardLine[]): void {
  transaction(db, (tx) => {
    for (const one of lines) setBoardLine(tx, one)
  })
}

const page = { now, limit: 50, offset: 0 }
const shown = (only: BoardCount | null, at = page) =>
  boardPage(db, only, at).map(({ caseId }) => Number(caseId))

describe('the board', () => {
  test('has what runs out first on top, the oldest number first among equals, cases without a clock last', () => {
    for (const id of [1, 2, 3, 4, 5]) openCase(id)
    tell(
      line(1 as CaseId, null),
      line(2 as CaseId, 60 * minute),
      line(3 as CaseId, -minute),
      line(4 as CaseId, 60 * minute),
      line(5 as CaseId, null),
    )
    expect(shown(null)).toEqual([3, 2, 4, 1, 5])
    expect(shown(null, { now, limit: 2, offset: 2 })).toEqual([4, 1])
    expect(shown(null, { now, limit: 2, offset: 6 })).toEqual([])
  })

  test('counts a case once in 逾期, and then not in 将到期, though another of its clocks is soon', () => {
    for (const id of [1, 2, 3, 4]) openCase(id)
    tell(
      line(1 as CaseId, -minute),
      line(2 as CaseId, 5 * minute),
      line(3 as CaseId, 60 * minute),
      // Its first clock has long to run, a longer one says 将到期 already.
      line(4 as CaseId, 60 * minute, { earliestSoonAt: plus(now, -minute) }),
    )
    const counts = boardCounts(db, now)
    expect(counts).toMatchObject({ total: 4, late: 1, soon: 2, forward: 4, receive: 0 })
    expect([shown('late'), shown('soon')]).toEqual([[1], [2, 4]])
    expect(lateOnBoard(db, now)).toBe(1)
  })

  test('at the very moment of the limit a case is 将到期, a millisecond later 逾期', () => {
    openCase(1)
    tell(line(1 as CaseId, 0))
    expect(boardCounts(db, now)).toMatchObject({ late: 0, soon: 1 })
    expect(boardCounts(db, plus(now, 1))).toMatchObject({ late: 1, soon: 0 })
  })

  test('counts a case under everything that it waits for, and shows the same cases under each count', () => {
    for (const id of [1, 2, 3]) openCase(id)
    tell(
      line(1 as CaseId, 10, { waits: ['reply', 'return', 'approval'] }),
      line(2 as CaseId, 20, { waits: ['inProgress', 'reply'] }),
      line(3 as CaseId, 30, { waits: [] }),
    )
    const counts = boardCounts(db, now)
    for (const count of BoardCount.options) expect(shown(count)).toHaveLength(counts[count])
    expect(counts).toMatchObject({ reply: 2, return: 1, approval: 1, inProgress: 1, forward: 0, revisit: 0 })
  })

  test('counts under 该回访 only who may be asked by now', () => {
    for (const id of [1, 2]) openCase(id)
    tell(line(1 as CaseId, 10, { waits: ['revisit'] }), line(2 as CaseId, 20, { waits: ['revisit'] }))
    const revisit = {
      kind: 'service',
      round: 1,
      building: '',
      way: 'phone',
      attempts: 0,
      nextAt: null,
    } as const
    const times = { startedAt: now, dueAt: plus(now, 99), soonAt: now }
    transaction(db, (tx) => {
      const of = (id: number, opensAt: Instant) =>
        setRevisitLine(tx, { ...revisit, ...times, opensAt, caseId: id as CaseId, visit: id as CaseId })
      of(1, now)
      of(2, plus(now, 1))
    })
    expect([boardCounts(db, now).revisit, shown('revisit')]).toEqual([1, [1]])
    const then = plus(now, 1)
    expect([boardCounts(db, then).revisit, shown('revisit', { ...page, now: then })]).toEqual([2, [1, 2]])
  })

  test('tells a case anew in the place of what was told, and forgets a closed one', () => {
    openCase(1)
    tell(line(1 as CaseId, 10))
    tell(line(1 as CaseId, 20, { urged: 3, state: 'inProgress', next: 'complete' }))
    expect(boardPage(db, null, page)).toMatchObject([
      { caseId: 1, urged: 3, state: 'inProgress', next: 'complete', first: { dueAt: plus(now, 20) } },
    ])
    transaction(db, (tx) => removeBoardLine(tx, 1 as CaseId))
    expect([shown(null), boardCounts(db, now).total]).toEqual([[], 0])
  })

  test('has the words of a list, and no phone', () => {
    openCase(1, `电梯${'停'.repeat(4000)}`)
    tell(line(1 as CaseId, 10))
    const [row] = boardPage(db, null, page)
    expect(row?.customer).toEqual({
      company: '',
      contactName: '陈女士',
      isAnonymous: false,
      address: 'C座 506',
    })
    expect(row?.content).toHaveLength(240)
  })

  test('is whole when every open case has its line and no other has one', () => {
    expect(isBoardWhole(db)).toBe(true)
    openCase(1)
    openCase(2)
    expect(isBoardWhole(db)).toBe(false)
    tell(line(1 as CaseId, 10), line(2 as CaseId, 10))
    expect(isBoardWhole(db)).toBe(true)
    transaction(db, (tx) => removeBoardLine(tx, 2 as CaseId))
    // As many lines as cases, but not theirs.
    tell(line(7 as CaseId, 10))
    expect(isBoardWhole(db)).toBe(false)
  })

  test('knows how many clocks wait for working days, and the first such year', () => {
    expect(uncoveredOnBoard(db)).toEqual({ clocks: 0, year: null })
    tell(
      line(1 as CaseId, 10, { uncovered: 2, uncoveredYear: 2028 }),
      line(2 as CaseId, 10, { uncovered: 1, uncoveredYear: 2027 }),
      line(3 as CaseId, 10),
    )
    expect(uncoveredOnBoard(db)).toEqual({ clocks: 3, year: 2027 })
  })
})

describe('the plans', () => {
  const planOf = (sql: string, bound: object | unknown[]) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(bound)
      .map(({ detail }) => detail)

  test('the counts read the index and no table', () => {
    expect(planOf(countsSql, { now })).toEqual([
      'SCAN boardLine USING COVERING INDEX boardInOrder',
      'SCALAR SUBQUERY 1',
      'SEARCH revisitLine USING COVERING INDEX revisitLineOpens (opensAt>?)',
    ])
    expect(planOf(lateSql, { now })).toEqual([
      'SEARCH boardLine USING COVERING INDEX boardInOrder (sortAt<?)',
    ])
  })

  test.each([null, ...BoardCount.options])(
    'the page of %s goes along the index, unsorted, and reads its cases by key',
    (only) => {
      const whole = planOf(pageSql(only), { now, limit: 50, offset: 0 })
      // Of 该回访 once for the page who is not to be asked yet.
      const later = whole.filter((step) => /revisitLine|LIST SUBQUERY|BLOOM FILTER/.test(step))
      const plan = whole.filter((step) => !later.includes(step))
      expect(later.filter((step) => step.includes('revisitLine'))).toEqual(
        only === 'revisit' ? ['SEARCH revisitLine USING COVERING INDEX revisitLineOpens (opensAt>?)'] : [],
      )
      expect(plan).toHaveLength(2)
      expect(plan[0]).toMatch(/^(SCAN|SEARCH) boardLine USING INDEX boardInOrder/)
      expect(plan[1]).toBe('SEARCH caseRecord USING INTEGER PRIMARY KEY (rowid=?)')
    },
  )

  test('the clocks that press come from their index alone, in order', () => {
    expect(planOf(pressingSql, [now])).toEqual(['SEARCH deadline USING INDEX deadlineSoon (<expr><?)'])
  })
})
