import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Instant, minute, plus } from '#shared/domain/day'
import { remindersOnBoard, seeCase, seeReminders } from '../../../src/main/actions/see-reminders'
import { remindDesk } from '../../../src/main/reminders/remind'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import type { Db } from '../../../src/main/store/tx'
import { insertRaw } from '../../support/raw-row'

const nine = '2026-11-23T01:00:00.000Z' as Instant

let db: Db
let now: Instant
let heard: string[]
let changes: string[]

beforeEach(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  db.pragma('foreign_keys = OFF')
  now = nine
  heard = []
  changes = []
})

const station = {
  get db() {
    return db
  },
  clock: () => now,
  changed: (...nouns: string[]) => changes.push(...nouns),
  drawings: new Set<never>(),
  hashPin: async () => '',
}

/** A running clock of a case of its own, with what a reminder looks at. */
function startClock(id: number, soonIn: number, dueIn: number): void {
  insertRaw(db, 'caseRecord', { id, number: `TS-202611-${String(id).padStart(4, '0')}` })
  insertRaw(db, 'deadline', {
    id,
    caseId: id,
    round: 1,
    clock: 'forward',
    startedAt: nine,
    soonAt: plus(nine, soonIn),
    dueAt: plus(nine, dueIn),
  })
}

/** As an extension would: the record's own guards are not what is looked at here. */
function moveClock(id: number, soonIn: number, dueIn: number): void {
  db.exec('DROP TRIGGER IF EXISTS deadlineChangesWithItsHash')
  db.prepare('UPDATE deadline SET soonAt = ?, dueAt = ? WHERE id = ?').run(
    plus(nine, soonIn),
    plus(nine, dueIn),
    id,
  )
}

function lookAt(minutes: number): boolean {
  now = plus(nine, minutes * minute)
  return remindDesk(db, now, ({ body }) => heard.push(body))
}

const inWindow = () => remindersOnBoard(db, now).map(({ key }) => key)

describe('a reminder', () => {
  test('stands in the window until it was seen, is quiet then, and is back when it gets worse', () => {
    startClock(1, 10 * minute, 15 * minute)
    expect([lookAt(9), inWindow()]).toEqual([false, []])
    expect([lookAt(11), inWindow()]).toEqual([true, ['1:soon']])
    expect([lookAt(12), inWindow()]).toEqual([false, ['1:soon']])
    seeReminders(station, { keys: ['1:soon'] })
    expect([changes, inWindow(), lookAt(13), inWindow()]).toEqual([['today'], [], false, []])
    expect([lookAt(16), inWindow()]).toEqual([true, ['1:late']])
    expect(heard).toEqual(['TS-202611-0001 转呈 还有 4 分到期', 'TS-202611-0001 转呈 逾期 1 分'])
  })

  test('is one: of a clock that got worse unseen only the worse stands there, and nothing once that was seen', () => {
    startClock(1, 10 * minute, 15 * minute)
    lookAt(11)
    lookAt(16)
    expect(inWindow()).toEqual(['1:late'])
    seeReminders(station, { keys: ['1:late'] })
    expect(inWindow()).toEqual([])
  })

  test('is seen by who opens the case, and the board is asked again only if there was something to see', () => {
    startClock(1, 0, 15 * minute)
    startClock(2, 0, 15 * minute)
    lookAt(1)
    seeCase(station, 1 as never)
    expect([inWindow(), changes]).toEqual([['2:soon'], ['today']])
    seeCase(station, 1 as never)
    expect(changes).toEqual(['today'])
  })

  test('comes as one notice for everything the desk slept over, late before what is soon in the window', () => {
    startClock(1, 50 * minute, 90 * minute)
    startClock(2, 20 * minute, 30 * minute)
    startClock(3, 10 * minute, 15 * minute)
    lookAt(0)
    lookAt(61)
    expect(heard).toEqual(['1 件将到期，2 件逾期'])
    expect(inWindow()).toEqual(['3:late', '2:late', '1:soon'])
  })

  test('goes with the clock that stops or is given more time, and is said anew when that runs out', () => {
    startClock(1, 10 * minute, 15 * minute)
    lookAt(16)
    moveClock(1, 70 * minute, 90 * minute)
    // Nobody has looked since: it is not shown all the same.
    expect(inWindow()).toEqual([])
    expect([lookAt(17), lookAt(18)]).toEqual([true, false])
    lookAt(71)
    lookAt(91)
    expect(heard).toEqual([
      'TS-202611-0001 转呈 逾期 1 分',
      'TS-202611-0001 转呈 还有 19 分到期',
      'TS-202611-0001 转呈 逾期 1 分',
    ])
  })

  test('with a key that the window cannot have been shown is a mistake', () => {
    expect(() => seeReminders(station, { keys: ['1:soon; DROP TABLE reminder'] })).toThrow('Not a reminder')
  })

  test('whatever happens is said once while time goes on, and what was seen stays quiet until it is worse', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('look' as const), after: fc.nat(60) }),
      fc.record({ kind: fc.constant('see' as const), place: fc.nat(9) }),
      fc.record({ kind: fc.constant('open' as const), caseId: fc.integer({ min: 1, max: 4 }) }),
    )
    const clocks = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(clocks, fc.array(act, { maxLength: 40 }), (given, acts) => {
        db.exec('DELETE FROM reminder')
        db.exec(
          'DROP TRIGGER IF EXISTS deadlineIsNeverDeleted; DROP TRIGGER IF EXISTS caseRecordIsNeverDeleted',
        )
        db.exec('DELETE FROM deadline; DELETE FROM caseRecord')
        for (const [place, [soon, length]] of given.entries())
          startClock(place + 1, soon * minute, (soon + length) * minute)
        let minutes = 0
        const seen = new Set<string>()
        const said = new Set<string>()
        for (const one of acts) {
          if (one.kind === 'look') {
            minutes += one.after
            heard = []
            lookAt(minutes)
            expect(heard.length).toBeLessThanOrEqual(1)
            const now = new Set(sayingKeys())
            // Nothing that was said is said again, and nothing is lost of it: the clocks run on.
            expect([...said].every((key) => now.has(key))).toBe(true)
            expect(heard.length > 0).toBe(now.size > said.size)
            for (const key of now) said.add(key)
          } else if (one.kind === 'see') {
            const key = inWindow()[one.place]
            if (key) seeReminders(station, { keys: [key] })
            if (key) seen.add(key)
          } else {
            for (const key of inWindow().filter((each) => each.startsWith(`${one.caseId}:`))) seen.add(key)
            seeCase(station, one.caseId as never)
          }
          expect(inWindow().filter((key) => seen.has(key))).toEqual([])
          const cases = inWindow().map((key) => key.split(':')[0])
          expect(new Set(cases).size).toBe(cases.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})

function sayingKeys(): string[] {
  return db
    .prepare<[], { key: string }>(`SELECT deadlineId || ':' || level AS key FROM reminder`)
    .all()
    .map(({ key }) => key)
}
