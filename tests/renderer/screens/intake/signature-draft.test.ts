import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { noSignature, signatureKindsFor, signatureOf } from '../../../../src/renderer/ui/signature-draft'

const now = '2026-11-23T06:29:00.000Z' as Instant

test('拒签 without its reason or its witness is not an outcome yet', () => {
  const refused = { ...noSignature, kind: 'refused', reason: '不认可记录', witness: '' } as const
  expect(signatureOf(refused, now)).toEqual({ kind: 'incomplete' })
  expect(signatureOf({ ...refused, witness: '赵值班' }, now)).toEqual({
    kind: 'ready',
    outcome: { kind: 'refused', reason: '不认可记录', witness: '赵值班' },
  })
})

test('what was typed for another outcome does not come along', () => {
  const chosen = { ...noSignature, kind: 'self', name: '陈先生', reason: '不认可' } as const
  expect(signatureOf(chosen, now)).toEqual({ kind: 'ready', outcome: { kind: 'self' } })
})

test('尚未 and not asked yet are no outcome', () => {
  expect(signatureOf(noSignature, now)).toEqual({ kind: 'ready', outcome: null })
  expect(signatureOf({ ...noSignature, kind: 'none' }, now)).toEqual({ kind: 'ready', outcome: null })
})

test('a caller has it read back first; a visitor cannot', () => {
  expect(signatureKindsFor('phone')[0]).toBe('readBack')
  expect(signatureKindsFor('walkIn')).not.toContain('readBack')
})
