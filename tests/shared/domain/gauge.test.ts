import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { toTarget, yearToDate } from '#shared/domain/gauge'
import type { RevisitTarget } from '#shared/domain/revisiting'

const clause = 'S1'
const signed = (percent: number): RevisitTarget => ({ gauge: 'complaintSigned', percent, clause })
const remote = (percent: number): RevisitTarget => ({ gauge: 'remote', percent, clause })
const rate: RevisitTarget = { gauge: 'complaintRate', percent: 100, clause }

const holds = ({ gauge, percent }: RevisitTarget, part: number, whole: number) =>
  gauge === 'remote' ? part * 100 <= percent * whole : part * 100 >= percent * whole

describe('how many are missing to a target', () => {
  test('7 of 13 signed where 60% are wanted: one of the others, or two more that are signed', () => {
    expect(toTarget(7, 13, signed(60))).toEqual({ kind: 'short', among: 1, further: 2 })
  })

  test('a rate of windows that have ended does not grow: what is missing is among them', () => {
    expect(toTarget(8, 10, rate)).toEqual({
      kind: 'short',
      among: 2,
      further: null,
    })
    expect(toTarget(8, 10, signed(100))).toEqual({ kind: 'short', among: 2, further: null })
  })

  test('5 of 10 by phone or letter where 60% are allowed: two more, and the third would be too many', () => {
    expect(toTarget(5, 10, remote(60))).toEqual({ kind: 'met', left: 2 })
    expect(toTarget(8, 10, remote(60))).toEqual({ kind: 'short', among: 2, further: 4 })
  })

  test('nothing demanded, and nothing to divide by, are said', () => {
    expect(toTarget(1, 2, null)).toEqual({ kind: 'untold' })
    expect(toTarget(0, 0, signed(60))).toEqual({ kind: 'empty' })
    expect(toTarget(3, 5, signed(60))).toEqual({ kind: 'met', left: null })
    expect(toTarget(5, 5, remote(100))).toEqual({ kind: 'met', left: null })
  })

  test('tried out one by one, it is the first number that does', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }))
      .map(([whole, part]) => [Math.min(part, whole), whole] as const)
    const target = fc
      .tuple(fc.boolean(), fc.integer({ min: 1, max: 100 }))
      .map(([isLeast, percent]) => (isLeast ? signed(percent) : remote(percent)))
    fc.assert(
      fc.property(counts, target, ([part, whole], wanted) => {
        const { percent } = wanted
        const isMost = wanted.gauge === 'remote'
        const told = toTarget(part, whole, wanted)
        const mended = (count: number) => (isMost ? part - count : part + count)
        const grown = (count: number) => (isMost ? part : part + count)
        if (told.kind === 'met') {
          expect(holds(wanted, part, whole)).toBe(true)
          if (told.left === null) {
            expect(!isMost || percent === 100).toBe(true)
            return
          }
          expect(holds(wanted, part + told.left, whole + told.left)).toBe(true)
          expect(holds(wanted, part + told.left + 1, whole + told.left + 1)).toBe(false)
          return
        }
        if (told.kind !== 'short') throw new Error(`There is something to divide by: ${told.kind}`)
        expect(holds(wanted, part, whole)).toBe(false)
        const { among, further } = told
        expect(holds(wanted, mended(among), whole)).toBe(true)
        expect(holds(wanted, mended(among - 1), whole)).toBe(false)
        if (further === null) {
          expect([isMost, percent]).toEqual([false, 100])
          return
        }
        expect(holds(wanted, grown(further), whole + further)).toBe(true)
        expect(holds(wanted, grown(further - 1), whole + further - 1)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

test('the year of a month begins at the desk’s New Year and ends with the month', () => {
  expect(yearToDate({ by: 'month', month: '2026-03' as IsoMonth })).toEqual({
    from: '2025-12-31T16:00:00.000Z',
    until: '2026-03-31T16:00:00.000Z',
  })
  expect(yearToDate({ by: 'year', year: 2026 })).toEqual({
    from: '2025-12-31T16:00:00.000Z',
    until: '2026-12-31T16:00:00.000Z',
  })
})
