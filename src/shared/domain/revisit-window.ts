import type { Calendar } from '#shared/domain/calendar'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Deadline } from '#shared/domain/clocks'
import { type Instant, instantAt, latest, type TimeOfDay } from '#shared/domain/day'
import { due } from '#shared/domain/deadline'
import type { RevisitWay } from '#shared/domain/revisit'

/**
 * When the window of a 回访 opens: where the procedure says 满七日 (S1, repairs), that day begins then; else with its clock.
 * Where the working days are not known it is open: nobody is hidden by a guess.
 */
export function opensAt(
  { rule, startedAt }: Pick<Deadline, 'rule' | 'startedAt'>,
  calendar: Calendar,
): Instant {
  if (!rule.notBefore) return startedAt
  const counted = due({ limit: rule.notBefore, runs: rule.runs }, startedAt, calendar)
  if (counted.kind === 'uncovered') return startedAt
  const day = counted.steps.find((step) => step.kind === 'dueOn')
  return day ? latest(startedAt, instantAt(day.on, '00:00' as TimeOfDay)) : counted.dueAt
}

/** How it is proposed to ask: who wrote gets a letter (domain.md, Revisits), who left no phone is visited. */
export function proposedWay({ matter }: Pick<CaseFacts, 'matter'>): RevisitWay {
  if (matter.channel === 'letter') return 'letter'
  return matter.customer.phones.length === 0 ? 'door' : 'phone'
}
