import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { type Instant, instantOf, millis, minute, plus } from '#shared/domain/day'
import { levelOf, remember } from '../../../src/main/reminders/reminders'
import type { PressingClock, Saying } from '../../../src/main/store/reminder'

const nine = '2026-11-23T01:00:00.000Z' as Instant

function clock(deadlineId: number, soonIn: number, dueIn: number, name: PressingClock['clock'] = 'resolve') {
  const caseId = deadlineId as CaseId
  return { deadlineId, caseId, clock: name, soonAt: plus(nine, soonIn), dueAt: plus(nine, dueIn) }
}

/** A desk that is looked at: the clocks it has, and what lies on its disk. */
function look(clocks: readonly PressingClock[], said: readonly Saying[], now: Instant) {
  const pressing = clocks.filter(({ soonAt }) => soonAt <= now)
  const { say, forget } = remember(pressing, said, now)
  const kept = said.filter((one) => !forget.some((gone) => sameThing(gone, one)))
  const added = say.map(({ deadlineId, level }) => ({ deadlineId, level, saidAt: now }))
  return { say, said: [...kept, ...added] }
}

function sameThing(
  a: Pick<Saying, 'deadlineId' | 'level'>,
  b: Pick<Saying, 'deadlineId' | 'level'>,
): boolean {
  return a.deadlineId === b.deadlineId && a.level === b.level
}

const levels = ({ say }: ReturnType<typeof look>) =>
  say.map(({ deadlineId, level }) => `${deadlineId} ${level}`)

describe('a clock that presses', () => {
  test('is said when it comes to be 将到期, and again only when it is 逾期', () => {
    const clocks = [clock(1, 10 * minute, 15 * minute)]
    const heard: string[] = []
    let said: readonly Saying[] = []
    for (let at = nine; at < plus(nine, 30 * minute); at = plus(at, 20_000)) {
      const looked = look(clocks, said, at)
      said = looked.said
      heard.push(...levels(looked).map((words) => `${at.slice(11, 19)} ${words}`))
    }
    // 10:00:00 is 将到期; at the due moment itself nothing is late yet.
    expect(heard).toEqual(['01:10:00 1 soon', '01:15:20 1 late'])
  })

  test('is said as 逾期 alone when the desk slept over both', () => {
    expect(levels(look([clock(1, 10 * minute, 15 * minute)], [], plus(nine, 60 * minute)))).toEqual([
      '1 late',
    ])
  })

  test('is said anew when it was given more time and that runs out as well', () => {
    const late = look([clock(1, 0, 15 * minute)], [], plus(nine, 16 * minute))
    const extended = [clock(1, 45 * minute, 60 * minute)]
    const quiet = look(extended, late.said, plus(nine, 17 * minute))
    expect([levels(quiet), quiet.said]).toEqual([[], []])
    // The program was not running when it was moved: what was said before the new time began counts for nothing.
    const again = look(extended, late.said, plus(nine, 61 * minute))
    expect(levels(again)).toEqual(['1 late'])
  })

  test('is forgotten once it stops', () => {
    const said = look([clock(1, 0, minute)], [], plus(nine, 2 * minute)).said
    expect(look([], said, plus(nine, 3 * minute))).toEqual({ say: [], said: [] })
  })

  test('of the month is never late: the program raises the case', () => {
    const month = clock(1, 0, minute, 'month')
    expect([levelOf(month, nine), levelOf(month, plus(nine, 60 * minute))]).toEqual(['soon', 'soon'])
  })

  test('is not said again for a clock set back over its limit and forward again, unless it reached it anew', () => {
    const clocks = [clock(1, 10 * minute, 15 * minute)]
    const ahead = look(clocks, [], plus(nine, 600 * minute))
    const stillLate = look(clocks, ahead.said, plus(nine, 20 * minute))
    expect(levels(stillLate)).toEqual([])
    const inTime = look(clocks, ahead.said, plus(nine, 5 * minute))
    expect(inTime.said).toEqual([])
    expect(levels(look(clocks, inTime.said, plus(nine, 16 * minute)))).toEqual(['1 late'])
  })
})

const anyClock = (deadlineId: number) =>
  fc
    .record({ soon: fc.nat(600), length: fc.integer({ min: 1, max: 600 }) })
    .map(({ soon, length }) => clock(deadlineId, soon * minute, (soon + length) * minute))
const anyClocks = fc
  .array(fc.constant(0), { minLength: 1, maxLength: 8 })
  .chain((places) => fc.tuple(...places.map((_, place) => anyClock(place + 1))))

/** Looks in minutes after nine: forward only, with nights between them. */
const forward = fc.array(fc.nat(200), { minLength: 1, maxLength: 30 }).map((steps) => {
  let minutes = 0
  return steps.map((step) => {
    minutes += step
    return atMinute(minutes)
  })
})
const anyTimes = fc.array(fc.nat(1500), { minLength: 1, maxLength: 30 }).map((times) => times.map(atMinute))

function atMinute(count: number): Instant {
  return instantOf(millis(nine) + count * minute)
}

describe('whatever the clocks and whenever the desk looks', () => {
  test('nothing is said twice while time goes on, through sleep and restarts', () => {
    fc.assert(
      fc.property(anyClocks, forward, (clocks, times) => {
        let said: readonly Saying[] = []
        const heard = times.flatMap((now) => {
          // What was said is read back from the disk, as after a restart.
          const looked = look(clocks, structuredClone(said), now)
          said = looked.said
          return levels(looked)
        })
        expect(new Set(heard).size).toBe(heard.length)
      }),
    )
  })

  test('nothing passes unsaid, wherever the computer’s clock jumps to', () => {
    fc.assert(
      fc.property(anyClocks, anyTimes, (clocks, times) => {
        let said: readonly Saying[] = []
        for (const now of times) {
          said = look(clocks, said, now).said
          for (const one of clocks) {
            const level = levelOf(one, now)
            const standing = said.filter(({ deadlineId }) => deadlineId === one.deadlineId)
            if (level === null) expect(standing).toEqual([])
            else expect(standing.map((saying) => saying.level)).toContain(level)
            if (level === 'soon') expect(standing).toHaveLength(1)
          }
        }
      }),
    )
  })

  test('what was said is said again only after the desk has seen it better than that', () => {
    fc.assert(
      fc.property(anyClocks, anyTimes, (clocks, times) => {
        let said: readonly Saying[] = []
        const rank = { none: 0, soon: 1, late: 2 }
        const saidSince = new Map<string, boolean>()
        for (const now of times) {
          for (const one of clocks) {
            const reached = rank[levelOf(one, now) ?? 'none']
            for (const level of ['soon', 'late'] as const)
              if (reached < rank[level]) saidSince.delete(`${one.deadlineId} ${level}`)
          }
          const looked = look(clocks, said, now)
          said = looked.said
          for (const words of levels(looked)) {
            expect(saidSince.has(words)).toBe(false)
            saidSince.set(words, true)
          }
        }
      }),
    )
  })

  test('a second look at the same moment says nothing and forgets nothing', () => {
    fc.assert(
      fc.property(anyClocks, anyTimes, (clocks, times) => {
        let said: readonly Saying[] = []
        for (const now of times) {
          said = look(clocks, said, now).said
          expect(look(clocks, said, now)).toEqual({ say: [], said })
        }
      }),
    )
  })
})
