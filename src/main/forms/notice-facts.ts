/** What 工作联系单 and 整改通知单 are told; see facts.ts. */
import type { Instant } from '#shared/domain/day'
import type { Signed, SlipFacts } from './facts'

export type NoticeFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  /** LX-… or ZG-…; null: an empty sheet without one. */
  readonly number: string | null
  /** 作废. */
  readonly marks: readonly string[]
  /** 致, 由: the department or contractor and the person. */
  readonly to: string
  readonly from: string
  /** 日期. */
  readonly at: Instant | null
  /** 检查日期 of F12: the days of the walks, with what they were. */
  readonly checked: string
  /** 事由. */
  readonly subject: string
  /** Null: rows for the hand. */
  readonly problems: readonly Problem[] | null
  /** 整改要求, or what else is to be done. */
  readonly demand: string
  /** 要求完成时间, 期限. */
  readonly dueAt: Instant | null
  readonly received: Signed
  readonly answer: { readonly words: string; readonly signed: Signed } | null
  /** 复查结果, the earliest first. */
  readonly rechecks: readonly RecheckFacts[]
  /** Who looked last; null: room to sign. */
  readonly checkedBy: Signed
}

export type Problem = { readonly serial: string; readonly place: string; readonly words: string }

type RecheckFacts = {
  /** Of Problem. */
  readonly serial: string
  readonly at: Instant
  readonly isPassed: boolean
  readonly words: string
  readonly nextDueAt: Instant | null
  readonly by: string
}

export function blankNotice(organisation: string): NoticeFacts {
  return {
    organisation,
    slip: null,
    number: null,
    marks: [],
    to: '',
    from: '',
    at: null,
    checked: '',
    subject: '',
    problems: null,
    demand: '',
    dueAt: null,
    received: null,
    answer: null,
    rechecks: [],
    checkedBy: null,
  }
}
