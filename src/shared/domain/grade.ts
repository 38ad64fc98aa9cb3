import { z } from 'zod'
import { Instant } from '#shared/domain/day'
import { isJob, type Kind } from '#shared/domain/kind'

/** 等级 (S0 ③). 初判 at the desk, confirmed with the department's opinion. */
export const Grade = z.enum(['minor', 'major', 'critical'])
export type Grade = z.infer<typeof Grade>

/** What a case of that kind can be: 小项 = 轻微 and 较大 = 重要 of a job, none where nothing is judged (domain.md). */
export function gradesOf(kind: Kind): readonly Grade[] {
  if (kind === 'complaint') return Grade.options
  return isJob(kind) ? ['minor', 'major'] : []
}

export const gradeWord: Record<Grade, string> = { minor: '轻微', major: '重要', critical: '重大' }

/** What the grade of a job is called at the counter: 小项 = 轻微, 较大 = 重要 (domain.md, What each kind gets). */
export const jobGradeWord: Record<Grade, string> = { minor: '小项', major: '较大', critical: '重大' }

/** What the desk is asked instead of guessing a grade. `timesRaised` counts this time: 1 is the first. */
export const GradeAnswers = z.strictObject({
  isPromiseBroken: z.boolean(),
  timesRaised: z.number().int().min(1).max(99),
  isLossCaused: z.boolean(),
  isFault: z.boolean(),
})
export type GradeAnswers = z.infer<typeof GradeAnswers>

/** Why it is this grade; stored with the case. */
export const Ground = z.enum([
  'promiseBrokenRepeatedly',
  'lossCaused',
  'openForAMonth',
  'fault',
  'promiseBroken',
  'conduct',
])
export type Ground = z.infer<typeof Ground>

export const groundWord: Record<Ground, { readonly words: string; readonly clause: string }> = {
  promiseBrokenRepeatedly: { words: '承诺或合同服务未做或有明显差错，多次提出未解决', clause: 'S0 ③ 重大⑴' },
  lossCaused: { words: '公司责任造成重大经济损失或人身伤害', clause: 'S0 ③ 重大⑵' },
  openForAMonth: { words: '有效投诉满一个月没有处理完', clause: 'S0 ③ 重大⑶' },
  fault: { words: '公司管理服务不到位、有过失', clause: 'S0 ③ 重要' },
  promiseBroken: { words: '承诺或合同服务未做或有明显差错', clause: 'S0 ③ 重要' },
  conduct: { words: '态度、行为不当或设施小不便，未造成损失', clause: 'S0 ③ 轻微' },
}

/**
 * The grade that the answers rest on (S0 ③). Critical by repetition needs both halves: a broken promise, and asked for
 * at least `repeatFrom` times (the profile's 多次). Repetition alone raises nothing.
 */
export function gradeOf(answers: GradeAnswers, repeatFrom: number): { grade: Grade; ground: Ground } {
  if (answers.isLossCaused) return { grade: 'critical', ground: 'lossCaused' }
  if (answers.isPromiseBroken && answers.timesRaised >= repeatFrom)
    return { grade: 'critical', ground: 'promiseBrokenRepeatedly' }
  if (answers.isFault) return { grade: 'major', ground: 'fault' }
  if (answers.isPromiseBroken) return { grade: 'major', ground: 'promiseBroken' }
  return { grade: 'minor', ground: 'conduct' }
}

/** The neutral mark 流转 A / B / C that stands on what the customer signs, in the grade's place. */
export function flowMark(grade: Grade): 'A' | 'B' | 'C' {
  switch (grade) {
    case 'minor':
      return 'A'
    case 'major':
      return 'B'
    case 'critical':
      return 'C'
  }
}

/** How high a grade is: a raised one gets new clocks, a lower one needs a manager's word (domain.md, Grade). */
export function isRaised(from: Grade, to: Grade): boolean {
  return Grade.options.indexOf(to) > Grade.options.indexOf(from)
}

/** Who or what changed it: the desk, the department's opinion, the month rule, a manager's word. */
export const gradeChangeWord: Record<GradeChange['why'], string> = {
  hand: '前台改级',
  opinion: '依部门意见',
  month: '满一个月自动升级',
  approved: '经批准',
}

/** 改级. `clocksFrom` is where the clocks of the new grade begin: at once, or, by the month rule, at the next opening. */
export const GradeChange = z.strictObject({
  at: Instant,
  clocksFrom: Instant,
  from: Grade,
  to: Grade,
  why: z.enum(['hand', 'opinion', 'month', 'approved']),
  ground: Ground.nullable(),
  reason: z.string(),
  by: z.string(),
})
export type GradeChange = z.infer<typeof GradeChange>
