import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { type DraftContent, emptyDraft, type OnPaper } from '#shared/domain/draft'
import { asked, next, ok, settled } from '../../desk'

const { paperTimeTyped } = await import('../../../../src/renderer/screens/intake/paper-time')
const { usePlace } = await import('../../../../src/renderer/place')
const { useIntake } = await import('../../../../src/renderer/screens/intake/store')
const { register } = await import('../../../../src/renderer/screens/intake/finish')

/** Monday, half past two at the desk; the blank was reserved on Sunday at 18:05. */
const now = '2026-11-23T06:30:00.000Z' as Instant
const reservedAt = '2026-11-22T10:05:40.000Z' as Instant

describe('接待时间, as it stands on the sheet', () => {
  test.each([
    ['', null],
    ['10:20', { at: '2026-11-23T02:20:00.000Z' }],
    ['昨天 18:06', { at: '2026-11-22T10:06:00.000Z' }],
    // The minute of the reservation is not before it.
    ['昨天 18:05', { at: '2026-11-22T10:05:00.000Z' }],
    ['昨天 18:04', { wrong: 'time-before-reservation' }],
    ['14:31', { wrong: 'time-in-future' }],
    ['上午', { wrong: 'unclear' }],
  ])('%j', (typed, read) => {
    expect(paperTimeTyped(typed, reservedAt, now)).toEqual(read)
  })
})

describe('补录登记', () => {
  const onPaper = { blankId: 5, number: 'TS-202611-0003', reservedAt, at: now, isLate: false } as OnPaper
  const content: DraftContent = { ...emptyDraft('walkIn'), content: '电梯停了', onPaper }
  const stage = () => useIntake.getState().stage

  beforeEach(async () => {
    vi.useFakeTimers()
    usePlace.getState().go({ name: 'intake', draft: 11 as never })
    useIntake.getState().open(11 as never)
    next('draft.open').answer(ok({ id: 11, startedAt: now, startedBy: '王敏', content, knownPhones: [] }))
    await settled()
  })
  afterEach(() => {
    vi.useRealTimers()
    asked.length = 0
    useIntake.setState({ stage: { name: 'opening', asked: null }, draft: null })
    usePlace.getState().go({ name: 'today' })
  })

  async function pressRegister() {
    register()
    const saving = next('draft.save')
    saving.answer(ok({ savedAt: now }))
    await settled()
    return { kept: saving.input, registering: next('case.register') }
  }

  test('the page that follows knows that the paper is there already', async () => {
    const { registering } = await pressRegister()
    registering.answer(ok({ caseId: 7, number: 'TS-202611-0003', slip: {} }))
    await settled()
    expect(stage()).toMatchObject({ name: 'registered', registered: { isTypedIn: true } })
  })

  test('a number that became void is told, all text stays, and the next press takes a new one', async () => {
    const { registering } = await pressRegister()
    registering.answer({ kind: 'refused', reason: 'blank-void' })
    await settled()
    expect(stage()).toMatchObject({ name: 'refused', words: expect.stringContaining('作废') })
    expect(useIntake.getState().content.content).toBe('电梯停了')
    const again = await pressRegister()
    expect(again.kept).toMatchObject({ content: { onPaper: { ...onPaper, isLate: true } } })
    again.registering.answer(ok({ caseId: 7, number: 'TS-202612-0001', slip: {} }))
    await settled()
    expect(stage()).toMatchObject({ name: 'registered', registered: { isTypedIn: false } })
  })
})
