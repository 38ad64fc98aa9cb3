import { typedByDraft } from './typed-by-draft'

export type Consult = { readonly approver: string; readonly reason: string }

/** `approver` is undefined until somebody typed in it: then the supervisor's name is proposed. */
type Typed = Partial<Consult> & { readonly isOpen: boolean }

/** 请示主管: whether the panel is open, and what is typed in it so far. */
export const {
  useTyped: useConsult,
  type: typeConsult,
  forget: forgetConsult,
} = typedByDraft<Typed>({ isOpen: false })

/** What is sent; null while one of both is missing. */
export function consultOf({ approver, reason }: Consult): Consult | null {
  const put = { approver: approver.trim(), reason: reason.trim() }
  return put.approver === '' || put.reason === '' ? null : put
}
