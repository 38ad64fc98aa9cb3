import fc from 'fast-check'
import { hour, type Instant, type IsoMonth, millis, plus, spanOf } from '#shared/domain/day'
import { Grade } from '#shared/domain/grade'
import { Channel, Kind, Nature, SubjectKind } from '#shared/domain/kind'
import { Quality, RevisitOutcome, Timeliness } from '#shared/domain/revisit'
import type { FigureCase } from './recount/figure-case'

// A made-up desk as the figures see it, over three months: in the database, and as whoever counts by hand has it.

export const from = spanOf('2026-10' as IsoMonth).from
const hoursInAll = (millis(spanOf('2026-12' as IsoMonth).until) - millis(from)) / hour
const hours = fc.integer({ min: 0, max: hoursInAll })
export const someTime = hours.map((count) => plus(from, count * hour))

const signature = fc.option(fc.constantFrom('self', 'refused', 'left', 'readBack'))
const quality = fc.option(fc.constantFrom(...Quality.options))

const revisit = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  at: someTime,
  way: fc.constantFrom('phone', 'door', 'desk'),
  outcome: fc.oneof(fc.constant('answered' as const), fc.constantFrom(...RevisitOutcome.options)),
  quality,
  timeliness: fc.option(fc.constantFrom(...Timeliness.options)),
  attitude: quality,
  handling: quality,
  signature,
})

const clock = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  clock: fc.constantFrom('forward', 'resolve', 'resolve', 'revisit', 'revisit', 'promise', 'job', 'review'),
  dueLater: fc.integer({ min: 0, max: 900 }),
  stopped: fc.option(
    fc.record({
      later: fc.integer({ min: 0, max: 900 }),
      ending: fc.constantFrom('met', 'met', 'unresolved', 'regraded', 'lapsed'),
    }),
  ),
  isAppointed: fc.boolean(),
})

