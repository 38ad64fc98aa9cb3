import { type CaseStep, type ClosingGap, caseStepWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'

/** What the clerk may record: the steps of the case, and the signatures, which wait for no step. */
export type Act = CaseStep | 'signContent' | 'signResult'

export const actWord: Readonly<Record<Act, string>> = {
  ...caseStepWord,
  signContent: '投诉内容签名',
  signResult: '处理结果签名',
}

/** What can be recorded now, the next thing first. The signatures come last: they never hold up the case. */
export function actsOf(view: Pick<CaseView, 'steps' | 'matter' | 'rounds'>): readonly Act[] {
  if (view.steps.length === 0) return []
  const acts: Act[] = [...view.steps]
  if (view.matter.contentSignature === null) acts.push('signContent')
  const result = view.rounds.at(-1)?.result
  if (result && result.signature === null && view.matter.kind === 'complaint') acts.push('signResult')
  return acts
}

/** Where a gap is mended; null where the closing itself asks for it, or nothing can be done any more. */
export function actOfGap(gap: ClosingGap): Act | null {
  switch (gap) {
    case 'contentSignature':
      return 'signContent'
    case 'resultSignature':
      return 'signResult'
    case 'forward':
    case 'receive':
    case 'return':
    case 'result':
    case 'opinion':
    case 'reply':
    case 'revisit':
      return gap
    case 'nature':
    case 'approval':
      return null
  }
}
