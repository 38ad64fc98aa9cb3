import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, type Instant } from '#shared/domain/day'
import { isReplyLetter } from '#shared/domain/referral'
import { packed, textByPoppler } from '../../forms/look'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { referral, registerReferred } from '../../support/referred'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  desk.close()
  expect(desk.faults).toEqual([])
})

test('the sheet of a referred matter has its letter above the table; others have nothing there', async () => {
  const { slip } = await registerReferred(desk)
  const text = packed(textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf))
  expect(text).toContain('转办单位：市政务服务热线来文号：义热转〔2026〕118号要求回复：2026-11-30')
  expect(text).toContain('☑上级转办')
})

test('its 复函 is a promise with a clock until that day’s closing, and kept by the letter', async () => {
  const { caseId } = await registerReferred(desk)
  const before = await desk.ask('case.show', { caseId })
  const [letter] = before.promises
  if (!letter) throw new Error('Nothing was promised')
  expect(isReplyLetter(letter, before.matter.referral)).toBe(true)
  expect(letter).toMatchObject({ dueAt: '2026-11-30T10:00:00.000Z', kept: null })
  expect(before.sideSteps).toContain('keepPromise')
  desk.pass(2 * hour)
  const words = '复函 物业复〔2026〕3号，邮寄'
  const after = await desk.ask('case.keepPromise', { caseId, at: desk.now, promiseId: letter.id, words })
  expect(after.promises[0]?.kept).toEqual({ at: desk.now, words })
  const clock = after.deadlines.find(({ cause }) => cause === `promise${letter.id}`)
  expect(clock).toMatchObject({ stoppedAt: desk.now, ending: 'met' })
  expect(after.timeline.some(({ words: told }) => told.includes('物业复〔2026〕3号'))).toBe(true)
})

test('a limit that was over when it came is late from the start, and none promises nothing', async () => {
  const late = await registerReferred(desk, '2026-11-20')
  const { promises, deadlines } = await desk.ask('case.show', { caseId: late.caseId })
  expect(promises[0]?.dueAt).toBe('2026-11-20T10:00:00.000Z' satisfies string as Instant)
  expect(deadlines.some(({ cause, dueAt }) => cause !== null && dueAt < desk.now)).toBe(true)
  const free = await registerReferred(desk, null)
  const view = await desk.ask('case.show', { caseId: free.caseId })
  expect(view.promises).toEqual([])
  expect(view.matter.referral).toMatchObject(referral)
})
