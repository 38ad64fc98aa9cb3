import { describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { type Answers, blankAnswers, revisitOf } from '../../../../src/renderer/screens/revisit/answers'
import { noSignature } from '../../../../src/renderer/ui/signature-draft'

const caseId = 7 as CaseId
const now = '2026-11-23T06:32:10.000Z' as Instant

function revisit(changed: Partial<Answers>) {
  return revisitOf(caseId, { ...blankAnswers, ...changed }, now)
}

describe('登记回访', () => {
  test('who was not reached has said nothing about the service', () => {
    const ready = revisit({ outcome: 'notReached', quality: 'satisfied', isSolved: true, said: '关机' })
    expect(ready).toEqual({
      kind: 'ready',
      input: {
        caseId,
        at: now,
        way: 'phone',
        outcome: 'notReached',
        said: '关机',
        quality: null,
        timeliness: null,
        isSolved: null,
        signature: null,
      },
    })
  })

  test('who answered is asked whether it is solved', () => {
    expect(revisit({ outcome: 'answered' })).toEqual({ kind: 'incomplete', gap: 'solved' })
    expect(revisit({ outcome: 'answered', isSolved: false })).toMatchObject({
      kind: 'ready',
      input: { isSolved: false, quality: null },
    })
  })

  test('a signature is asked for at the door and at the desk, not on the phone', () => {
    const signature = { ...noSignature, kind: 'self' as const }
    const answered = { outcome: 'answered', isSolved: true, signature } as const
    expect(revisit({ ...answered, way: 'door' })).toMatchObject({ input: { signature: { kind: 'self' } } })
    expect(revisit({ ...answered, way: 'phone' })).toMatchObject({ input: { signature: null } })
  })

  test('拒签 without its witness is not written down yet', () => {
    const signature = { ...noSignature, kind: 'refused' as const, reason: '不愿意' }
    expect(revisit({ outcome: 'answered', isSolved: true, way: 'desk', signature })).toEqual({
      kind: 'incomplete',
      gap: 'signature',
    })
  })

  test('an unclear time is mended first', () => {
    const when = { kind: 'wrong', typed: '刚才', reason: 'unclear' } as const
    expect(revisit({ outcome: 'refused', when })).toEqual({ kind: 'incomplete', gap: 'when' })
  })
})
