import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import type { BoardCount } from '#shared/ipc/board-views'
import { settleDeadlines } from '../../src/main/actions/settle-deadlines'
import { showToday } from '../../src/main/actions/show-today'
import type { Station } from '../../src/main/actions/station'
import { rebuildBoard } from '../../src/main/actions/tell-board'
import { lookEvery, openWatch } from '../../src/main/reminders/watch'
import { connect } from '../../src/main/store/connect'
import { type Db, type Tx, transaction } from '../../src/main/store/tx'
import matters from '../demo/matters.json'
import { customer } from '../demo/park'
import { mondayMorning, noPrinter, openTestDesk, setUp } from '../support/desk'
import { insertRaw } from '../support/raw-row'
import { type Figure, median } from './measure'

const cases = 100_000
const open = 2_000
const rounds = 300

type Asked = { readonly only: BoardCount | null; readonly page: number }

const questions: Readonly<Record<string, Asked>> = {
  'first page': { only: null, page: 0 },
  'last page': { only: null, page: open / 50 - 1 },
  'cases to be signed for': { only: 'receive', page: 0 },
}

/**
 * 今日 of a desk with 100,000 cases, 2,000 of them open: showToday at the action in main, against the very statements that
 * it runs, recorded from it and run bare on the same connection. Then what the look for reminders costs.
 */
export async function measureBoard(folder: string): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'board')
  const desk = await openTestDesk(noPrinter, { dataDir })
  await setUp(desk)
  fill(desk.db, desk.now)
  desk.db.close()

  const db = connect(join(dataDir, 'desk.db'))
  const station: Station = { db, clock: () => mondayMorning, changed: () => {}, drawings: new Set() }
  try {
    db.exec('DELETE FROM boardLine')
    const rebuilt = timedSync(() => rebuildBoard(db))
    // First, so that the board has to show what was said, and nobody has seen any of it.
    const looks = measureLook(station)
    const boards = Object.entries(questions).flatMap(([name, asked]) => measureQuestion(station, name, asked))
    return [
      ...boards,
      ...looks,
      figure('the board told anew for every open case', 'ms', rebuilt, null, null, 1),
    ]
  } finally {
    db.close()
  }
}

function measureQuestion(station: Station, name: string, asked: Asked): readonly Figure[] {
  const bare = recorded(station.db, () => showToday(station, asked))
  const ours: number[] = []
  const alone: number[] = []
  for (let round = -20; round < rounds; round++) {
    const action = timedSync(() => showToday(station, asked))
    const statements = timedSync(bare)
    if (round < 0) continue
    ours.push(action)
    alone.push(statements)
  }
  const bound = '≤ 1.3 × bare + 1 ms'
  return [
    figure(`今日, ${name}, in main: half of the times`, 'ms', median(ours), median(alone), bound, rounds),
    figure(`今日, ${name}, in main: 95 of 100`, 'ms', at95(ours), at95(alone), bound, rounds),
  ]
}

function measureLook(station: Station): readonly Figure[] {
  let now = mondayMorning
  const watch = openWatch({
    ...station,
    clock: () => now,
    notify: () => {},
    setTitle: () => {},
    failed: (error) => {
      throw error
    },
  })
  const first = timedSync(() => watch.tick())
  const looks = 200
  const before = process.cpuUsage()
  for (let count = 0; count < looks; count++) {
    now = plus(now, lookEvery)
    watch.tick()
  }
  const { user, system } = process.cpuUsage(before)
  const share = ((user + system) / 1000 / looks / lookEvery) * 100
  return [
    figure('the first look at reminders: everything is new', 'ms', first, null, null, 1),
    figure('the look every 20 s, of one core', '%', share, null, '≤ 1 %', looks),
  ]
}

function figure(
  name: string,
  unit: Figure['unit'],
  ours: number,
  bare: number | null,
  bound: string | null,
  runs: number,
): Figure {
  return { name, unit, ours, bare, bound, runs }
}

function at95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
}

function timedSync(act: () => unknown): number {
  const startedAt = performance.now()
  act()
  return performance.now() - startedAt
}

type Statement = Database.Statement<unknown[], unknown>
type Run = { readonly sql: string; readonly how: 'all' | 'get'; readonly bound: readonly unknown[] }

/**
 * Runs the act once on a connection that keeps no statement yet, or keeps those of an earlier act, and answers what runs
 * the same statements with the same values and nothing else.
 */
