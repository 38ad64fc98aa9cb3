import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFacts, currentRound } from '#shared/domain/case-facts'
import { deadlineOf } from '#shared/domain/clocks'
import { isRaised } from '#shared/domain/grade'
import { marksOf } from '#shared/domain/marks'
import { CaseState, possibleSteps, sideSteps, stateOf } from '#shared/domain/progress'
import { type Run, runsOf } from '#shared/domain/runs'
import { calendar } from './made-up-case'
import { type Chapter, someHistory } from './made-up-history'

// What holds in every history that the desk can write, however long.

const key = ({ round, clock, cause }: Run) => `${round} ${clock} ${cause ?? ''}`
const pairs = (history: readonly Chapter[]) =>
  history.slice(1).flatMap((later, place) => {
    const before = history[place]
    return before ? [{ before, later }] : []
  })
const always = (holds: (history: readonly Chapter[]) => void) =>
  fc.assert(fc.property(someHistory, holds), { numRuns: 600 })

describe('in every history', () => {
  test('a clock that has ended stays ended, at that moment and in that way', () => {
    always((history) => {
      for (const { before, later } of pairs(history)) {
        const now = new Map(runsOf(later.facts).map((run) => [key(run), run]))
        for (const run of runsOf(before.facts)) {
          if (run.stoppedAt === null) continue
          const { stoppedAt, ending } = run
          // 满月 runs on when a complaint is found valid after all; the answer that tells the result is recorded over
          // the one before it.
          if (run.clock === 'month' && ending === 'lapsed') continue
          if ((run.clock === 'reply' || run.clock === 'tell') && later.act === 'reply') continue
          expect([key(run), now.get(key(run))]).toEqual([
            key(run),
            expect.objectContaining({ stoppedAt, ending }),
          ])
        }
      }
    })
  })

  test('a clock that runs is never forgotten, and keeps its start and its grade', () => {
    always((history) => {
      for (const { before, later } of pairs(history)) {
        const now = new Map(runsOf(later.facts).map((run) => [key(run), run]))
        for (const run of runsOf(before.facts)) {
          if (run.stoppedAt !== null) continue
          const { startedAt, grade } = run
          expect([key(run), now.get(key(run))]).toEqual([
            key(run),
            expect.objectContaining({ startedAt, grade }),
          ])
        }
      }
    })
  })

  test('no two clocks of a round bear the same name and cause', () => {
    always((history) => {
      const keys = runsOf(last(history).facts).map(key)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  test('a clock ends at or after its start, with an ending, and none runs after 销项', () => {
    always((history) => {
      const { facts } = last(history)
      for (const { startedAt, stoppedAt, ending } of runsOf(facts)) {
        expect((stoppedAt === null) === (ending === null)).toBe(true)
        if (stoppedAt !== null) expect(stoppedAt >= startedAt).toBe(true)
        if (facts.matter.closing) expect(stoppedAt).not.toBeNull()
      }
    })
  })

  test('raised, no clock of the new grade begins before the raising', () => {
    always((history) => {
      for (const { before, later } of pairs(history)) {
        const change = later.facts.gradeChanges.at(-1)
        if (!change || later.facts.gradeChanges.length === before.facts.gradeChanges.length) continue
        const known = new Set(runsOf(before.facts).map(key))
        const begun = runsOf(later.facts).filter((run) => !known.has(key(run)))
        if (change.from === change.to) expect(begun).toEqual([])
        if (!isRaised(change.from, change.to)) continue
        for (const { startedAt, grade } of begun)
          expect([startedAt, grade]).toEqual([change.clocksFrom, change.to])
      }
    })
  })

  test('lowered, a clock begins where the first one of its name and round had begun', () => {
    always((history) => {
      for (const { before, later } of pairs(history)) {
        const change = later.facts.gradeChanges.at(-1)
        if (!change || later.facts.gradeChanges.length === before.facts.gradeChanges.length) continue
        if (change.from === change.to || isRaised(change.from, change.to)) continue
        const known = runsOf(before.facts)
        for (const run of runsOf(later.facts).filter((one) => !known.some((old) => key(old) === key(one)))) {
          const plain = run.cause?.split('/').find((part) => part.startsWith('lead')) ?? null
          const first = known.find(
            (old) => old.round === run.round && old.clock === run.clock && old.cause === plain,
          )
          expect(run.startedAt).toBe(first?.startedAt)
        }
      }
    })
  })

  test('the same facts give the same clocks, in whatever order the handoffs come', () => {
    always((history) => {
      const { facts } = last(history)
      const turned: CaseFacts = { ...facts, handoffs: facts.handoffs.toReversed() }
      expect(runsOf(turned)).toEqual(runsOf(facts))
      expect(possibleSteps(turned)).toEqual(possibleSteps(facts))
      expect(stateOf(turned)).toBe(stateOf(facts))
    })
  })

  test('the state never goes back within a round, but by 部门退回', () => {
    always((history) => {
      for (const { before, later } of pairs(history)) {
        if (later.act === 'sendBack') continue
        if (currentRound(before.facts).number !== currentRound(later.facts).number) continue
        const place = ({ facts }: Chapter) => CaseState.options.indexOf(stateOf(facts))
        expect(place(later)).toBeGreaterThanOrEqual(place(before))
      }
    })
  })

  test('an open case can always go on and always be closed; a closed one does nothing more', () => {
    always((history) => {
      const { facts } = last(history)
      const steps = possibleSteps(facts)
      expect(new Set(steps).size).toBe(steps.length)
      if (facts.matter.closing) expect([...steps, ...sideSteps(facts)]).toEqual([])
      else expect(steps).toContain('close')
    })
  })

  test('clocks, limits and marks are the same whatever zone the computer is set to', () => {
    const zone = process.env.TZ
    const answer = ({ facts, at }: Chapter) => {
      const limits = runsOf(facts).map((run) => deadlineOf(run, facts, calendar))
      const known = limits.flatMap((limit) => (limit && 'dueAt' in limit ? [limit] : []))
      return { limits, marks: marksOf(facts, known, at) }
    }
    try {
      fc.assert(
        fc.property(someHistory, (history) => {
          const [first, ...others] = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
            process.env.TZ = name
            return answer(last(history))
          })
          for (const other of others) expect(other).toEqual(first)
        }),
        { numRuns: 60 },
      )
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

function last(history: readonly Chapter[]): Chapter {
  const chapter = history.at(-1)
  if (!chapter) throw new Error('an empty history')
  return chapter
}
