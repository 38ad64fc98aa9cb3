import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import { asked, next, ok, settled } from '../../desk'

const { usePlace } = await import('../../../../src/renderer/place')
const { useIntake } = await import('../../../../src/renderer/screens/intake/store')
const { end, endAsCall, register } = await import('../../../../src/renderer/screens/intake/finish')
const { consultOf, typeConsult } = await import('../../../../src/renderer/screens/intake/consulting')
const { useBehind, forgetBehind, tellRecorded } = await import(
  '../../../../src/renderer/screens/intake/behind'
)

const { go } = usePlace.getState()
const { open, change, leave, goTo } = useIntake.getState()
const stage = () => useIntake.getState().stage.name

const parked = (id: number, content: DraftContent = emptyDraft('walkIn')) =>
  ok({ id, startedAt: '2026-11-23T06:29:00.000Z', startedBy: '王敏', content, isParked: false })
const written = ok({ savedAt: '2026-11-23T06:32:08.000Z' })
const given = ok({ caseId: 7, number: 'TS-202611-0007', slip: {} })

/** F2, and the draft is on the screen. */
async function begin(id: number) {
  go({ name: 'intake', draft: 'walkIn' })
  open('walkIn')
  next('draft.begin').answer(parked(id))
  await settled()
}

/** F3 in the middle of it: the other draft is on the screen. */
async function beginAnother(id: number) {
  leave()
  go({ name: 'intake', draft: 'phone' })
  open('phone')
  next('draft.begin').answer(parked(id, emptyDraft('phone')))
  await settled()
}

/** 登记并打印 is pressed, the text is on disk, and the number is on its way. */
async function pressRegister() {
  register()
  next('draft.save').answer(written)
  await settled()
  return next('case.register')
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  useIntake.setState({ stage: { name: 'opening', asked: null }, draft: null })
  useBehind.setState({ behind: [] })
  go({ name: 'today' })
})

describe('开始登记', () => {
  test('the draft of the first key waits on 今日 when she pressed another before it came', async () => {
    go({ name: 'intake', draft: 'walkIn' })
    open('walkIn')
    const first = next('draft.begin')
    go({ name: 'intake', draft: 'phone' })
    open('phone')
    next('draft.begin').answer(parked(12, emptyDraft('phone')))
    await settled()
    first.answer(parked(11))
    await settled()
    expect(useIntake.getState().draft?.id).toBe(12)
    expect(stage()).toBe('writing')
    expect(next('draft.park').input).toEqual({ draftId: 11 })
  })

  test('a draft that comes when she is elsewhere does not bring her back', async () => {
    go({ name: 'intake', draft: 'walkIn' })
    open('walkIn')
    go({ name: 'today' })
    next('draft.begin').answer(parked(11))
    await settled()
    expect(usePlace.getState().place).toEqual({ name: 'today' })
    expect(useIntake.getState().draft).toBeNull()
    expect(next('draft.park').input).toEqual({ draftId: 11 })
  })
})

describe('打断以后', () => {
  test('from the call she is back at the step where she was; from 今日 at what is missing', async () => {
    const comeBack = async () => {
      open(11 as never)
      next('draft.open').answer(parked(11))
      await settled()
      return useIntake.getState().step
    }
    await begin(11)
    goTo('matter')
    await beginAnother(12)
    leave()
    go({ name: 'intake', draft: 11 as never })
    expect(await comeBack()).toBe('matter')
    go({ name: 'today' })
    leave()
    go({ name: 'intake', draft: 11 as never })
    expect(await comeBack()).toBe('customer')
  })

  test('from 紧急 as well', async () => {
    await begin(11)
    goTo('grade')
    go({ name: 'emergency' })
    leave()
    go({ name: 'intake', draft: 11 as never })
    open(11 as never)
    next('draft.open').answer(parked(11))
    await settled()
    expect(useIntake.getState().step).toBe('grade')
  })
})

