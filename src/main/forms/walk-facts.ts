/** What the sheets of 巡检 are told; see facts.ts. */
import type { Checklist, Companion } from '#shared/domain/walk'
import type { Signed, SlipFacts } from './facts'
import type { RegisterFacts } from './register-facts'

/** F16, 巡检记录表, of one walk: printed ahead for the clipboard, or with what was found; all empty for the hand. */
export type WalkFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  /** XJ-…; null: an empty sheet without one. */
  readonly number: string | null
  /** 周检 or 月检; null: to be ticked. */
  readonly kindWord: string | null
  readonly planned: string | null
  readonly walked: string | null
  readonly walker: string
  readonly areas: readonly CheckedArea[]
  /** In the order in which the points name them, from 1. */
  readonly found: readonly FoundFacts[]
  readonly companions: readonly Companion[]
  readonly signature: Signed
}

type CheckedArea = {
  readonly area: string
  readonly points: readonly {
    readonly words: string
    readonly verdictWord: string | null
    /** Which of `found`. */
    readonly found: readonly number[]
  }[]
}

export type FoundFacts = {
  readonly place: string
  readonly words: string
  readonly severity: string
  readonly responsible: string
  readonly photos: number
}

export function blankWalk(organisation: string, checklist: Checklist): WalkFacts {
  return {
    organisation,
    slip: null,
    number: null,
    kindWord: null,
    planned: null,
    walked: null,
    walker: '',
    areas: checklist.map(({ area, points }) => ({
      area,
      points: points.map(({ words }) => ({ words, verdictWord: null, found: [] })),
    })),
    found: [],
    companions: [],
    signature: null,
  }
}

/** F31, 每日巡视记录 of a month. */
export type RoundSheetFacts = RegisterFacts<RoundRow>

export type RoundRow = {
  readonly date: string
  readonly time: string
  readonly walker: string
  readonly remark: string
  /** Each finding in a line. */
  readonly found: string
  readonly number: string
}
