import { create } from 'zustand'
import type { ContactPersonId, CustomerId, UnitId } from '#shared/domain/customer'
import type { Said } from '../../ui/said'
import type { CustomerGap, History } from '../../words/customers'

export type Only = 'here' | 'movedOut' | 'all'

/** What stands at the right; null: the first of the list. */
export type Shown =
  | { readonly kind: 'customer'; readonly id: CustomerId }
  | { readonly kind: 'unit'; readonly id: UnitId; readonly from: CustomerId | null }

/** The one form that is open. */
export type Form =
  | { readonly kind: 'add' }
  /** 导入、导出. */
  | { readonly kind: 'files' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'contact'; readonly contactId: ContactPersonId | null }
  | { readonly kind: 'endContact'; readonly contactId: ContactPersonId }
  | { readonly kind: 'unit' }
  | { readonly kind: 'leaveUnit'; readonly occupancyId: number }
  | { readonly kind: 'moveOut' }
  | { readonly kind: 'merge'; readonly into: { readonly id: CustomerId; readonly name: string } | null }

export type Typed = Readonly<Record<string, string>>

type Directory = {
  readonly words: string
  readonly only: Only
  readonly page: number
  readonly shown: Shown | null
  readonly history: History
  readonly form: Form | null
  /** What is typed in each form of each customer: nothing is lost by looking elsewhere. */
  readonly typed: ReadonlyMap<string, Typed>
  readonly gap: CustomerGap | null
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Where she looked last stays while she is in a case or a draft. */
export const useDirectory = create<Directory>()(() => ({
  words: '',
  only: 'here',
  page: 0,
  shown: null,
  history: 'cases',
  form: null,
  typed: new Map(),
  gap: null,
  said: nothing,
}))

export function search(words: string): void {
  useDirectory.setState({ words, page: 0, shown: null, form: null, said: nothing, gap: null })
}

export function narrow(only: Only): void {
  useDirectory.setState({ only, page: 0, shown: null, said: nothing })
}

export function turnTo(page: number): void {
  useDirectory.setState({ page, shown: null, said: nothing })
}

export function showCustomer(id: CustomerId): void {
  useDirectory.setState({ shown: { kind: 'customer', id }, form: null, gap: null, said: nothing })
}

export function showUnit(id: UnitId, from: CustomerId | null): void {
  useDirectory.setState({ shown: { kind: 'unit', id, from }, form: null, gap: null, said: nothing })
}

export function showHistory(history: History): void {
  useDirectory.setState({ history })
}

export function openForm(form: Form): void {
  useDirectory.setState({ form, gap: null, said: nothing })
}

export function closeForm(): void {
  useDirectory.setState({ form: null, gap: null, said: nothing })
}

/** Which of what is typed belongs to that form. */
export function keyOf(form: Form, customerId: CustomerId | null): string {
  switch (form.kind) {
    case 'add':
      return 'add'
    case 'contact':
    case 'endContact':
      return `${customerId}-${form.kind}-${form.contactId}`
    case 'leaveUnit':
      return `${customerId}-${form.kind}-${form.occupancyId}`
    default:
      return `${customerId}-${form.kind}`
  }
}

export function type(key: string, part: Typed): void {
  useDirectory.setState(({ typed }) => ({
    typed: new Map(typed).set(key, { ...typed.get(key), ...part }),
    gap: null,
    said: nothing,
  }))
}

export function forget(key: string): void {
  useDirectory.setState(({ typed }) => ({ typed: new Map([...typed].filter(([other]) => other !== key)) }))
}
