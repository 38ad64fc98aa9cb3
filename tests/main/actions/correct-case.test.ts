import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  // Whatever was done, the book still proves itself, and nothing was our own mistake.
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

describe('更正', () => {
  const wrong = { reason: '房号听错了', changes: [{ field: 'address' as const, after: 'C座 507' }] }

  test('before the signature the record changes and a new copy takes the old one’s place', async () => {
    const { caseId } = await registerComplaint(desk)
    const view = await desk.ask('case.correct', { caseId, at: desk.now, ...wrong })
    expect(view.matter.customer.address).toBe('C座 507')
    expect(view.slips.map(({ copy, isVoid }) => [copy, isVoid])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(await desk.reply('case.correct', { caseId, at: desk.now, ...wrong })).toMatchObject({
      reason: 'nothing-changed',
    })
  })

  test('after it the signed text stays, and the correction wants a signature of its own', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const phone = { reason: '换了号码', changes: [{ field: 'phones' as const, after: '138 0000 0009' }] }
    const view = await desk.ask('case.correct', { caseId, at: desk.now, ...phone })
    const stored = desk.db.prepare('SELECT phones FROM caseRecord WHERE id = ?').pluck().get(caseId)
    expect(stored).toBe('["138 0000 0001"]')
    // Whoever calls back calls the number that is right.
    expect(await desk.ask('case.showPhones', { caseId })).toEqual(['138 0000 0009'])
    expect(view.corrections[0]?.changes[0]).toMatchObject({ before: '138****0001', after: '138****0009' })
    expect(view.gaps).toContain('correctionSignature')
    const correctionId = view.corrections[0]?.id ?? 0
    const signed = await desk.ask('case.signCorrection', {
      caseId,
      at: desk.now,
      correctionId,
      outcome: { kind: 'self' },
    })
    expect(signed.gaps).not.toContain('correctionSignature')
  })
})
