import type { Calendar } from '#shared/domain/calendar'
import { type Case, type Handoff, isReceived, type Round } from '#shared/domain/case'
import { type Instant, instantOf, millis } from '#shared/domain/day'
import { due, type Step } from '#shared/domain/deadline'
import { type ClockName, type Profile, type Rule, ruleFor } from '#shared/domain/profile'
import { isReached, type Revisit } from '#shared/domain/revisit'

/** Everything that happened to one case: what the rules look at. */
export type CaseFacts = {
  readonly matter: Case
  readonly rounds: readonly Round[]
  readonly handoffs: readonly Handoff[]
  readonly revisits: readonly Revisit[]
}

/** One clock of one round: when it began, and when it was stopped, if it was. */
export type Run = {
  readonly round: number
  readonly clock: ClockName
  readonly startedAt: Instant
  readonly stoppedAt: Instant | null
}

/** How a clock ended. `unresolved`: the case was closed without what the clock waited for. */
export type Ending = 'met' | 'unresolved'

/** A run with its limit. The due time and its rule are stored: an old case keeps the rule it was given. */
export type Deadline = Run & {
  readonly rule: Rule
  readonly dueAt: Instant
  readonly steps: readonly Step[]
  readonly ending: Ending | null
}

export function currentRound(facts: CaseFacts): Round {
  const last = facts.rounds.at(-1)
  if (!last) throw new Error(`case ${facts.matter.number} has no round`)
  return last
}

export function leadOf(facts: CaseFacts, round: number): Handoff | null {
  return facts.handoffs.find((handoff) => handoff.round === round && handoff.role === 'lead') ?? null
}

export function reportOf(facts: CaseFacts, round: number): Handoff | null {
  return facts.handoffs.find((handoff) => handoff.round === round && handoff.role === 'report') ?? null
}

/** Which clocks the facts have started, and which they have stopped (domain.md, Clocks: starts and stops). */
export function runsOf(facts: CaseFacts): readonly Run[] {
  return facts.rounds.flatMap((round) => runsOfRound(facts, round))
}

function runsOfRound(facts: CaseFacts, round: Round): Run[] {
  const { matter } = facts
  const lead = leadOf(facts, round.number)
  const report = reportOf(facts, round.number)
  const isFirst = round.number === 1
  // 转呈 runs from registering, what was promised to the customer from the first moment of the contact; the clocks of
  // a further round from the revisit that found it unsolved.
  const deskStart = isFirst ? matter.registeredAt : round.startedAt
  const customerStart = isFirst ? matter.receivedAt : round.startedAt
  const completedAt = lead?.completion?.completedAt ?? round.result?.completedAt ?? null
  const told = [lead?.completion?.at, lead?.returned?.at].filter((at) => at !== undefined)
  const reached = facts.revisits.find((revisit) => revisit.round === round.number && isReached(revisit))
  const run = (clock: ClockName, startedAt: Instant, stoppedAt: Instant | null): Run => ({
    round: round.number,
    clock,
    startedAt,
    stoppedAt,
  })
  const runs = [
    run('forward', deskStart, lead && isReceived(lead) ? (lead.received?.at ?? null) : null),
    run('report', deskStart, report && isReceived(report) ? (report.received?.at ?? null) : null),
    run('reply', customerStart, round.reply?.at ?? null),
    run('resolve', customerStart, completedAt),
  ]
  if (lead?.received && isReceived(lead)) {
    const stops = [round.coordination?.at, round.result?.completedAt].filter((at) => at !== undefined)
    runs.push(run('coordinate', lead.received.at, earliest(stops)))
  }
  if (completedAt !== null) runs.push(run('return', completedAt, lead?.returned?.at ?? null))
  const toldAt = earliest(told)
  if (toldAt !== null) runs.push(run('revisit', toldAt, reached?.at ?? null))
  return runs
}

function earliest(moments: readonly Instant[]): Instant | null {
  return moments.length === 0 ? null : instantOf(Math.min(...moments.map(millis)))
}

/** The limit of a run under that profile; null where the procedure has none for this kind and grade. */
export function deadlineOf(run: Run, matter: Case, profile: Profile, calendar: Calendar): Deadline | null {
  const rule = ruleFor(profile, run.clock, matter.kind, matter.grade)
  if (!rule) return null
  return { ...run, rule, ...due(rule, run.startedAt, calendar), ending: run.stoppedAt ? 'met' : null }
}

export type ClockState = 'running' | 'soon' | 'late' | 'met' | 'metLate' | 'ended'

/** The share of the time at whose beginning a clock says 将到期. */
const soonShare = 1 / 4

/** Late stays late: a limit that was passed shows so after it was met. */
export function clockState(
  deadline: Pick<Deadline, 'startedAt' | 'dueAt' | 'stoppedAt' | 'ending'>,
  now: Instant,
): ClockState {
  const { startedAt, dueAt, stoppedAt } = deadline
  if (stoppedAt !== null) {
    if (stoppedAt > dueAt) return 'metLate'
    return deadline.ending === 'unresolved' ? 'ended' : 'met'
  }
  if (now > dueAt) return 'late'
  const left = millis(dueAt) - millis(now)
  return left <= (millis(dueAt) - millis(startedAt)) * soonShare ? 'soon' : 'running'
}
