import type { Instant } from '#shared/domain/day'
import type { SlipFacts } from './facts'

/** What the register of a day or a month is told; see facts.ts. */
export type RegisterFacts<Line> = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  /** '2026年11月23日', '2026年11月'; null: to be filled in by hand. */
  readonly period: string | null
  /** 数据截至, while the period is not over. */
  readonly asOf: Instant | null
  /** Null: empty rows for the hand. */
  readonly rows: readonly Line[] | null
}

export function blankRegister(organisation: string): RegisterFacts<never> {
  return { organisation, slip: null, period: null, asOf: null, rows: null }
}
