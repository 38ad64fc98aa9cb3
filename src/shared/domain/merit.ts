import { z } from 'zod'
import { clockTimeOf, dayOf, type Instant, IsoMonth, millis, shortDay } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { type ClockName, clockWord } from '#shared/domain/profile'

// 考核扣分 (S1 实施方案 2, 4; S3 第十条): points by rule, each with what it rests on. Off until a supervisor turns it on.

export const MeritRule = z.enum(['late', 'forged', 'missing', 'over', 'valid'])
export type MeritRule = z.infer<typeof MeritRule>
export const meritRuleWord: Readonly<Record<MeritRule, string>> = {
  late: '超时限',
  forged: '调查表作弊',
  missing: '调查表未收回',
  over: '越级投诉',
  valid: '有效投诉',
}

/** How far up they went (S3 第十条). The record does not know it: the supervisor says it when she confirms. */
export const OverLevel = z.enum(['company', 'county', 'city'])
export type OverLevel = z.infer<typeof OverLevel>
export const overLevelWord: Readonly<Record<OverLevel, string>> = {
  company: '公司领导',
  county: '县级',
  city: '市级以上',
}

/** Of one 越级投诉 the head of the department and whoever had it lose points, each by a line of their own. */
export const OverShare = z.enum(['head', 'person'])
export type OverShare = z.infer<typeof OverShare>
export const overShareWord: Readonly<Record<OverShare, string>> = { head: '部门主管', person: '责任人' }

/** Whose it is where no department is named: sheets are carried by 客户助理 (S1 5), the rest is the desk's. */
export function departmentWords(rule: MeritRule, department: string | null): string {
  return department ?? (rule === 'forged' || rule === 'missing' ? '客户助理' : '前台')
}

/** Points are kept in tenths: 0.5 分 is 5. */
export const mostTenths = 1_000
export const Tenths = z.number().int().min(0).max(mostTenths)

export const MeritRules = z.strictObject({
  /** From which month on they count; null: off. */
  from: IsoMonth.nullable(),
  /** Each in tenths; 0: that rule counts nothing. */
  late: Tenths,
  valid: Tenths,
  forged: Tenths,
  missing: Tenths,
  over: z.strictObject({ company: Tenths, county: Tenths, city: Tenths }),
})
export type MeritRules = z.infer<typeof MeritRules>

/** As the seeds have them; of 超时限 and 有效投诉 they name no figure, so neither counts until one is set. */
export const usualMeritRules: MeritRules = {
  from: null,
  late: 0,
  valid: 0,
  forged: 100,
  missing: 5,
  over: { company: 200, county: 300, city: 500 },
}

export const MeritStanding = z.enum(['confirmed', 'lifted'])
export type MeritStanding = z.infer<typeof MeritStanding>
export const meritStandingWord: Readonly<Record<MeritStanding, string>> = {
  confirmed: '已确认',
  lifted: '免扣',
}

/** Clocks by which work is late; 满月升级 and 季度复查 are the procedure's own. */
const meritClocks = [
  'forward',
  'report',
  'coordinate',
  'reply',
  'resolve',
  'tell',
  'return',
  'revisit',
  'promise',
  'job',
] as const satisfies readonly ClockName[]
export type MeritClock = (typeof meritClocks)[number]
export { meritClocks }

/** What the desk has to do itself: bring the paper there, tell the customer, keep a promise, ask afterwards. */
const deskClocks: ReadonlySet<ClockName> = new Set(['forward', 'report', 'tell', 'revisit', 'promise'])

export function isOfDesk(clock: ClockName): boolean {
  return deskClocks.has(clock)
}

/** What the records say, without anybody's name. */
export type MeritGround =
  | {
      readonly rule: 'late'
      readonly clock: MeritClock
      readonly dueAt: Instant
      readonly stoppedAt: Instant | null
    }
  | { readonly rule: 'valid'; readonly at: Instant }
  | { readonly rule: 'over'; readonly share: OverShare; readonly at: Instant; readonly by: string }
  | { readonly rule: 'forged'; readonly sheet: string; readonly at: Instant }
  | {
      readonly rule: 'missing'
      readonly survey: string
      readonly issued: number
      readonly wanted: number
      readonly returned: number
    }

/** Why, in a sentence. */
export function groundWords(ground: MeritGround): string {
  switch (ground.rule) {
    case 'late':
      return lateWords(ground)
    case 'valid':
      return `${stamp(ground.at)} 定为有效投诉`
    case 'over':
      return `${stamp(ground.at)} 由${ground.by || '上级'}转来，扣${overShareWord[ground.share]}`
    case 'forged':
      return `${ground.sheet}，${stamp(ground.at)} 抽查是作弊`
    case 'missing': {
      const { survey, issued, wanted, returned } = ground
      return `${survey}：发出 ${issued} 份，应收回 ${wanted} 份，收回 ${returned} 份，少 ${wanted - returned} 份`
    }
  }
}

function lateWords({ clock, dueAt, stoppedAt }: Extract<MeritGround, { rule: 'late' }>): string {
  const limit = `${clockWord[clock]}时限 ${stamp(dueAt)}`
  if (stoppedAt === null) return `${limit}，到时没有做完`
  return `${limit}，${stamp(stoppedAt)} 才停，超 ${durationWords(millis(stoppedAt) - millis(dueAt))}`
}

function stamp(at: Instant): string {
  return `${shortDay(dayOf(at))} ${clockTimeOf(at)}`
}

/** So many of the sheets that went out have to come back (S1: 85%), a part of one as a whole one. */
export function wantedBack(issued: number, target: number): number {
  return Math.ceil((issued * target) / 100)
}

/** What the rules take off for it; null: her word about how far up they went is wanted first. 0: it is not counted. */
export function tenthsOf(ground: MeritGround, rules: MeritRules, level: OverLevel | null): number | null {
  switch (ground.rule) {
    case 'late':
    case 'valid':
    case 'forged':
      return rules[ground.rule]
    case 'missing':
      return Math.min(mostTenths, rules.missing * Math.max(0, ground.wanted - ground.returned))
    case 'over':
      return level === null ? null : rules.over[level]
  }
}

export function isCounted(rule: MeritRule, rules: MeritRules): boolean {
  return rule === 'over' ? Object.values(rules.over).some((tenths) => tenths > 0) : rules[rule] > 0
}

/** `0.5`, `10`. */
export function pointsWords(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}

/** As it is typed, wide digits as well; null: no points of at most one decimal place. */
export function tenthsTyped(typed: string): number | null {
  const words = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}(\.\d)?$/.test(words)) return null
  const tenths = Math.round(Number(words) * 10)
  return tenths <= mostTenths ? tenths : null
}

/** Rules may begin with the month after this one, not later: nobody thinks of them any more when they come. */
export function mayBeginIn(month: IsoMonth, next: IsoMonth): boolean {
  return month <= next
}
