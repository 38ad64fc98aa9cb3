import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asked, next, ok, settled } from '../../desk'

const { numbersOf, phrasesOf, saveTyped, useLists, wrongNumbers, wrongPhrases } = await import(
  '../../../../src/renderer/screens/settings/lists/store'
)

const phrases = [{ category: '设备', lines: '电梯停了\n\n 空调不冷 ' }]
const numbers = [
  { whom: '消防中控室', phone: '8000' },
  { whom: '', phone: '' },
]
const outcome = () => useLists.getState().outcome

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  useLists.setState({ saved: null, phrases: null, numbers: null, chosen: 0, outcome: null })
})

describe('短语', () => {
  test('a line is a phrase, an empty line is none', () => {
    expect(phrasesOf(phrases)).toEqual([{ category: '设备', phrases: ['电梯停了', '空调不冷'] }])
  })

  test('says what keeps them from being saved', () => {
    expect(wrongPhrases([])).toBe('至少要留一类。')
    expect(wrongPhrases([{ category: '', phrases: [] }])).toMatch(/没有名称/)
    expect(wrongPhrases([{ category: '设备', phrases: ['长'.repeat(201)] }])).toMatch(/200 字/)
    expect(wrongPhrases([{ category: '设备', phrases: Array<string>(31).fill('停了') }])).toMatch(/30 句/)
    expect(wrongPhrases(phrasesOf(phrases))).toBeNull()
  })
})

describe('紧急电话', () => {
  test('an emptied line is taken out; a number that is nobody’s is asked about, and not lost', () => {
    expect(numbersOf(numbers)).toEqual([{ whom: '消防中控室', phone: '8000' }])
    expect(wrongNumbers(numbersOf([{ whom: ' ', phone: '12345' }]))).toContain('12345')
    expect(wrongNumbers([])).toMatch(/至少/)
  })
})

describe('Ctrl+Enter', () => {
  test('saves the half that was typed in, and says it there', async () => {
    useLists.setState({ numbers })
    saveTyped()
    next('list.setEmergency').answer(ok({}))
    await settled()
    expect(outcome()).toMatchObject({ of: 'numbers', kind: 'done' })
    expect(useLists.getState().numbers).toBeNull()
    expect(asked).toEqual([])
  })

  test('saves both; what is wrong in one is not covered by the other', async () => {
    useLists.setState({ phrases, numbers })
    saveTyped()
    next('list.setPhrases').answer({ kind: 'refused', reason: 'category-twice' })
    await settled()
    expect(outcome()).toMatchObject({ of: 'phrases', kind: 'wrong' })
    expect(useLists.getState()).toMatchObject({ phrases, numbers })
    saveTyped()
    next('list.setPhrases').answer(ok({}))
    await settled()
    next('list.setEmergency').answer(ok({}))
    await settled()
    expect(useLists.getState()).toMatchObject({ phrases: null, numbers: null })
  })

  test('keeps what is typed while the answer is on its way', async () => {
    useLists.setState({ phrases })
    saveTyped()
    const later = [{ category: '设备', lines: '电梯又停了' }]
    useLists.setState({ phrases: later })
    next('list.setPhrases').answer(ok({}))
    await settled()
    expect(useLists.getState().phrases).toBe(later)
  })

  test('asks nothing where nothing was typed', async () => {
    await saveTyped()
    expect(outcome()).toMatchObject({ kind: 'done', words: '没有改动，不用保存。' })
    expect(asked).toEqual([])
  })
})
