import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, type Instant, type IsoDay, instantOf, millis, monthOf } from '#shared/domain/day'
import { backupsToKeep } from '../../../src/main/backup/keep'
import { type Backup, backupAt, backupNamed } from '../../../src/main/backup/name'

const today = '2026-11-23' as IsoDay
const head = { id: 7, hash: 'ab'.repeat(32) }

function taken(...instants: string[]): Backup[] {
  return instants.map((at) => backupAt('/backups', at as Instant, head))
}

function kept(backups: readonly Backup[], monthsKept = 36): string[] {
  return backupsToKeep(backups, today, monthsKept).map(({ takenAt }) => takenAt)
}

describe('of the backups', () => {
  it('the newest of each hour of today stays', () => {
    const backups = taken('2026-11-23T01:05:00.000Z', '2026-11-23T01:55:00.000Z', '2026-11-23T02:05:00.000Z')
    expect(kept(backups)).toEqual(['2026-11-23T02:05:00.000Z', '2026-11-23T01:55:00.000Z'])
  })

  it('the newest of each earlier day stays, by the desk’s days', () => {
    // 15:30Z is 23:30 at the desk, 16:30Z is half past midnight of the next day.
    const backups = taken('2026-11-20T01:00:00.000Z', '2026-11-20T15:30:00.000Z', '2026-11-20T16:30:00.000Z')
    expect(kept(backups)).toEqual(['2026-11-20T16:30:00.000Z', '2026-11-20T15:30:00.000Z'])
  })

  it('the newest of each month stays once it is older than a month, as long as records are retained', () => {
    const backups = taken(
      '2026-11-22T01:00:00.000Z',
      '2026-09-29T01:00:00.000Z',
      '2026-09-30T01:00:00.000Z',
      '2023-11-05T01:00:00.000Z',
      '2023-10-30T01:00:00.000Z',
    )
    expect(kept(backups)).toEqual([
      '2026-11-22T01:00:00.000Z',
      '2026-09-30T01:00:00.000Z',
      '2023-11-05T01:00:00.000Z',
    ])
  })

  it('the last one stays, however old it is', () => {
    expect(kept(taken('2019-01-01T00:00:00.000Z'))).toEqual(['2019-01-01T00:00:00.000Z'])
  })

  it('none is given up because a clock was wrong', () => {
    const ahead = taken('2031-01-01T00:00:00.000Z', '2031-01-01T00:10:00.000Z', '2026-11-23T01:00:00.000Z')
    expect(kept(ahead)).toHaveLength(3)
  })

  it('every day of the last month on which one was made keeps one, and keeping twice gives up no more', () => {
    const first = millis('2022-01-01T00:00:00.000Z' as Instant)
    const last = millis('2026-11-23T12:00:00.000Z' as Instant)
    const many = fc.uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 60 })
    fc.assert(
      fc.property(many, (times) => {
        const backups = taken(...times.map(instantOf))
        const stay = backupsToKeep(backups, today, 36)
        const recent = (all: readonly Backup[]) =>
          new Set(all.map(({ takenAt }) => dayOf(takenAt)).filter((on) => on >= ('2026-10-23' as IsoDay)))
        const months = (all: readonly Backup[]) =>
          new Set(all.map(({ takenAt }) => monthOf(dayOf(takenAt))).filter((month) => month >= '2023-11'))
        expect(recent(stay)).toEqual(recent(backups))
        expect(months(stay)).toEqual(months(backups))
        expect(backupsToKeep(stay, today, 36)).toEqual(stay)
      }),
    )
  })

  it('keeping day by day gives up nothing that a later day would keep, whatever was made meanwhile', () => {
    const first = millis('2025-01-01T00:00:00.000Z' as Instant)
    const last = millis('2026-11-23T15:59:59.999Z' as Instant)
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 692 }), { minLength: 1, maxLength: 25 })
    const times = fc.uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 80 })
    const months = fc.integer({ min: 1, max: 24 })
    let givenUp = 0
    fc.assert(
      fc.property(times, days, months, (made, looks, monthsKept) => {
        const all = taken(...made.map(instantOf))
        const madeBy = (on: IsoDay) => all.filter(({ takenAt }) => dayOf(takenAt) <= on)
        let stay: readonly Backup[] = []
        let before = '0' as IsoDay
        for (const look of looks.toSorted((a, b) => a - b)) {
          const on = addDays('2025-01-01' as IsoDay, look)
          const since = madeBy(on).filter(({ takenAt }) => dayOf(takenAt) > before)
          stay = backupsToKeep([...stay, ...since], on, monthsKept)
          expect(stay).toEqual(backupsToKeep(madeBy(on), on, monthsKept))
          givenUp += madeBy(on).length - stay.length
          before = on
        }
      }),
    )
    expect(givenUp).toBeGreaterThan(100)
  })

  it('what an hour of today or a day of the month adds never pushes out another hour or day', () => {
    const first = millis('2026-10-01T00:00:00.000Z' as Instant)
    const last = millis('2026-11-23T12:00:00.000Z' as Instant)
    const time = fc.integer({ min: first, max: last })
    fc.assert(
      fc.property(fc.uniqueArray(time, { maxLength: 40 }), time, (times, added) => {
        const stayed = backupsToKeep(taken(...times.map(instantOf)), today, 36)
        const gone = stayed.filter(
          ({ takenAt }) =>
            !backupsToKeep(taken(...new Set([...times, added].map(instantOf))), today, 36).some(
              (one) => one.takenAt === takenAt,
            ),
        )
        // At most the one whose place it takes, and that is older and of the same month.
        expect(gone.length).toBeLessThanOrEqual(1)
        for (const { takenAt } of gone) {
          expect(takenAt < instantOf(added)).toBe(true)
          expect(monthOf(dayOf(takenAt))).toBe(monthOf(dayOf(instantOf(added))))
        }
      }),
    )
  })
})

describe('the name of a backup', () => {
  it('tells the desk’s day and time and where the chain ended', () => {
    const [backup] = taken('2026-11-23T17:15:09.250Z')
    expect(backup?.file).toBe('/backups/desk-20261124-011509250-e7-abababababababab.db')
  })

  it('is read back as what it was made of', () => {
    const instants = fc.integer({ min: 0, max: millis('2099-12-31T00:00:00.000Z' as Instant) })
    fc.assert(
      fc.property(instants, fc.nat(), (ms, id) => {
        const backup = backupAt('/backups', instantOf(ms), { id, hash: '0123456789abcdef' })
        expect(backupNamed('/backups', backup.file.slice('/backups/'.length))).toEqual(backup)
      }),
    )
  })

  it.each([
    'desk.db',
    'desk-20261123-091500000-e7-abababababababab.db-journal',
    'desk-20261323-091500000-e7-abababababababab.db',
    'desk-20261123-251500000-e7-abababababababab.db',
    'desk-20261123-091500000-e07-abababababababab.db',
    '复制 desk-20261123-091500000-e7-abababababababab.db',
  ])('%s is not one', (name) => {
    expect(backupNamed('/backups', name)).toBeNull()
  })
})
