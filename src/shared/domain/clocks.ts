import type { Calendar } from '#shared/domain/calendar'
import type { Case } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { due, type Step, soonFrom, type Uncovered } from '#shared/domain/deadline'
import { type AppliedRule, type Profile, ruleFor } from '#shared/domain/profile'
import type { Run } from '#shared/domain/runs'

/** A run with its limit. The due time and its rule are stored: an old case keeps the rule it was given. */
export type Deadline = Omit<Run, 'grade' | 'agreedAt'> & {
  readonly rule: AppliedRule
  /** As it holds now; a granted extension or an appointment moved it, which its steps tell. */
  readonly dueAt: Instant
  /** What the rule said, where `dueAt` was moved. */
  readonly ruledDueAt: Instant | null
  /** From then on it says 将到期. */
  readonly soonAt: Instant
  readonly steps: readonly Step[]
}

/**
 * The limit of a run under the case's profile; null where the procedure has none for this kind and grade; `uncovered`
 * where its working days are not known yet.
 */
export function deadlineOf(
  run: Run,
  facts: Pick<CaseFacts, 'matter' | 'profile' | 'rounds'>,
  calendar: Calendar,
) {
  const { matter, profile } = facts
  const rule = run.agreedAt
    ? agreedRule(matter, run.clock, run.agreedAt)
    : ruleFor(profile, run.clock, matter.kind, run.grade)
  if (!rule) return null
  const counted = due(rule, run.startedAt, calendar)
  if (counted.kind === 'uncovered') return counted
  const { grade: _, agreedAt: __, ...rest } = run
  const { dueAt, steps } = counted
  const deadline: Deadline = {
    ...rest,
    rule,
    dueAt,
    steps,
    ruledDueAt: null,
    soonAt: soonFrom(run.startedAt, dueAt, profile.soonShare),
  }
  const appointment = facts.rounds.find(({ number }) => number === run.round)?.appointment
  return appointment && mayAppoint(deadline, appointment)
    ? appointed(deadline, appointment.until, profile, calendar)
    : deadline
}

/** An appointment made after 处理 had ended, or after its limit had passed, moves it no more: late stays late. */
export function mayAppoint(
  { clock, stoppedAt, dueAt }: Pick<Deadline, 'clock' | 'stoppedAt' | 'dueAt'>,
  { at }: { readonly at: Instant },
): boolean {
  return clock === 'resolve' && at <= dueAt && (stoppedAt === null || stoppedAt > at)
}

function agreedRule({ kind }: Case, clock: Run['clock'], at: Instant): AppliedRule {
  return {
    clock,
    kinds: [kind],
    grades: null,
    limit: { unit: 'agreed', at },
    runs: 'always',
    clause: clock === 'job' ? '派工时定的时间' : '答应客户的时间',
  }
}

/**
 * 客户约定 moves 处理 to the appointment's end plus the grade's hours, never to an earlier time; shown apart, no approval
 * (domain.md, Clocks).
 */
export function appointed(
  deadline: Deadline,
  until: Instant,
  profile: Pick<Profile, 'soonShare'>,
  calendar: Calendar,
): Deadline | Uncovered {
  const counted = due(deadline.rule, until, calendar)
  if (counted.kind === 'uncovered') return counted
  if (counted.dueAt <= deadline.dueAt) return deadline
  return moved(deadline, counted.dueAt, { kind: 'appointed', until, dueAt: counted.dueAt }, profile)
}

/** 延期 granted: the new time holds; an extension never shortens. */
export function extended(
  deadline: Deadline,
  { number, dueAt, by }: { readonly number: string; readonly dueAt: Instant; readonly by: string },
  profile: Pick<Profile, 'soonShare'>,
): Deadline {
  if (dueAt <= deadline.dueAt) throw new RangeError(`${number} would shorten a clock`)
  const step: Step = { kind: 'extended', from: deadline.dueAt, dueAt, approval: number, by }
  return moved(deadline, dueAt, step, profile)
}

function moved(
  deadline: Deadline,
  dueAt: Instant,
  step: Step,
  { soonShare }: Pick<Profile, 'soonShare'>,
): Deadline {
  return {
    ...deadline,
    dueAt,
    ruledDueAt: deadline.ruledDueAt ?? deadline.dueAt,
    soonAt: soonFrom(deadline.startedAt, dueAt, soonShare),
    steps: [...deadline.steps, step],
  }
}

/** Whether the customer's own appointment moved it: figures count it apart. */
export function isAppointed({ steps }: Pick<Deadline, 'steps'>): boolean {
  return steps.some(({ kind }) => kind === 'appointed')
}

export function isExtended({ steps }: Pick<Deadline, 'steps'>): boolean {
  return steps.some(({ kind }) => kind === 'extended')
}

export type ClockState = 'running' | 'soon' | 'late' | 'met' | 'metLate' | 'ended'

/** Late stays late: a limit that was passed shows so after it was met. */
export function clockState(
  deadline: Pick<Deadline, 'dueAt' | 'soonAt' | 'stoppedAt' | 'ending'>,
  now: Instant,
): ClockState {
  const { dueAt, soonAt, stoppedAt } = deadline
  if (stoppedAt !== null) {
    if (stoppedAt > dueAt) return 'metLate'
    return deadline.ending === 'met' ? 'met' : 'ended'
  }
  if (now > dueAt) return 'late'
  return now >= soonAt ? 'soon' : 'running'
}
