import type { Handoff, HandoffId } from '#shared/domain/case'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { ClockName } from '#shared/domain/profile'
import { type Run, runsOf } from '#shared/domain/runs'
import { at, facts, firstRound, result, sent } from './made-up-case'

// Short ways to ask for the clocks of a made-up case.

export const all = (part: Partial<CaseFacts>, clock: ClockName, round = 1) =>
  runsOf(facts(part)).filter((one) => one.clock === clock && one.round === round)
export const run = (part: Partial<CaseFacts>, clock: ClockName, round = 1): Run | undefined =>
  all(part, clock, round).at(-1)
export const stop = (part: Partial<CaseFacts>, clock: ClockName) => run(part, clock)?.stoppedAt ?? null
export const told = (runs: readonly Run[]) =>
  runs.map(({ cause, grade, startedAt, stoppedAt, ending }) => [cause, grade, startedAt, stoppedAt, ending])
export const secondLead = (part: Partial<Handoff> = {}): Handoff => ({
  ...sent,
  id: 2 as HandoffId,
  sentAt: at('23 11:30'),
  ...part,
})
export const resulted = (when: string) => ({ rounds: [{ ...firstRound, result: result(when) }] })
