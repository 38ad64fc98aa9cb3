import fc from 'fast-check'
import { hour, type IsoMonth, millis, plus, spanOf } from '#shared/domain/day'
import { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import type { Db } from '../../src/main/store/tx'
import { insertRaw } from './raw-row'
import type { FigureCase } from './recount/figure-case'

// A made-up desk as its revisits see it: cases with windows and answers, 月回访, drawn repairs, points that were raised. It is
// looked at in the database by the statements, and here by whoever counts by hand.

const months = ['2026-10', '2026-11', '2026-12'] as const
const first = spanOf('2026-10' as IsoMonth).from
const hoursInAll = (millis(spanOf('2026-12' as IsoMonth).until) - millis(first)) / hour
export const someTime = fc.integer({ min: 0, max: hoursInAll }).map((count) => plus(first, count * hour))

const signature = fc.option(
  fc.constantFrom('self', 'proxy', 'guardian', 'fingerprint', 'interpreted', 'refused', 'left', 'readBack'),
)
const quality = fc.option(fc.constantFrom(...Quality.options))
const way = fc.constantFrom(...RevisitWay.options)

const point = fc.option(
  fc.record({
    words: fc.option(fc.constant('还想要一把钥匙')),
    became: fc.option(fc.nat({ max: 7 })),
    isSettled: fc.boolean(),
  }),
  { freq: 2 },
)

const revisit = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  at: someTime,
  way,
  outcome: fc.oneof(fc.constant('answered' as const), fc.constantFrom(...RevisitOutcome.options)),
  quality,
  timeliness: fc.option(fc.constantFrom(...Timeliness.options)),
  attitude: quality,
  handling: quality,
  signature,
  point,
})

const window = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  clock: fc.constantFrom('revisit', 'revisit', 'revisit', 'resolve'),
  dueAt: someTime,
  stopped: fc.option(
    fc.record({ at: someTime, ending: fc.constantFrom('met', 'met', 'unresolved', 'regraded', 'lapsed') }),
  ),
})

const lead = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  role: fc.constantFrom('lead', 'lead', 'support'),
  department: fc.integer({ min: 1, max: 3 }),
  isSentBack: fc.boolean(),
})

const someCase = fc.record({
  kind: fc.constantFrom('complaint', 'complaint', 'service', 'help'),
  nature: fc.option(fc.constantFrom('pending', 'valid', 'valid', 'invalid')),
  subject: fc.record({
    kind: fc.constantFrom('person', 'person', 'department'),
    name: fc.constantFrom('老周', '小赵'),
  }),
  category: fc.constantFrom('服务态度', '设备', ''),
  countedAt: someTime,
  isAnonymous: fc.nat({ max: 6 }).map((one) => one === 0),
  exemptAt: fc.option(someTime, { freq: 2 }),
  outcome: fc.constantFrom(null, null, 'solved', 'solved', 'unreachable', 'merged', 'void'),
  mergedInto: fc.nat({ max: 7 }),
  unreachable: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 1 }),
  windows: fc.array(window, { maxLength: 3 }),
  revisits: fc.array(revisit, { maxLength: 4 }),
  leads: fc.array(lead, { maxLength: 3 }),
})

const periodic = fc.record({
  month: fc.constantFrom(...months),
  visited: fc.option(fc.record({ at: someTime, outcome: fc.constantFrom(...RevisitOutcome.options) }), {
    freq: 6,
  }),
  way,
  signature,
  isDropped: fc.nat({ max: 5 }).map((one) => one === 0),
  /** F02b: what a department brought back from a visit of its own is no round of the desk's. */
  isOfDepartment: fc.nat({ max: 4 }).map((one) => one === 0),
  point,
})

const drawn = fc.record({ at: fc.option(someTime), outcome: fc.constantFrom(...RevisitOutcome.options) })

type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer One> ? One : never
export type MadeCase = Made<typeof someCase>
export type MadePoint = Made<typeof point>

export const someDesk = fc.record({
  cases: fc.array(someCase, { minLength: 1, maxLength: 8 }),
  periodic: fc.array(periodic, { maxLength: 5 }),
  drawn: fc.array(drawn, { maxLength: 3 }),
})
export type MadeDesk = Made<typeof someDesk>

export const departmentNames = ['综合部', '物业部', '招商运营部'] as const

/** The case of a place counts from 0; one that is named beyond the last is the last. */
export function caseAt({ cases }: Pick<MadeDesk, 'cases'>, place: number): MadeCase {
  const found = cases[Math.min(place, cases.length - 1)]
  if (!found) throw new Error('A made-up desk has at least one case')
  return found
}