const someCase = fc.record({
  kind: fc.constantFrom(...Kind.options),
  channel: fc.constantFrom(...Channel.options),
  grade: fc.option(fc.constantFrom(...Grade.options)),
  nature: fc.option(fc.constantFrom(...Nature.options)),
  category: fc.constantFrom('设备', '服务态度', ''),
  address: fc.constantFrom('3号楼-101', '3号楼-202', 'A座 1203', '园区东门外', null),
  subject: fc.record({
    kind: fc.constantFrom(...SubjectKind.options),
    name: fc.constantFrom('老周', '物业部', null),
  }),
  receivedIn: hours,
  /** Late in an archived month, it counts in the month of its entry. */
  countedLater: fc.constantFrom(0, 0, 0, 700),
  isAnonymous: fc.nat({ max: 6 }).map((one) => one === 0),
  exemptAt: fc.option(someTime, { freq: 2 }),
  closed: fc.option(
    fc.record({
      later: fc.integer({ min: 0, max: 1200 }),
      outcome: fc.constantFrom('solved', 'solved', 'onSpot', 'withdrawn', 'unreachable', 'merged', 'void'),
    }),
  ),
  contentSignature: signature,
  rounds: fc.array(
    fc.record({
      completed: fc.option(fc.record({ later: fc.integer({ min: 0, max: 500 }), signature }), { freq: 4 }),
      isOnSpot: fc.nat({ max: 4 }).map((one) => one === 0),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  leads: fc.array(
    fc.record({
      round: fc.integer({ min: 1, max: 2 }),
      role: fc.constantFrom('lead', 'lead', 'support'),
      department: fc.integer({ min: 1, max: 2 }),
      isSentBack: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  clocks: fc.array(clock, { maxLength: 4 }),
  revisits: fc.array(revisit, { maxLength: 3 }),
  unreachable: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 1 }),
  calls: fc.array(fc.record({ at: someTime, isRaisedAgain: fc.boolean() }), { maxLength: 2 }),
  corrections: fc.array(fc.record({ at: someTime, signature }), { maxLength: 2 }),
})
export type MadeCase = typeof someCase extends fc.Arbitrary<infer One> ? One : never

const contact = fc.record({ at: someTime, how: fc.constantFrom('answered', 'left'), isCase: fc.boolean() })

export const someCases = fc.record({
  cases: fc.array(someCase, { minLength: 1, maxLength: 9 }),
  links: fc.uniqueArray(
    fc.record({
      later: fc.nat({ max: 8 }),
      earlier: fc.nat({ max: 8 }),
      kind: fc.constantFrom('again', 'again', 'foundOnTheWay'),
      at: someTime,
    }),
    { maxLength: 5, selector: ({ later, earlier }) => `${later} ${earlier}` },
  ),
  contacts: fc.array(contact, { maxLength: 4 }),
})
export type MadeDesk = typeof someCases extends fc.Arbitrary<infer One> ? One : never

export const departments = ['物业部', '综合部'] as const

export const receivedAt = (one: MadeCase) => plus(from, one.receivedIn * hour)
export const countedAt = (one: MadeCase) => plus(receivedAt(one), one.countedLater * hour)
export const closedAt = (one: MadeCase) => one.closed && plus(countedAt(one), one.closed.later * hour)
/** 建议, 咨询 and 表扬 are not asked after. */
export const isAsked = ({ kind }: MadeCase) => kind === 'complaint' || kind === 'service' || kind === 'help'

/** No clock runs before its case was received, nor after it was closed. */
export const clocksOf = (one: MadeCase) =>
  one.clocks
    .filter(({ clock }) => clock !== 'revisit' || isAsked(one))
    .map(({ dueLater, stopped, isAppointed, ...clock }) => {
      const stoppedAt = stopped && plus(receivedAt(one), stopped.later * hour)
      const end = closedAt(one)
      const isLapsed = end !== null && (stoppedAt === null || stoppedAt > end)
      return {
        ...clock,
        dueAt: plus(receivedAt(one), dueLater * hour),
        stoppedAt: isLapsed ? end : stoppedAt,
        ending: isLapsed ? 'lapsed' : (stopped?.ending ?? null),
        isAppointed: isAppointed && clock.clock === 'resolve',
      } as const
    })

export const completedAt = (one: MadeCase, later: number) => {
  const at = plus(receivedAt(one), later * hour)
  const end = closedAt(one)
  return end !== null && end < at ? end : at
}

/** What happens to a case happens before it is closed, and after it was received. */
export function whileOpen(one: MadeCase) {
  const end = closedAt(one)
  return ({ at }: { readonly at: Instant }) => at >= countedAt(one) && (end === null || at <= end)
}

/** Those between two cases that there are, made while the later one was open. */
export const linksOf = ({ cases, links }: MadeDesk) =>
  links.filter((link) => {
    const later = cases[link.later]
    return (
      later !== undefined &&
      link.earlier < cases.length &&
      link.later !== link.earlier &&
      whileOpen(later)(link)
    )
  })

export function leadOf({ leads }: MadeCase): string {
  const last = leads.findLast(({ round, role, isSentBack }) => round === 1 && role === 'lead' && !isSentBack)
  return last ? (departments[last.department - 1] ?? '') : ''
}

/** The case as whoever counts by hand looks at it. */
export function figureCaseAt(desk: MadeDesk, place: number): FigureCase {
  const one = desk.cases[place]
  if (!one) throw new Error(`No case ${place}`)
  const { kind, channel, grade, nature, category, isAnonymous, exemptAt } = one
  const last = one.rounds.at(-1)
  const exempt = isAnonymous
    ? ({ why: 'noName', at: countedAt(one) } as const)
    : exemptAt && ({ why: 'replyOnly', at: exemptAt } as const)
  const revisits = one.revisits
    .filter(whileOpen(one))
    .map((answer, at) => ({ ...answer, place: at }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place))
  const signed = [
    { at: countedAt(one), kind: one.contentSignature },
    ...one.rounds.flatMap(({ completed }) =>
      completed ? [{ at: completedAt(one, completed.later), kind: completed.signature }] : [],
    ),
    ...revisits.map(({ at, signature }) => ({ at, kind: signature })),
    ...one.corrections.filter(whileOpen(one)).map(({ at, signature }) => ({ at, kind: signature })),
  ]
  return {
    kind,
    channel,
    grade,
    nature,
    category,
    department: leadOf(one) || null,
    receivedAt: receivedAt(one),
    countedAt: countedAt(one),
    closedAt: closedAt(one),
    outcome: one.closed?.outcome ?? null,
    isOnSpot: one.closed?.outcome === 'onSpot' || last?.isOnSpot === true,
    completedAt: last?.completed ? completedAt(one, last.completed.later) : null,
    deadlines: clocksOf(one).map(({ isAppointed, ...deadline }) => ({
      ...deadline,
      steps: isAppointed ? [{ kind: 'appointed', until: deadline.dueAt, dueAt: deadline.dueAt }] : [],
    })),
    revisits,
    unreachable: one.unreachable,
    exempt: isAsked(one) ? exempt : null,
    signatures: signed.flatMap(({ at, kind }) => (kind === null ? [] : [{ at, kind }])),
    calls: one.calls.filter(whileOpen(one)),
    links: linksOf(desk).flatMap(({ later, earlier, kind, at }) => [
      ...(later === place ? [{ kind, at, isLater: true }] : []),
      ...(earlier === place ? [{ kind, at, isLater: false }] : []),
    ]),
  }
}
