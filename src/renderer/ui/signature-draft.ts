import type { Instant } from '#shared/domain/day'
import type { Channel } from '#shared/domain/kind'
import { type SignatureKind, SignatureOutcome } from '#shared/domain/signature'

/** What is chosen and typed about one place for a signature. `none`: 尚未; null: not asked yet. */
export type SignatureDraft = {
  readonly kind: SignatureKind | 'none' | null
  readonly name: string
  readonly relation: string
  readonly isStamped: boolean
  readonly reason: string
  readonly witness: string
}

export const noSignature: SignatureDraft = {
  kind: null,
  name: '',
  relation: '',
  isStamped: false,
  reason: '',
  witness: '',
}

type Signed =
  | { readonly kind: 'ready'; readonly outcome: SignatureOutcome | null }
  | { readonly kind: 'incomplete' }

/** The outcome that was chosen, once what it needs is there (拒签: 原因 and 见证人). */
export function signatureOf({ kind, ...fields }: SignatureDraft, at: Instant): Signed {
  if (kind === null || kind === 'none') return { kind: 'ready', outcome: null }
  const { name, relation, isStamped, reason, witness } = fields
  const parts: { readonly [Kind in SignatureKind]: object } = {
    self: {},
    proxy: { name, relation, isStamped },
    guardian: { name },
    fingerprint: {},
    interpreted: { name },
    refused: { reason, witness },
    left: {},
    readBack: { at },
  }
  const parsed = SignatureOutcome.safeParse({ kind, ...parts[kind] })
  return parsed.success ? { kind: 'ready', outcome: parsed.data } : { kind: 'incomplete' }
}

const atTheDesk: readonly SignatureKind[] = [
  'self',
  'proxy',
  'guardian',
  'fingerprint',
  'interpreted',
  'refused',
  'left',
]

/** Which outcomes can be met, the likeliest first: who calls or writes has it read back (domain.md, Signatures). */
export function signatureKindsFor(channel: Channel): readonly SignatureKind[] {
  return channel === 'walkIn' ? atTheDesk : ['readBack', ...atTheDesk]
}
