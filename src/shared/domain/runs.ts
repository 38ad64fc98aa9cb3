import { z } from 'zod'
import { type Handoff, isReceived, type Round } from '#shared/domain/case'
import {
  type CaseFacts,
  handledAt,
  handoffsOf,
  leadOf,
  needsRevisit,
  reportOf,
} from '#shared/domain/case-facts'
import { earliest, type Instant, latest } from '#shared/domain/day'
import type { PromiseMade } from '#shared/domain/follow-up'
import { type Grade, isRaised } from '#shared/domain/grade'
import type { ClockName } from '#shared/domain/profile'
import { isReached } from '#shared/domain/revisit'
import { answeredAfterAll, gaveUpAt, unreachableAt } from '#shared/domain/revisit-end'
import { isFinal, type WorkOrder } from '#shared/domain/work-order'

/**
 * How a clock ended. `unresolved`: the case or its round ended without what the clock waited for. `regraded` 改级终止:
 * another grade's clock goes on. `lapsed` 不再适用: nothing waits for it any more. What was late by then stays late.
 */
export const Ending = z.enum(['met', 'unresolved', 'regraded', 'lapsed'])
export type Ending = z.infer<typeof Ending>

/** One clock of one round: when it began, and how it ended, if it did. */
export type Run = {
  readonly round: number
  readonly clock: ClockName
  /** Tells the clocks of one name in one round apart: a further 转呈, another grade, one of several promises. */
  readonly cause: string | null
  readonly startedAt: Instant
  readonly stoppedAt: Instant | null
  readonly ending: Ending | null
  /** The grade whose rule it runs by. */
  readonly grade: Grade | null
  /** Of a promise or a work order: what was agreed. */
  readonly agreedAt: Instant | null
}

type Base = Omit<Run, 'round' | 'grade' | 'agreedAt'>

/** Which clocks the facts have started, and how they have ended (domain.md, Clocks: starts and stops). */
export function runsOf(facts: CaseFacts): readonly Run[] {
  // 待补全 (紧急): which clocks it has hangs on what it is; they then run from the first moment of the contact.
  if (facts.matter.isUnfinished) return []
  return [
    ...facts.rounds.flatMap((round) =>
      basesOf(facts, round)
        .map((base) => endedWithCase(endedWithRound(base, facts, round), facts))
        .flatMap((base) => byGrade(base, facts))
        .map((run) => ({ ...run, round: round.number, agreedAt: null })),
    ),
    ...facts.promises.map((promise) => endedWithCase(runOfPromise(promise), facts)),
    ...facts.workOrders.flatMap(runOfOrder).map((run) => endedWithCase(run, facts)),
  ]
}

/** A moment before the start (recorded out of order, or for a clock that begins at the next opening) ends it there. */
function base(
  clock: ClockName,
  startedAt: Instant,
  stoppedAt: Instant | null | undefined,
  ending: Ending = 'met',
  cause: string | null = null,
): Base {
  const running: Base = { clock, cause, startedAt, stoppedAt: null, ending: null }
  return stoppedAt ? endedAt(running, stoppedAt, ending) : running
}

function endedAt<One extends Base>(run: One, at: Instant, ending: Ending): One {
  return run.stoppedAt === null ? { ...run, stoppedAt: latest(at, run.startedAt), ending } : run
}

function basesOf(facts: CaseFacts, round: Round): readonly Base[] {
  const { matter } = facts
  const { number, result, reply, unsolvable } = round
  const lead = leadOf(facts, number)
  const report = reportOf(facts, number)
  // 转呈 runs from registering, what was promised to the customer from the first moment of the contact; the clocks of
  // a further round from the revisit that found it unsolved.
  const deskStart = number === 1 ? matter.registeredAt : round.startedAt
  const customerStart = number === 1 ? matter.receivedAt : round.startedAt
  // 登记完成 and 处理结果 each name it, in either order: what was done stays done from the first of them on.
  const completions = [lead?.completion?.completedAt, result?.completedAt].filter((at) => at !== undefined)
  const completedAt = earliest(completions)
  const resolve = base('resolve', customerStart, completedAt)
  return [
    ...forwards(facts, round, deskStart),
    base('report', deskStart, report && takenAt(report)),
    base('reply', customerStart, reply?.at),
    endedUnsolved(resolve, unsolvable?.at ?? null),
    ...month(facts, round),
    ...coordinations(facts, round),
    ...(completedAt && lead ? [base('return', completedAt, lead.returned?.at)] : []),
    ...revisits(facts, round, lead),
    ...(unsolvable ? [base('review', unsolvable.at, result?.completedAt)] : []),
  ]
}

