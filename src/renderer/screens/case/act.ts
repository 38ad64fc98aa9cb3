import { lacksSignature } from '#shared/domain/approval'
import type { ClosingGap } from '#shared/domain/closing'
import { isJob } from '#shared/domain/kind'
import { type CaseStep, caseStepWord, type SideStep, sideStepWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'

/** What is recorded beside the steps: signatures, which wait for nothing, and a manager's word. */
export type Paperwork = 'signContent' | 'signResult' | 'signCorrection' | 'decide' | 'signApproval'

/** What the clerk may record. */
export type Act = CaseStep | SideStep | Paperwork

export const actWord: Readonly<Record<Act, string>> = {
  ...caseStepWord,
  ...sideStepWord,
  signContent: '投诉内容签名',
  signResult: '处理结果签名',
  signCorrection: '更正签名',
  decide: '登记审批结果',
  signApproval: '审批补签',
}

/** The quiet menu, by what it is about; within it in the order of the day. */
export const moreGroups = {
  customer: ['call', 'promise', 'keepPromise', 'appoint', 'link', 'exempt', 'replyLetter'],
  handling: ['settle', 'support', 'sendBack', 'extend', 'regrade', 'nature', 'unsolvable'],
  paper: ['signContent', 'signResult', 'correct', 'signCorrection', 'decide', 'signApproval', 'void'],
} as const satisfies Record<string, readonly Act[]>
export type MoreGroup = keyof typeof moreGroups

type Standing = Pick<CaseView, 'steps' | 'sideSteps' | 'matter' | 'rounds' | 'approvals' | 'corrections'>

/** What can be recorded now, the next thing first, then the way of the case, then what stands beside it. */
export function actsOf(view: Standing): readonly Act[] {
  return [...view.steps, ...moreActsOf(view)]
}

/** Paper that was still out at 销项 and comes back later. */
const afterClosing: readonly Act[] = ['signContent', 'signResult', 'signCorrection', 'decide', 'signApproval']

/** What 更多 offers: nothing of it is ever the next thing. */
export function moreActsOf(view: Standing): readonly Act[] {
  const isClosed = view.steps.length === 0
  return Object.values(moreGroups)
    .flat()
    .filter((act) => (!isClosed || afterClosing.includes(act)) && isOffered(act, view))
}

function isOffered(act: (typeof moreGroups)[MoreGroup][number], view: Standing): boolean {
  const { matter, rounds, approvals, corrections } = view
  const result = rounds.at(-1)?.result
  const isVoid = matter.closing?.outcome === 'void'
  switch (act) {
    case 'signContent':
      return !isJob(matter.kind) && matter.contentSignature === null && !isVoid
    case 'signResult':
      return matter.kind === 'complaint' && result?.signature === null && !isVoid
    case 'signCorrection':
      return corrections.some(({ isAfterSignature, signature }) => isAfterSignature && signature === null)
    // 请示立项 has its own place on the way of the case.
    case 'decide':
      return approvals.some(({ subject, decision }) => decision === null && subject !== 'accept')
    case 'signApproval':
      return approvals.some(lacksSignature)
    default:
      return view.sideSteps.includes(act)
  }
}

/** Where a gap is mended; null where the closing itself asks for it, or nothing can be done any more. */
export function actOfGap(gap: ClosingGap): Act | null {
  switch (gap) {
    case 'contentSignature':
      return 'signContent'
    case 'resultSignature':
      return 'signResult'
    case 'correctionSignature':
      return 'signCorrection'
    case 'approvalPending':
      return 'decide'
    case 'approvalSignature':
      return 'signApproval'
    case 'reportSignature':
      return 'receiveReport'
    case 'support':
      return 'complete'
    case 'workOrder':
      return null
    case 'promise':
      return 'keepPromise'
    case 'accept':
    case 'forward':
    case 'receive':
    case 'report':
    case 'return':
    case 'result':
    case 'opinion':
    case 'reply':
    case 'revisit':
      return gap
    case 'replyLetter':
      return 'replyLetter'
    case 'ownRevisit':
    case 'visitorReview':
    case 'nature':
    case 'demand':
    case 'approval':
      return null
  }
}
