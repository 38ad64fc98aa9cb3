import type { Input } from '#shared/ipc/contract'
import { typedByDraft } from './typed-by-draft'

export type Ending = Omit<Input<'draft.endAsContact'>, 'draftId'>

type Typed = Partial<Ending> & { readonly isOpen: boolean }

/** The end of a reception: whether the panel is open, and what is typed in it so far. */
export const {
  useTyped: useEnding,
  type: typeEnding,
  forget: forgetEnding,
} = typedByDraft<Typed>({ isOpen: false })
