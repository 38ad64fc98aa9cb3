import type { IsoMonth } from '#shared/domain/day'
import type { RegisterFacts } from './register-facts'

/** F30: what a supervisor confirmed and lifted in a month. */
export type MeritSheetFacts = Pick<RegisterFacts<never>, 'organisation' | 'asOf'> & {
  readonly slip: NonNullable<RegisterFacts<never>['slip']>
  readonly month: IsoMonth
  /** By department and person. */
  readonly people: readonly MeritPerson[]
  /** Not on it: still waits for her word. */
  readonly open: number
}

export type MeritPerson = {
  readonly department: string
  /** '' : the record names nobody. */
  readonly person: string
  readonly rows: readonly MeritRowFacts[]
  /** In tenths. */
  readonly tenths: number
}

export type MeritRowFacts = {
  readonly ruleWord: string
  readonly ground: string
  /** '' : it rests on no case. */
  readonly number: string
  readonly tenths: number
  /** 已确认, 免扣, with 公司领导 …, what the rules proposed where it is another, and why. */
  readonly said: string
}
