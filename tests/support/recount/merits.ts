import type { Instant } from '#shared/domain/day'
import { clocksOf, countedAt, departments, type MadeCase } from '../made-up-cases'

// 考核扣分 counted anew by hand, case after case; meant for desks as made-up-cases.ts makes them.

export type Named = { readonly judgedAt: Instant | null; readonly handlers: readonly (string | null)[] }
export type MeritCase = MadeCase & Named

type Span = { readonly from: Instant; readonly until: Instant; readonly now: Instant }
/** What it rests on, whose it is. */
export type Counted = readonly [source: string, department: string, person: string]

const deskClocks = ['forward', 'report', 'tell', 'revisit', 'promise']
const isIn = (at: Instant, { from, until }: Span) => at >= from && at < until

/** Whoever led that round last and did not send it back; else the desk. */
function holder(one: MeritCase, round: number): readonly [string, string] {
  const leads = one.leads.map((lead, place) => ({ ...lead, handler: one.handlers[place] ?? null }))
  const lead = leads.filter((each) => each.round === round && each.role === 'lead' && !each.isSentBack).at(-1)
  return lead ? [departments[lead.department - 1] ?? '', lead.handler ?? ''] : ['前台', '']
}

export function lateOf(cases: readonly MeritCase[], span: Span): readonly Counted[] {
  let id = 0
  return cases.flatMap((one) =>
    clocksOf(one).flatMap((clock): Counted[] => {
      id += 1
      const { stoppedAt, dueAt } = clock
      const isLate = stoppedAt === null ? dueAt < span.now : stoppedAt > dueAt
      if (clock.clock === 'review' || !isLate || !isIn(dueAt, span)) return []
      if (one.closed?.outcome === 'void' || countedAt(one) >= span.until) return []
      const whose = deskClocks.includes(clock.clock) ? (['前台', ''] as const) : holder(one, clock.round)
      return [[`deadline:${id}`, ...whose]]
    }),
  )
}

export function validOf(cases: readonly MeritCase[], span: Span): readonly Counted[] {
  return cases.flatMap((one, place): Counted[] => {
    const isValid = one.kind === 'complaint' && one.nature === 'valid' && one.closed?.outcome !== 'void'
    if (!isValid || one.judgedAt === null || !isIn(one.judgedAt, span)) return []
    return [[`case:${place + 1}`, ...holder(one, 1)]]
  })
}

const heads: Readonly<Record<string, string>> = { 物业部: '刘经理', 综合部: '', 前台: '王主管' }

export function overOf(cases: readonly MeritCase[], span: Span): readonly Counted[] {
  return cases.flatMap((one, place): Counted[] => {
    const isAsking = ['complaint', 'service', 'help'].includes(one.kind)
    const isOne = one.closed?.outcome !== 'void' && one.closed?.outcome !== 'merged'
    if (one.channel !== 'referred' || !isAsking || !isOne || !isIn(countedAt(one), span)) return []
    const [department, person] = holder(one, 1)
    return [
      [`case:${place + 1}:head`, department, heads[department] ?? ''],
      [`case:${place + 1}:person`, department, person],
    ]
  })
}

export type MadeSheet = {
  readonly carrier: string | null
  readonly isIssued: boolean
  readonly outcome: string | null
  readonly forgedAt: Instant | null
}
export type MadeSurvey = {
  readonly target: number
  readonly closedAt: Instant | null
  readonly sheets: readonly MadeSheet[]
}

type Numbered = Omit<MadeSurvey, 'sheets'> & {
  readonly sheets: readonly (MadeSheet & { readonly id: number })[]
}

function numbered(surveys: readonly MadeSurvey[]): readonly Numbered[] {
  let id = 0
  return surveys.map((survey) => ({
    ...survey,
    sheets: survey.sheets.map((sheet) => {
      id += 1
      return { ...sheet, id }
    }),
  }))
}

export function forgedOf(surveys: readonly MadeSurvey[], span: Span): readonly Counted[] {
  return numbered(surveys).flatMap(({ sheets }) =>
    sheets
      .filter(({ forgedAt }) => forgedAt !== null && isIn(forgedAt, span))
      .map(({ id, carrier }): Counted => [`surveySheet:${id}`, '', carrier ?? '']),
  )
}

/** How many each carrier is short of, by their first sheet. */
export function missingOf(surveys: readonly MadeSurvey[], span: Span): ReadonlyMap<string, number> {
  const short = new Map<string, number>()
  for (const { target, closedAt, sheets } of numbered(surveys)) {
    if (closedAt === null || !isIn(closedAt, span)) continue
    const out = sheets.filter(({ isIssued }) => isIssued)
    for (const carrier of new Set(out.map((sheet) => sheet.carrier))) {
      const own = out.filter((sheet) => sheet.carrier === carrier)
      const back = own.filter(({ outcome }) => outcome === 'returned').length
      let wanted = 0
      while (wanted / own.length < target / 100) wanted += 1
      if (wanted > back) short.set(`surveySheet:${own[0]?.id}`, wanted - back)
    }
  }
  return short
}
