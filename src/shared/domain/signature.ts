import { z } from 'zod'
import { Instant, stampOf } from '#shared/domain/day'

const name = z.string().trim().min(1).max(60)

/** How a place for a signature ended. No outcome yet (尚未) is null; every outcome lets the case go on. */
export const SignatureOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self') }),
  z.strictObject({
    kind: z.literal('proxy'),
    name,
    relation: z.string().trim().max(60),
    isStamped: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('guardian'), name }),
  z.strictObject({ kind: z.literal('fingerprint') }),
  z.strictObject({ kind: z.literal('interpreted'), name }),
  z.strictObject({ kind: z.literal('refused'), reason: z.string().trim().min(1).max(200), witness: name }),
  z.strictObject({ kind: z.literal('left') }),
  z.strictObject({ kind: z.literal('readBack'), at: Instant }),
])
export type SignatureOutcome = z.infer<typeof SignatureOutcome>
export type SignatureKind = SignatureOutcome['kind']

export const signatureKindWord: Record<SignatureKind, string> = {
  self: '本人签名',
  proxy: '代签',
  guardian: '监护人签名',
  fingerprint: '按手印',
  interpreted: '经翻译',
  refused: '拒签',
  left: '未签离开',
  readBack: '已复述确认',
}

/** What the cell says in words where a copy has no ink. */
export function signatureWords(outcome: SignatureOutcome): string {
  switch (outcome.kind) {
    case 'self':
      return '本人已签（见原件）'
    case 'proxy':
      return `代签：${outcome.name}${outcome.relation ? `（${outcome.relation}）` : ''}${outcome.isStamped ? '，已盖章' : ''}`
    case 'guardian':
      return `监护人签名：${outcome.name}`
    case 'fingerprint':
      return '按手印（见原件）'
    case 'interpreted':
      return `经翻译后签名，翻译：${outcome.name}`
    case 'refused':
      return `拒签：${outcome.reason}（见证人 ${outcome.witness}）`
    case 'left':
      return '未签离开'
    case 'readBack':
      return `来电来信已复述确认 ${stampOf(outcome.at)}`
  }
}
