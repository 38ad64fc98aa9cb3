import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyDraft } from '#shared/domain/draft'
import type { Suggestion } from '#shared/ipc/customer-views'
import { asked, next, ok, settled } from '../../desk'

const { usePlace } = await import('../../../../src/renderer/place')
const { useIntake } = await import('../../../../src/renderer/screens/intake/store')
const { chooseRoom, emptyBox, leaveBox, openBox, moveChosen, takeChosen, takeNew, typeInBox, useTyping } =
  await import('../../../../src/renderer/screens/intake/typing')

const wang = {
  customerId: 3,
  contactId: 5,
  kind: 'company',
  company: '甲电商有限公司',
  contactName: '王芳',
  relation: 'employee',
  addresses: ['C座-506'],
  phones: ['138****0001'],
  movedOutOn: null,
  openCases: 0,
} as unknown as Suggestion
const wu = { ...wang, customerId: 4, contactId: 6, contactName: '吴凡', phones: [] } as unknown as Suggestion

const customer = () => useIntake.getState().content.customer
const step = () => useIntake.getState().step

beforeEach(async () => {
  vi.useFakeTimers()
  const { go } = usePlace.getState()
  go({ name: 'intake', draft: 'walkIn' })
  useIntake.getState().open('walkIn')
  const parked = {
    id: 11,
    startedAt: '2026-11-23T06:29:00.000Z',
    startedBy: '王敏',
    content: emptyDraft('walkIn'),
  }
  next('draft.begin').answer(ok({ ...parked, isParked: false, knownPhones: [], number: null }))
  await settled()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  emptyBox()
  useIntake.setState({ stage: { name: 'opening', asked: null }, draft: null })
})

/** Types, and main answers. */
async function type(words: string, rows: readonly Suggestion[]) {
  typeInBox(words)
  next('customer.suggest').answer(ok(rows))
  await settled()
}

describe('找客户', () => {
  test('main is asked at each key, and a late answer never replaces a newer one', async () => {
    typeInBox('w')
    const first = next('customer.suggest')
    typeInBox('wf')
    const second = next('customer.suggest')
    expect(second.input).toEqual({ words: 'wf' })
    second.answer(ok([wang]))
    await settled()
    first.answer(ok([wu, wang]))
    await settled()
    expect(useTyping.getState().found?.rows).toEqual([wang])
  })

  test('Enter before the answer takes the best of what was typed, not of what was there before', async () => {
    await type('w', [wu])
    typeInBox('wf')
    takeChosen()
    expect(customer().contactName).not.toBe('吴凡')
    next('customer.suggest').answer(ok([wang]))
    await settled()
    expect(customer()).toMatchObject({ contactName: '王芳', company: '甲电商有限公司', address: 'C座-506' })
    expect(useIntake.getState().knownPhones).toEqual(['138****0001'])
  })

  test('a key after that Enter takes it back', async () => {
    typeInBox('wf')
    takeChosen()
    typeInBox('wfx')
    next('customer.suggest')
    next('customer.suggest').answer(ok([wang]))
    await settled()
    expect(customer().contactName).toBe('wfx')
  })

  test('the arrows move in the list of what stands there now, 新客户 last', async () => {
    await type('w', [wang, wu])
    moveChosen(-1)
    expect(useTyping.getState().chosen).toBe(0)
    moveChosen(1)
    moveChosen(1)
    moveChosen(1)
    expect(useTyping.getState().chosen).toBe(2)
    moveChosen(-1)
    takeChosen()
    expect(customer().contactName).toBe('吴凡')
  })
})

describe('取用以后', () => {
  test('with nothing missing it goes on to 事项', async () => {
    await type('wf', [wang])
    takeChosen()
    expect(step()).toBe('matter')
  })

  test('with an open matter it stays, and 又来了 is read first', async () => {
    await type('wf', [{ ...wang, openCases: 1 }])
    takeChosen()
    expect(step()).toBe('customer')
    expect(useTyping.getState().focus).toBe('onward')
  })

  test('with several rooms she says which, then it goes on', async () => {
    await type('wf', [{ ...wang, addresses: ['C座-506', 'C座-508'] }])
    takeChosen()
    expect(step()).toBe('customer')
    expect(useTyping.getState().rooms?.addresses).toEqual(['C座-506', 'C座-508'])
    chooseRoom('C座-508')
    expect(customer().address).toBe('C座-508')
    expect(step()).toBe('matter')
  })

  test('a company of which nobody is known wants the name of who came', async () => {
    await type('jds', [{ ...wang, contactId: null, contactName: '', phones: [] }])
    takeChosen()
    expect(step()).toBe('customer')
    expect(useTyping.getState().focus).toBe('firstOpen')
  })
})

describe('新客户', () => {
  test('what is typed stands in its field at once, so that nothing is only in the box', async () => {
    await type('陈女士', [])
    expect(customer().contactName).toBe('陈女士')
    takeNew()
    expect(useTyping.getState()).toMatchObject({ words: '', focus: 'firstOpen' })
    expect(customer().contactName).toBe('陈女士')
  })

  test('the box emptied again, the fields are as they were', async () => {
    useIntake.getState().change({ customer: { ...customer(), contactName: '陈女士', address: 'C座 506' } })
    await type('1', [])
    await type('13800000001', [])
    expect(customer()).toMatchObject({ phones: ['13800000001'], address: 'C座 506' })
    typeInBox('')
    expect(customer()).toMatchObject({ contactName: '陈女士', phones: [], address: 'C座 506' })
  })

  test('a name typed over a known contact is somebody else: her phones are not known', async () => {
    await type('wf', [{ ...wang, openCases: 1 }])
    takeChosen()
    await type('李伟', [])
    expect(useIntake.getState().content).toMatchObject({ customerId: 3, contactId: null })
    expect(useIntake.getState().knownPhones).toEqual([])
    typeInBox('')
    expect(useIntake.getState().content).toMatchObject({ customerId: 3, contactId: 5 })
    expect(useIntake.getState().knownPhones).toEqual(['138****0001'])
  })

  test('a search that fails says so and loses nothing; Enter registers what was typed', async () => {
    typeInBox('陈女士')
    next('customer.suggest').crash()
    await settled()
    expect(useTyping.getState().found?.fault).toBe('--------')
    takeChosen()
    expect(customer().contactName).toBe('陈女士')
  })
})

describe('打断以后', () => {
  const draft = 11 as never

  test('half a word stands in the box again when she comes back from the call', async () => {
    await type('赵先', [])
    usePlace.getState().go({ name: 'intake', draft: 'phone' })
    useIntake.getState().leave()
    leaveBox(draft)
    expect(useTyping.getState().words).toBe('')
    openBox(12 as never)
    expect(useTyping.getState().words).toBe('')
    openBox(draft)
    expect(useTyping.getState().words).toBe('赵先')
    next('customer.suggest')
  })

  test('parked or done, it has landed and the box is empty', async () => {
    await type('赵先', [])
    leaveBox(draft)
    openBox(draft)
    expect(useTyping.getState().words).toBe('')
    await type('赵先', [])
    usePlace.getState().go({ name: 'today' })
    useIntake.getState().leave()
    leaveBox(draft)
    openBox(draft)
    expect(useTyping.getState().words).toBe('')
  })
})
