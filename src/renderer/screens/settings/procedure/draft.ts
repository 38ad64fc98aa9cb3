import { Limit, Profile, type Rule } from '#shared/domain/profile'
import type { ProfileTemplate, TemplateRule } from '#shared/domain/profile-template'
import {
  gapsOfRevisiting,
  type RevisitingGap,
  type RevisitingTyped,
  revisitingOf,
  typedRevisiting,
} from './revisiting-draft'

/** The units of a limit as they are chosen; 当天 has two ends. */
export const unitsOfLimit = [
  'minutes',
  'hours',
  'days',
  'workingDays',
  'months',
  'closing',
  'midnight',
] as const
export type UnitOfLimit = (typeof unitsOfLimit)[number]

/** One line of the procedure as it is typed. An empty count is a × of the source document, or was wiped out. */
export type RuleTyped = {
  readonly count: string
  readonly unit: UnitOfLimit
  readonly runs: Rule['runs']
  readonly clause: string
}

/** A procedure that is being changed; `base` holds what is not typed here. */
export type ProcedureDraft = {
  readonly base: ProfileTemplate
  readonly rules: readonly RuleTyped[]
  readonly soonShare: number
  readonly reportDay: string
  readonly repeatFrom: string
  readonly titles: readonly string[]
  readonly revisiting: RevisitingTyped
}

export function draftOf(base: ProfileTemplate): ProcedureDraft {
  return {
    base,
    rules: base.rules.map(typedRule),
    soonShare: base.soonShare,
    reportDay: String(base.reportDay),
    repeatFrom: String(base.repeatFrom),
    titles: base.approvers.map(({ title }) => title),
    revisiting: typedRevisiting(base.revisiting),
  }
}

/** What is in force, as something that can be changed. */
export function draftOfCurrent({ version: _, validFrom: __, ...base }: Profile): ProcedureDraft {
  return draftOf(base)
}

/** Another limit on the old clause: the clerk who is asked 为什么 would read two different things. */
export function isClauseLeftBehind(
  { base, rules }: Pick<ProcedureDraft, 'base' | 'rules'>,
  place: number,
): boolean {
  const [rule, typed] = [base.rules[place], rules[place]]
  if (!rule || !typed || (rule.limit.unit !== 'sameDay' && rule.limit.count === null)) return false
  const before = typedRule(rule)
  const isMoved = before.count !== typed.count || before.unit !== typed.unit
  return isMoved && before.clause === typed.clause
}

function typedRule({ limit, runs, clause }: TemplateRule): RuleTyped {
  const shared = { runs, clause }
  if (limit.unit === 'sameDay') return { ...shared, count: '', unit: limit.ends }
  return { ...shared, count: limit.count === null ? '' : String(limit.count), unit: limit.unit }
}

/** Null while the count is none. */
export function limitTyped({ count, unit }: Pick<RuleTyped, 'count' | 'unit'>): Limit | null {
  if (unit === 'closing' || unit === 'midnight') return { unit: 'sameDay', ends: unit }
  const limit = Limit.safeParse({ unit, count: wholeNumber(count) })
  return limit.success ? limit.data : null
}

function wholeNumber(typed: string): number {
  const words = typed.normalize('NFKC').trim()
  return /^\d+$/.test(words) ? Number(words) : Number.NaN
}

/** What keeps it from being adopted, in the order of the screen. */
export type ProcedureGap =
  | { readonly kind: 'limit'; readonly place: number }
  | { readonly kind: 'clause'; readonly place: number }
  | { readonly kind: 'reportDay' }
  | { readonly kind: 'repeatFrom' }
  | { readonly kind: 'title'; readonly place: number }
  | { readonly kind: 'revisiting'; readonly gap: RevisitingGap }

export function gapsOfProcedure(draft: ProcedureDraft): readonly ProcedureGap[] {
  const { rules, titles } = draft
  return [
    ...places(rules, (rule) => limitTyped(rule) === null, 'limit'),
    ...places(rules, ({ clause }) => isNoText(clause, 200), 'clause'),
    ...(isWithin(draft.reportDay, 1, 31) ? [] : [{ kind: 'reportDay' } as const]),
    ...(isWithin(draft.repeatFrom, 2, 99) ? [] : [{ kind: 'repeatFrom' } as const]),
    ...places(titles, (title) => isNoText(title, 30), 'title'),
    ...gapsOfRevisiting(draft.revisiting).map((gap) => ({ kind: 'revisiting', gap }) as const),
  ]
}

function places<One, Kind extends string>(all: readonly One[], isWrong: (one: One) => boolean, kind: Kind) {
  return all.flatMap((one, place) => (isWrong(one) ? [{ kind, place }] : []))
}

function isNoText(typed: string, longest: number): boolean {
  const { length } = typed.trim()
  return length === 0 || length > longest
}

function isWithin(typed: string, from: number, until: number): boolean {
  const number = wholeNumber(typed)
  return number >= from && number <= until
}

/** What is sent; null while something is missing. */
export function procedureOf(draft: ProcedureDraft): Omit<Profile, 'version' | 'validFrom'> | null {
  const { base, titles } = draft
  const rules = base.rules.map((rule, place) => {
    const typed = draft.rules[place] ?? typedRule(rule)
    return { ...rule, limit: limitTyped(typed), runs: typed.runs, clause: typed.clause.trim() }
  })
  const profile = Profile.omit({ version: true, validFrom: true }).safeParse({
    ...base,
    rules,
    soonShare: draft.soonShare,
    reportDay: wholeNumber(draft.reportDay),
    repeatFrom: wholeNumber(draft.repeatFrom),
    revisiting: revisitingOf(draft.revisiting),
    approvers: base.approvers.map((rule, place) => ({ ...rule, title: titles[place]?.trim() ?? rule.title })),
  })
  return profile.success ? profile.data : null
}

export function isChanged(draft: ProcedureDraft, current: Profile): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOfCurrent(current))
}

/** Which version of its code it would be. */
export function nextVersion(code: string, versions: readonly Pick<Profile, 'code' | 'version'>[]): number {
  return Math.max(0, ...versions.filter((one) => one.code === code).map(({ version }) => version)) + 1
}