function recorded(db: Db, act: () => void): () => void {
  const runs: Run[] = []
  const prototype: Statement = Object.getPrototypeOf(db.prepare<unknown[], unknown>('SELECT 1'))
  const { all, get } = prototype
  prototype.all = function (this: Statement, ...bound: unknown[]) {
    runs.push({ sql: this.source, how: 'all', bound })
    return all.apply(this, bound)
  }
  prototype.get = function (this: Statement, ...bound: unknown[]) {
    runs.push({ sql: this.source, how: 'get', bound })
    return get.apply(this, bound)
  }
  try {
    act()
  } finally {
    Object.assign(prototype, { all, get })
  }
  if (runs.length === 0) throw new Error('The action ran no statement')
  const prepared = runs.map(({ sql, how, bound }) => ({
    statement: db.prepare<unknown[], unknown>(sql),
    how,
    bound,
  }))
  return () => {
    for (const { statement, how, bound } of prepared) statement[how](...bound)
  }
}

/**
 * Closed cases with four clocks each, and open ones from all over the last weeks. Their rows are put in past the ledger,
 * without events and hashes, which the board never reads; the clocks of the open ones are the desk's own.
 */
function fill(db: Db, now: Instant): void {
  db.pragma('synchronous = OFF')
  transaction(db, (tx) => {
    for (let n = 1; n <= cases - open; n++) closedCase(tx, n, plus(now, -(n % 700) * 24 * hour - hour))
    for (let n = cases - open + 1; n <= cases; n++) openCase(tx, n, plus(now, -(n % 400) * hour))
  })
  db.pragma('synchronous = FULL')
}

function caseRow(n: number, at: Instant) {
  const matter = matters.complaints[n % matters.complaints.length]
  const { phones, isAnonymous, ...who } = customer(n)
  return {
    id: n,
    number: `TS-202611-${String(n).padStart(6, '0')}`,
    kind: 'complaint',
    channel: 'walkIn',
    receivedAt: at,
    countedAt: at,
    registeredAt: at,
    registeredBy: 1,
    ...who,
    phones: JSON.stringify(phones),
    isAnonymous: Number(isAnonymous),
    category: matter?.category ?? '',
    content: Array(1 + (n % 4))
      .fill(matter?.content)
      .join('\n'),
    place: matter?.place ?? '',
    demand: matter?.demand ?? '',
    subjectKind: 'unknown',
    subjectName: '',
    grade: (['minor', 'major', 'critical'] as const)[n % 3],
    ground: 'conduct',
    nature: 'pending',
    profileId: 1,
  }
}

function closedCase(tx: Tx, n: number, at: Instant): void {
  const closedAt = plus(at, 5 * hour)
  const closing = { closedAt, closeCountedAt: closedAt, closeOutcome: 'solved' }
  insertRaw(tx, 'caseRecord', { ...caseRow(n, at), ...closing })
  insertRaw(tx, 'caseRound', { caseId: n, number: 1, startedAt: at })
  for (const [place, clock] of ['forward', 'resolve', 'return', 'revisit'].entries()) {
    const startedAt = plus(at, place * hour)
    const dueAt = plus(startedAt, 4 * hour)
    const stoppedAt = plus(startedAt, hour)
    const times = { startedAt, dueAt, soonAt: plus(dueAt, -hour), stoppedAt, ending: 'met' }
    insertRaw(tx, 'deadline', { caseId: n, round: 1, clock, rule: '{}', steps: '[]', ...times })
  }
}

/** A third registered, a third with the department, a third signed for there. */
function openCase(tx: Tx, n: number, at: Instant): void {
  insertRaw(tx, 'caseRecord', caseRow(n, at))
  insertRaw(tx, 'caseRound', { caseId: n, number: 1, startedAt: at })
  const taken = { receivedAt: plus(at, 20 * minute), receivedBy: '张主管', receiveWay: 'signed' }
  const sent = { caseId: n, round: 1, role: 'lead', departmentId: 1, person: '张主管', sentAt: at }
  const stage = Math.floor(n / 3) % 3
  if (stage > 0) insertRaw(tx, 'handoff', { ...sent, ...(stage === 2 && taken) })
  const act = { kind: 'case.settled', operatorId: null, happenedAt: at, typedAt: at } as const
  settleDeadlines(tx, n as CaseId, act)
}
