import type { CloseOutcome } from '#shared/domain/case'
import type { Deadline } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import type { CaseCall, CaseLink } from '#shared/domain/follow-up'
import type { Grade } from '#shared/domain/grade'
import type { Channel, Kind, Nature } from '#shared/domain/kind'
import type { Revisit } from '#shared/domain/revisit'
import type { SignatureKind } from '#shared/domain/signature'

/** One case as the figures look at it. */
export type FigureCase = {
  readonly kind: Kind
  readonly channel: Channel
  readonly grade: Grade | null
  readonly nature: Nature | null
  readonly category: string
  readonly department: string | null
  readonly receivedAt: Instant
  /** What puts it into a period: see Case. */
  readonly countedAt: Instant
  readonly closedAt: Instant | null
  readonly outcome: CloseOutcome | null
  /** 当场办结: the desk itself was the handler. */
  readonly isOnSpot: boolean
  /** 完成时间 of the last round; null while it is not done. */
  readonly completedAt: Instant | null
  readonly deadlines: readonly Pick<
    Deadline,
    'round' | 'clock' | 'dueAt' | 'stoppedAt' | 'ending' | 'steps'
  >[]
  readonly revisits: readonly Pick<
    Revisit,
    'round' | 'at' | 'way' | 'outcome' | 'quality' | 'timeliness' | 'attitude' | 'handling'
  >[]
  /** The rounds in which the customer could not be reached, with the supervisor's word. */
  readonly unreachable: readonly number[]
  /** 免回访 (S1 第十九条), by which ground, and the moment by which it counts. */
  readonly exempt: { readonly why: 'noName' | 'replyOnly'; readonly at: Instant } | null
  /** How each place for a customer's signature ended, and the moment by which it counts. */
  readonly signatures: readonly { readonly at: Instant; readonly kind: SignatureKind }[]
  readonly calls: readonly Pick<CaseCall, 'at' | 'isRaisedAgain'>[]
  readonly links: readonly Pick<CaseLink, 'at' | 'kind' | 'isLater'>[]
}
