import type { Instant } from '#shared/domain/day'
import type { SlipFacts } from './facts'

/** 个人信息 of one person: source, reference, time, item, words. */
export type PersonFacts = {
  readonly organisation: string
  readonly madeAt: Instant
  readonly madeBy: string
  readonly rows: readonly (readonly string[])[]
}

/** 到期清单: numbers and days, no names. */
export type DueListFacts = {
  readonly organisation: string
  readonly madeAt: Instant
  readonly slip: SlipFacts | null
  readonly sections: readonly {
    readonly title: string
    readonly total: number
    readonly rows: readonly { readonly label: string; readonly endedOn: string; readonly keptUntil: string }[]
  }[]
}
