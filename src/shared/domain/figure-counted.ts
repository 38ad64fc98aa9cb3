import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { IsoMonth } from '#shared/domain/day'
import { FigureKey } from '#shared/domain/figure-sheet'
import { ClockName } from '#shared/domain/profile'

/** 投诉, 报修求助, neither of both; `notJob`: all but 报修求助. Complaints and services are never mixed (domain.md, Figures). */
export const CountedKinds = z.enum(['all', 'complaint', 'job', 'other', 'notJob'])
export type CountedKinds = z.infer<typeof CountedKinds>

/** Which cases: received, left open by earlier periods, closed, left open by this one. `handled`: closed, but not 当场办结. */
export const CaseSet = z.enum(['received', 'carried', 'closed', 'onSpot', 'handled', 'merged', 'open'])
export type CaseSet = z.infer<typeof CaseSet>

/** By what the received cases are told apart. `building`: the addresses of it; `again`: 又来了, a new case of a closed matter. */
export const CasePart = z.enum([
  'kind',
  'grade',
  'nature',
  'channel',
  'category',
  'department',
  'subject',
  'building',
])
export type CasePart = z.infer<typeof CasePart>

/** 季度复查 and 满月升级 are nobody's to meet. `appointed`: 处理 that the customer's own appointment moved. */
export const CountedClock = z.enum([...ClockName.exclude(['review', 'month']).options, 'appointed'])
export type CountedClock = z.infer<typeof CountedClock>

export const SaidOf = z.enum(['quality', 'first', 'timeliness', 'attitude', 'handling', 'unanswered'])
export type SaidOf = z.infer<typeof SaidOf>

const kinds = CountedKinds.default('all')
/** Of a picture along the months; null: of the period itself. */
const month = IsoMonth.nullable().default(null)
const word = z.string().max(2_000)

/** What a number counts: one row for each, so that its list and it cannot say different things. */
export const Counted = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('cases'),
    which: CaseSet,
    kinds,
    part: z.strictObject({ by: CasePart, is: word }).nullable().default(null),
    month,
  }),
  /** 当场答复: contacts without a case. */
  z.strictObject({ of: z.literal('contacts') }),
  /** 再次提出: called again after a limit or after 已处理, or a new case of a matter that was closed. */
  z.strictObject({ of: z.literal('raisedAgain') }),
  /** Of the received ones, those of a matter that was closed. */
  z.strictObject({ of: z.literal('again'), kinds }),
  /** Of the received ones, those of one category in one building. */
  z.strictObject({ of: z.literal('repeated'), kinds, category: word, building: word }),
  /** 拒签, 未签离开: one row for each place for a signature. */
  z.strictObject({ of: z.literal('unsigned') }),
  z.strictObject({ of: z.literal('clock'), clock: CountedClock, kinds }),
  /** 回访: windows that ended. */
  z.strictObject({
    of: z.literal('windows'),
    kinds: CountedKinds.extract(['notJob', 'job']),
    only: z.enum(['all', 'notReached']).default('all'),
    month,
  }),
  z.strictObject({ of: z.literal('exempt'), kinds: CountedKinds.extract(['notJob', 'job']) }),
  z.strictObject({
    of: z.literal('said'),
    kinds: CountedKinds.extract(['notJob', 'job']),
    what: SaidOf,
    month,
  }),
  z.strictObject({
    of: z.literal('gauge'),
    name: z.enum(['complaintSigned', 'periodicSigned', 'remote', 'settled']),
  }),
  z.strictObject({ of: z.literal('case'), caseId: CaseId }),
])
export type Counted = z.infer<typeof Counted>

export function keyOf(counted: z.input<typeof Counted>): FigureKey {
  return FigureKey.parse(JSON.stringify(counted))
}

/** Null for a key that no number has. */
export function countedOf(key: string): Counted | null {
  try {
    const counted = Counted.safeParse(JSON.parse(key))
    return counted.success ? counted.data : null
  } catch {
    return null
  }
}
