import type { Instant } from '#shared/domain/day'
import type { Quality, Timeliness } from '#shared/domain/revisit'
import type { FiveOne, WorkOrder, WorkOrderOutcome } from '#shared/domain/work-order'
import type { Input } from '#shared/ipc/contract'
import { noSignature, type SignatureDraft, signatureOf } from '../../ui/signature-draft'
import { missingOrderWords } from '../../words/dispatch'
import { signatureWord } from '../../words/signature'
import { centsOf, nobodySent, sendingOf, type TypedSending } from './sending'

type Outcome = Exclude<WorkOrderOutcome, 'void'>

/** What is typed about how an order ended. */
export type TypedEnd = {
  readonly outcome: Outcome | null
  readonly words: string
  readonly by: string
  readonly process: string
  readonly materials: string
  readonly ticks: readonly FiveOne[]
  readonly fee: 'none' | 'agreed' | null
  readonly feeItems: string
  readonly feeAmount: string
  readonly feeSignature: SignatureDraft
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly signature: SignatureDraft
  /** 改约 and 转他人: who goes then. */
  readonly next: TypedSending
}

/** As it is proposed: whoever has it goes again, and a job that costs nothing is not asked about. */
export function endProposed({ sent, accepted, fee, isPair, hasKey }: WorkOrder): TypedEnd {
  return {
    outcome: null,
    words: '',
    by: accepted?.by ?? sent?.worker ?? '',
    process: '',
    materials: '',
    ticks: [],
    fee: fee.state === 'none' ? 'none' : null,
    feeItems: fee.items,
    feeAmount: fee.cents === null ? '' : (fee.cents / 100).toFixed(2),
    feeSignature: noSignature,
    quality: null,
    timeliness: null,
    signature: noSignature,
    next: {
      ...nobodySent,
      departmentId: sent?.departmentId ?? null,
      worker: sent?.worker ?? '',
      isPair,
      hasKey,
      hasFee: fee.state !== 'none',
      feeItems: fee.items,
      feeAmount: fee.cents === null ? '' : (fee.cents / 100).toFixed(2),
    },
  }
}

type End = Omit<Input<'order.end'>, 'caseId' | 'at' | 'workOrderId'>

type Ready =
  | { readonly kind: 'ready'; readonly end: End }
  | { readonly kind: 'missing'; readonly words: string }

const missing = (words: string) => ({ kind: 'missing', words }) as const

/** What is to be recorded, or what it still lacks in words. What another outcome asked for is left out. */
export function endOf(typed: TypedEnd, { fee }: Pick<WorkOrder, 'fee'>, now: Instant): Ready {
  const { outcome, words, by } = typed
  if (outcome === null) return missing(missingOrderWords.outcome)
  const none: End = {
    outcome,
    words: outcome === 'completed' ? '' : words,
    by: '',
    process: '',
    materials: '',
    ticks: [],
    fee: { state: fee.state, items: fee.items, cents: fee.cents, signature: fee.signature },
    quality: null,
    timeliness: null,
    signature: null,
    next: null,
  }
  switch (outcome) {
    case 'completed':
      return completed(typed, none, now)
    case 'sentBack':
      if (words.trim() === '' || by.trim() === '') return missing(missingOrderWords.reason)
      return { kind: 'ready', end: { ...none, by } }
    case 'rescheduled':
    case 'passedOn': {
      const next = sendingOf(typed.next, now, { needsAppointment: outcome === 'rescheduled' })
      return next.kind === 'missing' ? next : { kind: 'ready', end: { ...none, next: next.value } }
    }
    case 'nobodyThere':
    case 'feeRefused':
    case 'notLetIn':
    case 'notOurs':
      return { kind: 'ready', end: none }
  }
}

function completed(typed: TypedEnd, none: End, now: Instant): Ready {
  const { process, materials, ticks, quality, timeliness } = typed
  if (typed.fee === null) return missing(missingOrderWords.fee)
  const signature = signatureOf(typed.signature, now)
  const feeSignature = signatureOf(typed.feeSignature, now)
  if (signature.kind === 'incomplete' || feeSignature.kind === 'incomplete')
    return missing(signatureWord.incomplete)
  const done: End = {
    ...none,
    process,
    materials,
    ticks: [...ticks],
    quality,
    timeliness,
    signature: signature.outcome,
  }
  if (typed.fee === 'none')
    return {
      kind: 'ready',
      end: { ...done, fee: { state: 'none', items: '', cents: null, signature: null } },
    }
  const cents = centsOf(typed.feeAmount)
  if (cents === 'wrong') return missing(missingOrderWords.amount)
  if (cents === null && typed.feeItems.trim() === '') return missing(missingOrderWords.feeItems)
  if (feeSignature.outcome === null) return missing(missingOrderWords.feeSignature)
  const fee = { state: 'agreed', items: typed.feeItems, cents, signature: feeSignature.outcome } as const
  return { kind: 'ready', end: { ...done, fee } }
}
