import { afterEach, describe, expect, test, vi } from 'vitest'
import { asked, next, ok, settled } from '../../desk'

const { beginVoid, countOf, open, reserve, useBlanks, voidIt } = await import(
  '../../../../src/renderer/screens/blanks/store'
)
const { usePlace } = await import('../../../../src/renderer/place')

const blank = { blankId: 5, number: 'TS-202611-0003', caseId: null } as never
const said = () => useBlanks.getState().said

afterEach(() => {
  asked.length = 0
  useBlanks.setState({
    numbered: 'F01',
    count: '20',
    chosen: null,
    isVoiding: false,
    reason: null,
    said: { kind: 'nothing' },
  })
  usePlace.getState().go({ name: 'today' })
})

describe('预留', () => {
  test.each([
    ['20', 20],
    [' ３ ', 3],
    ['100', 100],
    ['101', null],
    ['0', null],
    ['', null],
    ['十张', null],
    ['1.5', null],
  ])('%j is %j', (typed, count) => {
    expect(countOf(typed)).toBe(count)
  })

  test('what is no count is said, and nothing is reserved', async () => {
    useBlanks.setState({ count: '200' })
    expect(await reserve()).toBe(false)
    expect([asked.length, said().kind, useBlanks.getState().count]).toEqual([0, 'wrong', '200'])
  })

  test('is of the form that is chosen', async () => {
    useBlanks.setState({ numbered: 'F05', count: '2' })
    const reserving = reserve()
    const { input, answer } = next('blank.reserve')
    expect(input).toEqual({ form: 'F05', count: 2 })
    answer(ok({ bookId: 1, first: 'PG-202611-0001', last: 'PG-202611-0002' }))
    expect([await reserving, useBlanks.getState().count]).toEqual([true, '20'])
  })

  test('says from which number to which', async () => {
    vi.useFakeTimers()
    const reserving = reserve()
    next('blank.reserve').answer(ok({ bookId: 1, first: 'TS-202611-0003', last: 'TS-202611-0022' }))
    await settled()
    await reserving
    vi.useRealTimers()
    expect(said()).toMatchObject({ kind: 'done', words: expect.stringContaining('TS-202611-0003 到 0022') })
  })
})

describe('a blank of the list', () => {
  test('leads to the draft in which it is typed in, or to its case', async () => {
    const opening = open(blank)
    next('blank.typeIn').answer(ok({ id: 11 }))
    await opening
    expect(usePlace.getState().place).toEqual({ name: 'intake', draft: 11 })
    await open({ blankId: 5, caseId: 7 } as never)
    expect(usePlace.getState().place).toEqual({ name: 'case', caseId: 7 })
  })

  test('becomes void only with a reason, and then the next open one is the chosen one', async () => {
    useBlanks.setState({ chosen: 5 as never })
    beginVoid()
    await voidIt(blank, null)
    expect([asked.length, useBlanks.getState().isVoiding]).toEqual([0, true])
    useBlanks.setState({ reason: 'spoiled' })
    const voiding = voidIt(blank, 6 as never)
    next('blank.void').answer(ok({}))
    await voiding
    const { isVoiding, chosen } = useBlanks.getState()
    expect([isVoiding, chosen, said().kind]).toEqual([false, 6, 'done'])
  })
})