function takenAt(handoff: Handoff): Instant | null {
  return isReceived(handoff) ? (handoff.received?.at ?? null) : null
}

/**
 * 转呈, one for each lead: sent back, the first result stands and the next handoff gets its own clock (domain.md). After
 * 当场办结 nobody waits for one; a result that was written down without a 转呈 ends the waiting unmet.
 */
function forwards(facts: CaseFacts, round: Round, startedAt: Instant): readonly Base[] {
  const leads = handoffsOf(facts, round.number, 'lead')
  const starts = [startedAt, ...leads.flatMap(({ sentBack }) => (sentBack ? [sentBack.at] : []))]
  return starts.map((from, place) => {
    const lead = leads[place]
    const cause = place === 0 ? null : `lead${place + 1}`
    return lead
      ? forwardTo(lead, round, from, cause)
      : base('forward', from, round.result?.completedAt, round.isOnSpot ? 'lapsed' : 'unresolved', cause)
  })
}

/**
 * 未签收即处理: handled unsigned, it never met its 转呈, whoever signs later. A paper sent back unsigned waits for nobody
 * any more.
 */
function forwardTo(lead: Handoff, { result }: Round, from: Instant, cause: string | null): Base {
  const { sentBack, skipReason, completion, returned } = lead
  const done = [completion?.at, returned?.at, result?.completedAt].filter((at) => at !== undefined)
  const skippedAt = skipReason === null ? null : earliest(done)
  const signedAt = takenAt(lead)
  if (signedAt && (skippedAt === null || signedAt <= skippedAt))
    return base('forward', from, signedAt, 'met', cause)
  if (skippedAt) return base('forward', from, skippedAt, 'unresolved', cause)
  return base('forward', from, sentBack?.at, 'lapsed', cause)
}

/** From the first 领单 of the round: sent back, the case's other clocks run on. */
function coordinations(facts: CaseFacts, round: Round): readonly Base[] {
  const taken = handoffsOf(facts, round.number, 'lead').map(takenAt)
  const from = earliest(taken.filter((at) => at !== null))
  if (from === null) return []
  const stops = [round.coordination?.at, round.result?.completedAt].filter((at) => at !== undefined)
  const run = base('coordinate', from, earliest(stops))
  return [endedUnsolved(run, round.unsolvable?.at ?? null)]
}

/**
 * 回访 and 通报结果 (S1 第十四条, S3 6), from 登记完成 or 登记交回, whichever comes first; an attempt never stops them, and the
 * exempt are not asked. 拒绝 and 联系不上 end 回访 without what it waited for; an answer that comes all the same makes it met, and
 * nobody waited for it until then. An answer from before that told no result; who was asked after knows it, and who cannot
 * be reached cannot be told.
 */
function revisits(facts: CaseFacts, { number, result, reply }: Round, lead: Handoff | null): readonly Base[] {
  const told = [lead?.completion?.at, lead?.returned?.at].filter((at) => at !== undefined)
  const from = earliest(told) ?? (lead ? null : result?.completedAt)
  if (!from || !needsRevisit(facts)) return []
  const answers = facts.revisits.filter((revisit) => revisit.round === number && isReached(revisit))
  const reachedAt = earliest(answers.map(({ at }) => at))
  const tellings = [reply?.at ?? null, reachedAt].filter((at) => at !== null).filter((at) => at >= from)
  const asking = answeredAfterAll(facts, number)
    ? base('revisit', from, gaveUpAt(facts, number))
    : endedUnsolved(base('revisit', from, reachedAt), gaveUpAt(facts, number))
  return [asking, endedUnsolved(base('tell', from, earliest(tellings)), unreachableAt(facts, number))]
}

/**
 * 满月 (S0 ③⑶), from the receipt, in each round until the case is 已处理; it raises once. Decided to be no valid
 * complaint, nothing waits for it; decided otherwise later, it runs on.
 */
