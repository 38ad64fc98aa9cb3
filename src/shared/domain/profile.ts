import { z } from 'zod'
import { ApprovalSubject } from '#shared/domain/approval'
import { Instant, IsoDay } from '#shared/domain/day'
import { Grade, Ground, groundWord } from '#shared/domain/grade'
import { Kind } from '#shared/domain/kind'
import { plainRevisiting, Revisiting } from '#shared/domain/revisiting'

/**
 * 时限: forward 转呈 · report 呈报 · coordinate 协调 · reply 答复 · resolve 处理 · tell 通报结果 (S1 第十四条, S3 6) · return
 * 交回 · revisit 回访 · promise 承诺 · job 派工 · review 季度复查 (of what cannot be solved) · month 满月升级 (S0 ③⑶).
 */
export const ClockName = z.enum([
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
  'review',
  'month',
])
export type ClockName = z.infer<typeof ClockName>

export const clockWord: Record<ClockName, string> = {
  forward: '转呈',
  report: '呈报',
  coordinate: '协调',
  reply: '答复',
  resolve: '处理',
  tell: '通报结果',
  return: '交回',
  revisit: '回访',
  promise: '承诺',
  job: '派工',
  review: '季度复查',
  month: '满月升级',
}

const count = z.number().int().positive().max(999)

/** How long a clock of the procedure runs. 日 and 工作日 end with the desk's closing time of their last day. */
export const Limit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('minutes'), count }),
  z.strictObject({ unit: z.literal('hours'), count }),
  z.strictObject({ unit: z.literal('days'), count }),
  z.strictObject({ unit: z.literal('workingDays'), count }),
  z.strictObject({ unit: z.literal('months'), count }),
  z.strictObject({ unit: z.literal('sameDay'), ends: z.enum(['closing', 'midnight']) }),
])
export type Limit = z.infer<typeof Limit>

/** What was agreed stands beside the procedure's limits: a promise and a work order have their own moment. */
const Agreed = z.strictObject({ unit: z.literal('agreed'), at: Instant })

export function limitWords(limit: AppliedRule['limit']): string {
  switch (limit.unit) {
    case 'minutes':
      return `${limit.count} 分钟内`
    case 'hours':
      return `${limit.count} 小时内`
    case 'days':
      return `${limit.count} 日内`
    case 'workingDays':
      return `${limit.count} 个工作日内`
    case 'months':
      return `${limit.count} 个月内`
    case 'sameDay':
      return '当天'
    case 'agreed':
      return '说定的时间'
  }
}

/** One line of the procedure: for these kinds and grades this clock has this limit, by this clause. */
export const Rule = z.strictObject({
  clock: ClockName,
  kinds: z.array(Kind).nonempty(),
  /** null: for kinds that have no grade. */
  grades: z.array(Grade).nonempty().nullable(),
  limit: Limit,
  /** Whether minutes and hours run all day or only while the desk is open. */
  runs: z.enum(['always', 'deskHours']),
  /** Where the procedure says so, a last day that is a day off moves to the next working day (domain.md, Clocks). */
  movesOffDays: z.boolean().optional(),
  /** The window opens only then: repairs are asked after from day 7 to day 10 (S1). */
  notBefore: Limit.optional(),
  clause: z.string().min(1).max(200),
})
export type Rule = z.infer<typeof Rule>

/** A rule as a stored clock keeps it: the procedure's, or what was agreed with the customer. */
export const AppliedRule = Rule.extend({ limit: z.discriminatedUnion('unit', [...Limit.options, Agreed]) })
export type AppliedRule = z.infer<typeof AppliedRule>

/** Who decides: the head of the department that handles it, the management (园总), or whoever leads the desk. */
export const ApproverRule = z.strictObject({
  subject: ApprovalSubject,
  /** null: of every grade, and of kinds that have none. */
  grades: z.array(Grade).nonempty().nullable(),
  from: z.enum(['leadHead', 'management', 'supervisor']),
  /** As it stands on paper: 园总, 部门负责人, 物业经理. */
  title: z.string().min(1).max(30),
  clause: z.string().min(1).max(200),
})
export type ApproverRule = z.infer<typeof ApproverRule>

