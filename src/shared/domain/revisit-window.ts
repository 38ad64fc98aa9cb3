import type { Calendar } from '#shared/domain/calendar'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Deadline } from '#shared/domain/clocks'
import { type Instant, instantAt, latest, type TimeOfDay } from '#shared/domain/day'
import { due } from '#shared/domain/deadline'
import type { RevisitWay } from '#shared/domain/revisit'
import { wantsPhoneReason } from '#shared/domain/revisit-attempts'

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

/**
 * How it is proposed to ask: as was said at the last attempt; else who wrote gets a letter (domain.md, Revisits), and
 * somebody goes where there is no phone or the procedure wants complaints of that round asked at the door (S1 第十五条).
 */
export function proposedWay(
  { matter, profile }: Pick<CaseFacts, 'matter' | 'profile'>,
  round: number,
  attempts: CaseFacts['revisits'],
): RevisitWay {
  const said = attempts.at(-1)?.next
  if (said) return said.way
  if (matter.channel === 'letter') return 'letter'
  const mayPhone = !wantsPhoneReason({ matter, profile }, round)
  return mayPhone && matter.customer.phones.length > 0 ? 'phone' : 'door'
}