function month(facts: CaseFacts, round: Round): readonly Base[] {
  const { matter, gradeChanges, rounds } = facts
  const raised = gradeChanges.find(({ why }) => why === 'month')
  if (raised && round.number > 1 && raised.at < round.startedAt) return []
  const doneAt = handledAt(facts, round)
  const overAt = doneAt ?? rounds.find(({ number }) => number === round.number + 1)?.startedAt
  if (raised && (!overAt || overAt > raised.at))
    return [base('month', matter.receivedAt, raised.at, 'regraded')]
  const run = base('month', matter.receivedAt, doneAt)
  const isRuled = matter.nature === null || matter.nature === 'pending' || matter.nature === 'valid'
  return [isRuled ? run : endedAt(run, round.opinion?.at ?? round.startedAt, 'lapsed')]
}

/** 无法处理 ends 处理 and 协调 as unresolved (the promise and the quarterly review run instead), as 拒绝 ends 回访. */
function endedUnsolved(run: Base, at: Instant | null): Base {
  if (at === null || (run.stoppedAt !== null && run.stoppedAt <= at)) return run
  return endedAt({ ...run, stoppedAt: null }, at, 'unresolved')
}

/** What a round still waited for ends with the next round. */
function endedWithRound(run: Base, { rounds }: CaseFacts, { number }: Round): Base {
  const next = rounds.find((round) => round.number === number + 1)
  return next ? endedAt(run, next.startedAt, isWatch(run) ? 'lapsed' : 'unresolved') : run
}

/** What a case still waited for ends with 销项; nothing is waited for of a case that was withdrawn, or was none. */
function endedWithCase<One extends Base>(run: One, { matter: { closing } }: CaseFacts): One {
  if (!closing) return run
  const isMoot = ['void', 'withdrawn', 'merged', 'notAccepted'].includes(closing.outcome)
  return endedAt(run, closing.at, isMoot || isWatch(run) ? 'lapsed' : 'unresolved')
}

/** 满月 and 季度复查 watch the case; they wait for no deed of their own. */
function isWatch({ clock }: Pick<Run, 'clock'>): boolean {
  return clock === 'month' || clock === 'review'
}

/**
 * A clock that was running when the grade changed ends as 改级终止, and the new grade's begins: raised, from the raising;
 * lowered, from where the first one had begun (domain.md, Grade). The cause counts the changes that the clock lived
 * through, so that one typed in later for an earlier time renames no clock.
 */
function byGrade(run: Base, { matter, gradeChanges }: CaseFacts): readonly Omit<Run, 'round' | 'agreedAt'>[] {
  const changes = gradeChanges.filter(({ from, to }) => from !== to)
  let grade = changes[0]?.from ?? matter.grade
  if (run.clock === 'month') return [{ ...run, grade }]
  const ended: Omit<Run, 'round' | 'agreedAt'>[] = []
  let { startedAt } = run
  for (const { at, clocksFrom, from, to } of changes) {
    if (run.stoppedAt !== null && run.stoppedAt <= at) break
    if (run.startedAt <= at) {
      const cause = causeAfter(run.cause, ended.length)
      ended.push({ ...run, cause, startedAt, stoppedAt: latest(at, startedAt), ending: 'regraded', grade })
      startedAt = isRaised(from, to) ? latest(clocksFrom, at) : run.startedAt
    }
    grade = to
  }
  const stoppedAt = run.stoppedAt && latest(run.stoppedAt, startedAt)
  return [...ended, { ...run, cause: causeAfter(run.cause, ended.length), startedAt, stoppedAt, grade }]
}

function causeAfter(cause: string | null, changes: number): string | null {
  if (changes === 0) return cause
  return cause === null ? `grade${changes}` : `${cause}/grade${changes}`
}

function runOfPromise({ id, round, madeAt, dueAt, kept }: PromiseMade): Run {
  return { ...base('promise', madeAt, kept?.at, 'met', `promise${id}`), round, grade: null, agreedAt: dueAt }
}

/** 派工: until the time that was set when somebody was sent. Put off or handed on, nothing waits for that order any more. */
function runOfOrder({ id, round, sent, dueAt, ended }: WorkOrder): readonly Run[] {
  if (!sent || dueAt === null) return []
  const ending = ended && isFinal(ended.outcome) ? 'met' : 'lapsed'
  return [{ ...base('job', sent.at, ended?.at, ending, `order${id}`), round, grade: null, agreedAt: dueAt }]
}