describe('登记', () => {
  test('the number comes to the screen of its own draft', async () => {
    await begin(11)
    const registering = await pressRegister()
    registering.answer(given)
    await settled()
    expect(stage()).toBe('registered')
    expect(useBehind.getState().behind).toEqual([])
  })

  test('a number that comes late stands in the top line, and the next customer is not disturbed', async () => {
    await begin(11)
    const registering = await pressRegister()
    await beginAnother(12)
    change({ content: '路灯不亮' })
    registering.answer(given)
    await settled()
    expect(stage()).toBe('writing')
    expect(useIntake.getState().content.content).toBe('路灯不亮')
    expect(useBehind.getState().behind).toEqual([{ kind: 'registered', caseId: 7, number: 'TS-202611-0007' }])
  })

  test('she left before the text was on disk, and the case is registered all the same', async () => {
    await begin(11)
    register()
    const saving = next('draft.save')
    await beginAnother(12)
    saving.answer(written)
    await settled()
    expect(next('case.register').input).toEqual({ draftId: 11 })
  })

  test('a registering that failed behind her leaves the draft on 今日, and is said', async () => {
    await begin(11)
    const registering = await pressRegister()
    await beginAnother(12)
    registering.answer({ kind: 'fault', reference: '1060f587', situation: null })
    await settled()
    expect(stage()).toBe('writing')
    expect(next('draft.park').input).toEqual({ draftId: 11 })
    expect(useBehind.getState().behind).toEqual([{ kind: 'unfinished', draftId: 11 }])
  })

  test('once she has been at the case, the top line is quiet again', async () => {
    await begin(11)
    const registering = await pressRegister()
    go({ name: 'today' })
    registering.answer(given)
    await settled()
    forgetBehind({ name: 'today' })
    expect(useBehind.getState().behind).toHaveLength(1)
    forgetBehind({ name: 'case', caseId: 7 as never })
    expect(useBehind.getState().behind).toEqual([])
  })

  test('while the number is on its way no key goes back to a step', async () => {
    await begin(11)
    const registering = await pressRegister()
    goTo('matter')
    expect(stage()).toBe('registering')
    registering.crash()
    await settled()
    expect(stage()).toBe('failed')
  })
})

describe('请示主管', () => {
  const consult = { approver: '刘经理', reason: '算不算我们的事' }

  test('it is numbered with whom it was put to, and the page says so', async () => {
    await begin(11)
    typeConsult(11 as never, { isOpen: true, ...consult })
    register(consult)
    next('draft.save').answer(written)
    await settled()
    const registering = next('case.register')
    expect(registering.input).toEqual({ draftId: 11, consult })
    registering.answer(given)
    await settled()
    expect(useIntake.getState().stage).toMatchObject({ registered: { consulted: '刘经理' } })
  })

  test('without a name or a question nothing is sent', () => {
    expect(consultOf({ approver: ' ', reason: '算不算我们的事' })).toBeNull()
    expect(consultOf({ approver: '刘经理', reason: '' })).toBeNull()
    expect(consultOf({ approver: ' 刘经理 ', reason: '算不算' })).toEqual({
      approver: '刘经理',
      reason: '算不算',
    })
  })
})

describe('记为同一件', () => {
  const calling = { caseId: 7 as never, purpose: 'urge', words: '还没来修', told: '' } as const

  test('she is where she came from, and the number is said there until she begins the next thing', async () => {
    await begin(11)
    endAsCall(calling)
    next('draft.save').answer(written)
    await settled()
    const recording = next('draft.endAsCall')
    expect(recording.input).toEqual({ draftId: 11, ...calling })
    recording.answer(ok({ number: 'TS-202611-0007' }))
    await settled()
    expect(usePlace.getState().place).toEqual({ name: 'today' })
    forgetBehind({ name: 'today' })
    expect(useBehind.getState().behind).toEqual([{ kind: 'recorded', caseId: 7, number: 'TS-202611-0007' }])
    forgetBehind({ name: 'intake', draft: 12 as never })
    expect(useBehind.getState().behind).toHaveLength(1)
    forgetBehind({ name: 'intake', draft: 'walkIn' })
    expect(useBehind.getState().behind).toEqual([])
  })

  test('a second one takes the place of the first, so that they do not pile up', async () => {
    tellRecorded(7 as never, 'TS-202611-0007' as never)
    tellRecorded(8 as never, 'TS-202611-0008' as never)
    expect(useBehind.getState().behind.map((one) => 'number' in one && one.number)).toEqual([
      'TS-202611-0008',
    ])
  })

  test('closed in the meantime, it is refused in words and the draft is still there', async () => {
    await begin(11)
    endAsCall(calling)
    next('draft.save').answer(written)
    await settled()
    next('draft.endAsCall').answer({ kind: 'refused', reason: 'case-closed' })
    await settled()
    expect(useIntake.getState().stage).toMatchObject({
      name: 'refused',
      words: expect.stringContaining('销项'),
    })
    expect(useIntake.getState().draft?.id).toBe(11)
  })
})

describe('不登记，结束', () => {
  const ending = { how: 'answered', answer: '已告知', reason: '' } as const

  test('recorded, she is where she came from', async () => {
    await begin(11)
    end(ending)
    next('draft.save').answer(written)
    await settled()
    next('draft.endAsContact').answer(ok({}))
    await settled()
    expect(usePlace.getState().place).toEqual({ name: 'today' })
  })

  test('recorded when she is with the next one, it takes her nowhere', async () => {
    await begin(11)
    end(ending)
    next('draft.save').answer(written)
    await settled()
    const recording = next('draft.endAsContact')
    await beginAnother(12)
    recording.answer(ok({}))
    await settled()
    expect(usePlace.getState().place).toEqual({ name: 'intake', draft: 12 })
    expect(stage()).toBe('writing')
  })
})
