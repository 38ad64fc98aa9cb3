import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, type IsoMonth, instantOf, millis, spanOf } from '#shared/domain/day'
import type { FigureCase } from '../../support/recount/figure-case'
import { appointedCounts, clockCounts, raisedAgain, revisitCounts } from '../../support/recount/figure-counts'
import { figuresOf } from '../../support/recount/figures'
import { plainCase as plain } from './made-up-figures'

const november = spanOf('2026-11' as IsoMonth)
const now = '2026-12-01T01:00:00.000Z' as Instant
const value = (cases: readonly FigureCase[], label: string) =>
  figuresOf(cases, 0, november, now).find((figure) => figure.label === label)?.value

describe('counted anew by hand, one after another', () => {
  const hours = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((count) => instantOf(millis(november.from) + count * 3_600_000))
  const lastHour = (millis(november.until) - millis(november.from)) / 3_600_000
  const someTime = hours(-200, lastHour + 200)
  const ending = fc.constantFrom('met', 'unresolved', 'regraded', 'lapsed')
  const deadline = fc
    .record({
      round: fc.integer({ min: 1, max: 2 }),
      clock: fc.constantFrom('forward', 'resolve', 'revisit', 'promise'),
      dueAt: someTime,
      stopped: fc.option(fc.record({ at: someTime, ending })),
      isAppointed: fc.boolean(),
    })
    .map(({ round, clock, dueAt, stopped, isAppointed }) => ({
      round,
      clock,
      dueAt,
      stoppedAt: stopped?.at ?? null,
      ending: stopped?.ending ?? null,
      steps: isAppointed && clock === 'resolve' ? [{ kind: 'appointed', until: dueAt, dueAt }] : [],
    }))
  const unsaid = { way: 'phone', quality: null, timeliness: null, attitude: null, handling: null } as const
  const revisit = fc
    .record({
      round: fc.integer({ min: 1, max: 2 }),
      at: someTime,
      outcome: fc.constantFrom('answered', 'notReached', 'refused'),
    })
    .map((asked) => ({ ...unsaid, ...asked }))
  const someCase = fc
    .record({
      countedAt: hours(-200, lastHour - 1),
      open: fc.boolean(),
      length: fc.integer({ min: 0, max: 900 }),
      outcome: fc.constantFrom('solved', 'onSpot', 'merged', 'void', 'withdrawn', 'unreachable'),
      revisits: fc.array(revisit, { maxLength: 3 }),
      unreachable: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 1 }),
      exempt: fc.option(fc.record({ why: fc.constantFrom('noName', 'replyOnly'), at: someTime }), {
        freq: 1,
      }),
      isOnSpot: fc.boolean(),
      deadlines: fc.array(deadline, { maxLength: 6 }),
      calls: fc.array(fc.record({ at: someTime, isRaisedAgain: fc.boolean() }), { maxLength: 4 }),
      links: fc.array(
        fc.record({
          at: someTime,
          kind: fc.constantFrom('again', 'foundOnTheWay', 'mergedInto'),
          isLater: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ open, length, outcome, ...one }) => {
      const from = Math.max(millis(one.countedAt), millis(november.from))
      const closedAt = open ? null : instantOf(from + length * 3_600_000)
      return { ...plain, ...one, closedAt, outcome: open ? null : outcome } as FigureCase
    })
  const someCases = fc.array(someCase, { maxLength: 12 })
  const isIn = (when: Instant | null) => when !== null && when >= november.from && when < november.until
  const asNow = hours(0, lastHour + 200)

  test('carried over + received − closed = open, and each number counts once', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        let open = 0
        let received = 0
        let merged = 0
        for (const one of cases) {
          if (one.outcome === 'void') continue
          if (one.outcome === 'merged') {
            if (isIn(one.closedAt)) merged++
            continue
          }
          if (one.closedAt === null || one.closedAt >= november.until) open++
          if (isIn(one.countedAt)) received++
        }
        expect(['未结', '受理', '并入'].map((label) => value(cases, label))).toEqual([
          `${open} 件`,
          `${received} 件`,
          `${merged} 件`,
        ])
      }),
    )
  })

  test('every clock is met, late or neither, and never two of them', () => {
    fc.assert(
      fc.property(someCases, asNow, (cases, moment) => {
        for (const clock of ['forward', 'resolve', 'revisit', 'promise'] as const) {
          const plainly = { met: 0, late: 0 }
          const appointed = { met: 0, late: 0 }
          for (const one of cases) {
            for (const run of one.deadlines) {
              if (run.clock !== clock) continue
              const counts = run.steps.length > 0 ? appointed : plainly
              const end = run.stoppedAt ?? moment
              if (end > run.dueAt) counts.late += isIn(run.dueAt) ? 1 : 0
              else if (run.ending === 'met') counts.met += isIn(run.stoppedAt) ? 1 : 0
            }
          }
          expect(clockCounts(cases, clock, november, moment)).toEqual(plainly)
          if (clock === 'resolve') expect(appointedCounts(cases, november, moment)).toEqual(appointed)
        }
      }),
    )
  })

  test('reached is never more than the windows that ended, and a window of another month is none', () => {
    fc.assert(
      fc.property(someCases, asNow, (cases, moment) => {
        let windows = 0
        let reached = 0
        let refused = 0
        let unreachable = 0
        for (const one of cases) {
          if (one.exempt !== null) continue
          for (const { round, clock, dueAt, stoppedAt, ending } of one.deadlines) {
            if (clock !== 'revisit' || !isIn(dueAt) || dueAt > moment || ending === 'regraded') continue
            if (ending === 'lapsed' && stoppedAt !== null && stoppedAt <= dueAt) continue
            windows++
            const mine = one.revisits.filter((each) => each.round === round)
            if (ending === 'met') reached++
            else if (stoppedAt !== null && mine.some(({ outcome }) => outcome === 'refused')) refused++
            else if (stoppedAt !== null && (one.outcome === 'unreachable' || one.unreachable.includes(round)))
              unreachable++
          }
        }
        expect(revisitCounts(cases, november, moment)).toEqual({ windows, reached, refused, unreachable })
      }),
    )
  })

  test('raised again, call by call and case by case', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        let count = 0
        for (const { calls, links } of cases) {
          for (const call of calls) if (call.isRaisedAgain && isIn(call.at)) count++
          let isAgain = false
          for (const link of links) if (link.kind === 'again' && link.isLater && isIn(link.at)) isAgain = true
          if (isAgain) count++
        }
        expect(raisedAgain(cases, november)).toBe(count)
      }),
    )
  })
})
