import {
  type Approval,
  approvalOutcomeWord,
  approvalSubjectWord,
  approvalWayWord,
  lacksSignature,
} from '#shared/domain/approval'
import type { Instant } from '#shared/domain/day'
import { gradeWord } from '#shared/domain/grade'
import { momentWords } from './moment'
import { sideWords } from './side-step'

/** `延期　SP-202611-0003`. */
export function subjectWords({ subject, toGrade, number }: Approval): string {
  const what = toGrade === null ? approvalSubjectWord[subject] : `降为${gradeWord[toGrade]}`
  return `${what}　${number}`
}

/** Who was asked for what, when: `已向何园总请批，今天 14:32　SP-202611-0003`. */
export function approvalWords({ approver, approverTitle, askedAt, number }: Approval, now: Instant): string {
  const who = approver === approverTitle ? approver : `${approver}（${approverTitle}）`
  return `${sideWords.asked(who, momentWords(askedAt, now))}　${number}`
}

/** In a word or two: 待批, 同意, 不同意; 待补签 stands besides. */
export function standingWords(approval: Approval): string {
  const { decision } = approval
  if (decision === null) return sideWords.pending
  const outcome = approvalOutcomeWord[decision.outcome]
  return lacksSignature(approval) ? `${outcome}，${sideWords.lacksSignature}` : outcome
}

/** `何园总 同意，当面确认（口令），今天 14:40　“先修好再说”`. */
export function decisionWords({ decision }: Approval, now: Instant): string {
  if (decision === null) return ''
  const { by, deputyFor, outcome, way, at, words, newDueAt } = decision
  const who = deputyFor === null ? by : `${by}（${sideWords.deputyFor(deputyFor)}）`
  const until = newDueAt === null ? '' : `到 ${momentWords(newDueAt, now)}`
  const how = way === 'phone' ? '电话' : approvalWayWord[way]
  const said = words === '' ? '' : `　“${words}”`
  return `${who} ${approvalOutcomeWord[outcome]}${until}，${how}，${momentWords(at, now)}${said}`
}
