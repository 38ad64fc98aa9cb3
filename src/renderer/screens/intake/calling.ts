import type { CaseId } from '#shared/domain/case'
import type { CallPurpose } from '#shared/domain/follow-up'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import type { DraftId } from '#shared/ipc/views'
import { typedByDraft } from './typed-by-draft'

export type Calling = {
  readonly caseId: CaseId
  readonly purpose: CallPurpose
  readonly words: string
  readonly told: string
}

/** 记为同一件 as far as it is typed. `words` and `told` are undefined until somebody typed: then they are proposed. */
type Typed = {
  /** The matter that it is about, as it was shown when she chose it; null: the panel is closed. */
  readonly about: EarlierMatter | null
  readonly purpose: CallPurpose | null
  readonly words?: string
  readonly told?: string | undefined
}

export const {
  useTyped: useCalling,
  type: typeCalling,
  forget: forgetCalling,
} = typedByDraft<Typed>({ about: null, purpose: null })

/** Opens the panel for that matter; what was told about another one is no answer to this. */
export function callAbout(draftId: DraftId, about: EarlierMatter): void {
  typeCalling(draftId, { about, told: undefined })
}
