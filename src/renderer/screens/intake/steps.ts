import { type DraftContent, type DraftGap, gapsOf } from '#shared/domain/draft'
import type { IntakeKind } from '#shared/domain/kind'

export type IntakeStep = 'customer' | 'matter' | 'grade' | 'check'

/** 客户 · 事项 · 等级 · 核对; a kind without a grade has three. */
export function stepsOf(kind: IntakeKind): readonly IntakeStep[] {
  switch (kind) {
    case 'complaint':
      return ['customer', 'matter', 'grade', 'check']
    case 'suggestion':
      return ['customer', 'matter', 'check']
  }
}

/** The step after this one; null after the last. */
export function stepAfter(kind: IntakeKind, step: IntakeStep): IntakeStep | null {
  const steps = stepsOf(kind)
  return steps[steps.indexOf(step) + 1] ?? null
}

/** The step before this one; null before the first. */
export function stepBefore(kind: IntakeKind, step: IntakeStep): IntakeStep | null {
  const steps = stepsOf(kind)
  return steps[steps.indexOf(step) - 1] ?? null
}

/** Where the clerk fills what stands in the way of registering. */
export function stepOfGap(gap: DraftGap): IntakeStep {
  switch (gap) {
    case 'onPaper':
    case 'customer':
    case 'referral':
      return 'customer'
    case 'content':
      return 'matter'
    case 'grade':
      return 'grade'
  }
}

/** What has to be filled before going on from this step; null if nothing has. Going back is always possible. */
export function gapBefore(content: DraftContent, step: IntakeStep): DraftGap | null {
  return gapsOf(content).find((gap) => stepOfGap(gap) === step) ?? null
}

/** Where an opened draft is taken up again: at the first step with something missing. */
export function stepToTakeUp(content: DraftContent): IntakeStep {
  const gap = gapsOf(content)[0]
  return gap ? stepOfGap(gap) : 'check'
}