const GroundText = z.strictObject({ words: z.string().min(1).max(200), clause: z.string().min(1).max(200) })

/** domain.md, Approvals: minor and major the department's head; critical, unsolvable, void of a signed sheet 园总. */
const usualApprovers: ApproverRule[] = [
  {
    subject: 'extension',
    grades: ['minor', 'major'],
    from: 'leadHead',
    title: '部门负责人',
    clause: '本单位规定（依 S3 9)）：超时限由部门负责人审批',
  },
  {
    subject: 'extension',
    grades: ['critical'],
    from: 'management',
    title: '园总',
    clause: '本单位规定（依 S3 9)）：重大投诉超时限由园总审批',
  },
  {
    subject: 'close',
    grades: ['critical'],
    from: 'management',
    title: '园总',
    clause: 'S3 销项条件 e：重大投诉处理完毕，经同意后才可以销项',
  },
  {
    subject: 'unsolvable',
    grades: null,
    from: 'management',
    title: '园总',
    clause: 'S3 销项规定 c：无法处理的案件经同意后才能销项',
  },
  {
    subject: 'void',
    grades: null,
    from: 'management',
    title: '园总',
    clause: '本单位规定：已签字的单据作废',
  },
  {
    subject: 'lower',
    grades: null,
    from: 'supervisor',
    title: '前台主管',
    clause: '本单位规定：降级要有主管意见',
  },
  {
    subject: 'accept',
    grades: null,
    from: 'supervisor',
    title: '前台主管',
    clause: '本单位规定：请示是否立项',
  },
]

/** 作业规程. A case keeps the version it was registered under. */
export const Profile = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: '规程代码用小写字母、数字和连字符' }),
  name: z.string().min(1).max(40),
  version: z.number().int().positive(),
  validFrom: IsoDay,
  /** From which time on "raised before" counts as 多次 (1 is the first time). */
  repeatFrom: z.number().int().min(2).max(99),
  /** The day of the month by whose end the report is due; shorter months: their last day. */
  reportDay: z.number().int().min(1).max(31),
  /** The share of a clock's time at whose beginning it says 将到期. */
  soonShare: z.number().gt(0).lt(1).default(0.25),
  /** What each ground of a grade says, and where. */
  grounds: z.record(Ground, GroundText).default(groundWord),
  approvers: z.array(ApproverRule).default(usualApprovers),
  /** For which grades the F10 report is written; 项目监管: for each complaint (S2). */
  reportGrades: z.array(Grade).default(['critical']),
  /** Versions of before had none. */
  revisiting: Revisiting.default(plainRevisiting),
  rules: z.array(Rule).nonempty(),
})
export type Profile = z.infer<typeof Profile>

export function ruleFor(profile: Profile, clock: ClockName, kind: Kind, grade: Grade | null): Rule | null {
  const found = profile.rules.find(
    (rule) =>
      rule.clock === clock &&
      rule.kinds.includes(kind) &&
      (grade === null ? rule.grades === null : rule.grades?.includes(grade)),
  )
  return found ?? null
}

/** Who has to agree; null: nobody, the desk decides. */
export function approverFor(
  profile: Profile,
  subject: ApprovalSubject,
  grade: Grade | null,
): ApproverRule | null {
  const found = profile.approvers.find(
    (rule) =>
      rule.subject === subject && (rule.grades === null || (grade !== null && rule.grades.includes(grade))),
  )
  return found ?? null
}

/** Whether the procedure wants an F10 of a case of that grade. */
export function wantsReport({ reportGrades }: Pick<Profile, 'reportGrades'>, grade: Grade | null): boolean {
  return grade !== null && reportGrades.includes(grade)
}

/** `S0 ③ 重大⑴` names the document it is from; the desk, and who signs, know it as 规程. */
export function clauseWords(clause: string): string {
  return clause.replace(/S\d\s*/gu, '规程 ')
}
