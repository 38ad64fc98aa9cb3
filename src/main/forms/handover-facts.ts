/** What the sheets about the desk's own people are told; see facts.ts. */
import type { Instant } from '#shared/domain/day'
import type { HandoverStanding } from '#shared/ipc/people-questions'
import type { SlipFacts } from './facts'

/** F20, 交接班记录. */
export type HandoverFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly at: Instant
  readonly from: string
  readonly to: string
  readonly remark: string
  readonly standing: HandoverStanding
  /** Where the chain of events ended. */
  readonly chain: { readonly id: number; readonly hash: string }
}

/** F21, 找回口令单. */
export type RecoveryFacts = {
  readonly organisation: string
  readonly operator: string
  readonly code: string
  readonly madeAt: Instant
}