/** The same case as the month's figures look at it. */
export function figureCaseOf(one: MadeCase): FigureCase {
  const clocks = one.windows.map(({ round, clock, dueAt, stopped }) => ({
    round,
    clock,
    dueAt,
    stoppedAt: stopped?.at ?? null,
    ending: stopped?.ending ?? null,
    steps: [],
  }))
  const answers = one.revisits.map((answer, place) => ({ ...answer, place }))
  const exempt = one.isAnonymous ? ({ why: 'noName', at: one.countedAt } as const) : null
  return {
    kind: one.kind,
    channel: 'walkIn',
    grade: 'minor',
    nature: one.nature,
    category: one.category,
    department: null,
    receivedAt: one.countedAt,
    countedAt: one.countedAt,
    closedAt: one.outcome && first,
    outcome: one.outcome,
    isOnSpot: false,
    completedAt: null,
    deadlines: clocks,
    revisits: answers.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place)),
    unreachable: one.unreachable,
    exempt: exempt ?? (one.exemptAt && { why: 'replyOnly', at: one.exemptAt }),
    signatures: [],
    calls: [],
    links: [],
  }
}

const idAt = ({ cases }: Pick<MadeDesk, 'cases'>, place: number) => Math.min(place, cases.length - 1) + 1
const numberOf = (id: number) => `TS-202611-${String(id).padStart(4, '0')}`
const signed = (kind: string | null) => (kind === null ? null : JSON.stringify({ kind }))

/** Puts it all into an empty book, the nth case as number n. Answers come in the order of the list where times are equal. */
export function putDesk(db: Db, desk: MadeDesk): void {
  for (const [place, name] of departmentNames.entries()) insertRaw(db, 'department', { id: place + 1, name })
  for (const [place, one] of desk.cases.entries()) putCase(db, desk, one, place + 1)
  for (const [place, visit] of desk.periodic.entries())
    insertRaw(db, 'periodicVisit', {
      id: place + 1,
      number: `YH-${place + 1}`,
      planId: visit.isOfDepartment ? null : 1,
      month: visit.month,
      way: visit.way,
      at: visit.visited?.at ?? null,
      outcome: visit.visited?.outcome ?? null,
      signature: visit.visited ? signed(visit.signature) : null,
      droppedAt: visit.isDropped ? first : null,
      ...(visit.visited && pointColumns(desk, visit.point)),
    })
  for (const [place, { at, outcome }] of desk.drawn.entries())
    insertRaw(db, 'drawnOrder', {
      id: place + 1,
      workOrderId: place + 1,
      caseId: 1,
      at,
      way: at && 'phone',
      outcome: at && outcome,
    })
}

function putCase(db: Db, desk: MadeDesk, one: MadeCase, id: number): void {
  const { outcome } = one
  insertRaw(db, 'caseRecord', {
    id,
    number: numberOf(id),
    kind: one.kind,
    nature: one.nature,
    subjectKind: one.subject.kind,
    subjectName: one.subject.name,
    category: one.category,
    countedAt: one.countedAt,
    isAnonymous: Number(one.isAnonymous),
    closedAt: outcome && first,
    closeOutcome: outcome,
    mergedInto: outcome === 'merged' ? numberOf(idAt(desk, one.mergedInto)) : null,
  })
  if (one.exemptAt) insertRaw(db, 'revisitExemption', { caseId: id, at: one.exemptAt })
  for (const round of one.unreachable)
    insertRaw(db, 'revisitRecord', { number: `HF-${id}-${round}`, caseId: id, round, unreachableAt: first })
  for (const [place, { round, clock, dueAt, stopped }] of one.windows.entries())
    insertRaw(db, 'deadline', {
      caseId: id,
      round,
      clock,
      cause: `window${place}`,
      rule: '{}',
      steps: '[]',
      dueAt,
      stoppedAt: stopped?.at ?? null,
      ending: stopped?.ending ?? null,
    })
  for (const { signature: kind, point: raised, ...answer } of one.revisits)
    insertRaw(db, 'revisit', {
      caseId: id,
      ...answer,
      signature: signed(kind),
      ...pointColumns(desk, raised),
    })
  for (const { round, role, department, isSentBack } of one.leads)
    insertRaw(db, 'handoff', {
      caseId: id,
      round,
      role,
      departmentId: department,
      sentBackAt: isSentBack ? first : null,
    })
}

function pointColumns(desk: MadeDesk, raised: MadePoint) {
  return {
    demand: raised?.words ?? null,
    demandCaseId: raised?.became === null || raised === null ? null : idAt(desk, raised.became),
    demandSettledAt: raised?.isSettled ? first : null,
  }
}
