import {
  type Approval,
  approvalOutcomeWord,
  approvalSubjectWord,
  approvalWayWord,
} from '#shared/domain/approval'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { dayOf, type Instant, stampOf } from '#shared/domain/day'
import { gradeWord } from '#shared/domain/grade'
import { channelWord } from '#shared/domain/kind'
import { approverFor, clauseWords, clockWord, type Profile } from '#shared/domain/profile'
import type { Signed } from '../forms/facts'
import type { ApprovalFacts, ReportFacts } from '../forms/manager-facts'
import type { CaseFile } from '../store/facts'
import { headOfCase, type Sheet, subjectOf } from './complaint-facts'
import { doneSoFar } from './done-so-far'

/** F10 of a case, with what is known by now; what the desk cannot know stays a line for the hand. */
export function reportFacts(
  file: CaseFile,
  sheet: Sheet,
  made: { readonly by: string; readonly at: Instant },
): ReportFacts {
  const matter = withCorrections(file.matter, file.corrections)
  const customer = printedCustomer(matter)
  const lead = leadOf(file, currentRound(file).number)
  const opinion = currentRound(file).opinion
  return {
    ...caseHead(file, sheet, '\n'),
    customerAddress: customer.address,
    phones: customer.phones,
    receivedAt: matter.receivedAt,
    channelWord: channelWord[matter.channel],
    recordedBy: sheet.recordedBy,
    subject: subjectOf(matter),
    department: lead ? [lead.department, lead.person].filter(Boolean).join('　') : '',
    happenedWords: matter.occurredWhen || null,
    place: matter.place || null,
    content: matter.content,
    demand: matter.demand || null,
    loss: null,
    ground: groundOf(file),
    done: doneSoFar(file),
    promised: file.promises
      .filter(({ kept }) => kept === null)
      .map(({ dueAt, words, madeAt: at, by }) => `${stampOf(dueAt)} 前：${words}（${stampOf(at)}　${by}）`),
    proposal: null,
    departmentOpinion: opinion && `${opinion.words}\n${opinion.by}　${stampOf(opinion.at)}`,
    managerOpinion: null,
    managerTitle: managerTitleOf(file.profile),
    reportedBy: made.by,
    reportedAt: made.at,
  }
}

function caseHead(file: CaseFile, sheet: Sheet, between: '　' | '\n') {
  const matter = withCorrections(file.matter, file.corrections)
  const { number, grade } = matter
  return {
    ...headOfCase(file, sheet),
    caseNumber: number,
    customerName: customerWords(printedCustomer(matter), between),
    gradeWord: grade && gradeWord[grade],
  }
}

function groundOf({ matter, profile }: CaseFile): string | null {
  const { ground, answers, gradeConfirmedAt } = matter
  if (ground === null) return null
  const { words, clause } = profile.grounds[ground]
  const times = (answers?.timesRaised ?? 1) > 1 ? `；第 ${answers?.timesRaised} 次提出` : ''
  return `${words}（${clauseWords(clause)}）${times}${gradeConfirmedAt === null ? '；初判，待部门意见确认' : ''}`
}

/** Who decides on critical matters: 园总 in the park, another title under another procedure. */
export function managerTitleOf(profile: Profile): string {
  const management = profile.approvers.find(({ from }) => from === 'management')
  return (approverFor(profile, 'close', 'critical') ?? management)?.title ?? '园总'
}

/** F17 of one approval of a case: what is asked, and, once there is one, the decision in words. */
export function approvalFacts(file: CaseFile, approval: Approval, sheet: Sheet): ApprovalFacts {
  const { subject, deadlineId, wantedDueAt, toGrade, decision } = approval
  const { content, demand } = withCorrections(file.matter, file.corrections)
  return {
    ...caseHead(file, sheet, '　'),
    number: approval.number,
    subjectWord: approvalSubjectWord[subject],
    matter: demand ? `${content}\n客户要求：${demand}` : content,
    clock: deadlineId === null ? null : clockOf(file, approval, deadlineId),
    wantedDueAt,
    toGradeWord: toGrade && gradeWord[toGrade],
    reason: approval.reason,
    askedBy: approval.askedByName,
    askedAt: approval.askedAt,
    approver: approval.approver,
    approverTitle: approval.approverTitle,
    decision: decision && {
      outcomeWord: approvalOutcomeWord[decision.outcome],
      wayWord: approvalWayWord[decision.way],
      by: decision.by,
      deputyFor: decision.deputyFor,
      at: decision.at,
      words: decision.words,
      newDueAt: decision.newDueAt,
    },
    signature: signatureOf(approval, sheet),
  }
}

/** The limit as it held when more time was asked for, not as this grant or a later one moved it. */
function clockOf({ deadlines }: CaseFile, { number }: Approval, deadlineId: number): ApprovalFacts['clock'] {
  const deadline = deadlines.find(({ id }) => id === deadlineId)
  if (!deadline) return null
  const extension = deadline.steps.find((step) => step.kind === 'extended' && step.approval >= number)
  const round = deadline.round > 1 ? `（第 ${deadline.round} 次处理）` : ''
  return {
    word: `${clockWord[deadline.clock]}${round}`,
    dueAt: extension?.kind === 'extended' ? extension.from : deadline.dueAt,
  }
}

/** A PIN leaves no ink to wait for, a signed sheet has it; what is out 待补签, or was lost, waits for it. */
function signatureOf({ decision }: Approval, { slip }: Sheet): Signed {
  if (decision === null) return null
  if (decision.way === 'pin') return { words: `当面确认（口令）　${decision.by}　${stampOf(decision.at)}` }
  if (slip?.kind === 'lost') return null
  if (decision.way === 'paper') return { words: `${decision.by} 已签（见原件）` }
  if (decision.signedAt) return { words: `${decision.by} ${dayOf(decision.signedAt)} 已补签（见原件）` }
  return slip?.kind === 'first' ? null : { words: '电话，待补签' }
}
