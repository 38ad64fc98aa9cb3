import type { CaseId } from '#shared/domain/case'
import type { Channel } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import type { DraftId } from '#shared/ipc/views'

export type Registered = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly slip: SlipView
  readonly channel: Channel
  /** 待定立项: who was asked whether it is a case at all; null: it is one. */
  readonly consulted: string | null
  /** 补录: the paper is there already, under this number. */
  readonly isTypedIn: boolean
}

/** Where the reception stands. While `refused` and `failed` what was typed is still there to be gone on with. */
export type Stage =
  | { readonly name: 'opening'; readonly asked: DraftId | Channel | null }
  | { readonly name: 'writing' }
  | { readonly name: 'registering' }
  | { readonly name: 'ending' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }
  | { readonly name: 'gone' }
  | { readonly name: 'registered'; readonly registered: Registered }

/** Whether what is typed now belongs to the draft. */
export function takesText(stage: Stage): boolean {
  switch (stage.name) {
    case 'writing':
    case 'refused':
    case 'failed':
      return true
    case 'opening':
    case 'registering':
    case 'ending':
    case 'gone':
    case 'registered':
      return false
  }
}

export function refusedStage(
  reason: Refusal<'case.register'> | Refusal<'draft.endAsContact'>,
  words: string,
): Stage {
  return reason === 'draft-gone' ? { name: 'gone' } : { name: 'refused', words }
}
