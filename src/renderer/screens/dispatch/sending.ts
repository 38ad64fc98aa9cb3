import type { DepartmentId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Sending } from '#shared/ipc/work-order-questions'
import { missingOrderWords } from '../../words/dispatch'
import { type Later, laterOf, laterWrong, noLater } from '../../words/when'

/** What is typed about who is sent. */
export type TypedSending = {
  readonly departmentId: DepartmentId | null
  readonly worker: string
  readonly content: string
  readonly appointedAt: Later
  readonly appointedUntil: Later
  readonly dueAt: Later
  readonly isPair: boolean
  readonly hasKey: boolean
  readonly hasFee: boolean
  readonly feeItems: string
  readonly feeAmount: string
}

export const nobodySent: TypedSending = {
  departmentId: null,
  worker: '',
  content: '',
  appointedAt: noLater,
  appointedUntil: noLater,
  dueAt: noLater,
  isPair: false,
  hasKey: false,
  hasFee: false,
  feeItems: '',
  feeAmount: '',
}

type Ready<Value> =
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'missing'; readonly words: string }

const missing = (words: string) => ({ kind: 'missing', words }) as const

/** What is to be sent, or what it still lacks in words. */
export function sendingOf(
  typed: TypedSending,
  now: Instant,
  { needsAppointment = false } = {},
): Ready<Sending> {
  const { departmentId, worker, appointedAt, appointedUntil, dueAt, isPair, hasKey, hasFee } = typed
  if (departmentId === null) return missing(missingOrderWords.department)
  if (worker.trim() === '') return missing(missingOrderWords.worker)
  for (const later of [appointedAt, appointedUntil, dueAt])
    if (later.kind === 'wrong') return missing(laterWrong[later.reason])
  const [from, until] = [laterOf(appointedAt, now), laterOf(appointedUntil, now)]
  if (from === null && (needsAppointment || until !== null)) return missing(missingOrderWords.appointment)
  if (from !== null && until !== null && until < from) return missing(missingOrderWords.until)
  const cents = hasFee ? centsOf(typed.feeAmount) : null
  if (cents === 'wrong') return missing(missingOrderWords.amount)
  return {
    kind: 'ready',
    value: {
      departmentId,
      worker: worker.trim(),
      content: typed.content.trim(),
      appointedAt: from,
      appointedUntil: until,
      dueAt: laterOf(dueAt, now),
      isPair: isPair || hasKey,
      hasKey,
      fee: hasFee ? 'open' : 'none',
      feeItems: hasFee ? typed.feeItems.trim() : '',
      feeCents: cents,
    },
  }
}

/** `35`, `35.5`, `35.50`, with wide digits as an input method writes them; null: nothing was typed. */
export function centsOf(typed: string): number | 'wrong' | null {
  const words = typed
    .normalize('NFKC')
    .replace(/元|¥|,|\s/gu, '')
    .trim()
  if (words === '') return null
  const [whole, yuan, part = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(words) ?? []
  return whole === undefined ? 'wrong' : Number(yuan) * 100 + Number(part.padEnd(2, '0'))
}
