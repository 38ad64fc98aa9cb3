import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { linesOf } from '../../../../src/renderer/screens/settings/procedure/lines'
import { ruleWords, soonShareCards, wrongFileWords } from '../../../../src/renderer/words/procedure'
import { asked, next, ok, settled } from '../../desk'
import { current, withOpenValue } from './a-procedure'

const {
  draftOf,
  draftOfCurrent,
  gapsOfProcedure,
  isChanged,
  isClauseLeftBehind,
  limitTyped,
  nextVersion,
  procedureOf,
} = await import('../../../../src/renderer/screens/settings/procedure/draft')
const { adopt, change, changeRule, exportFile, giveUp, importFile, take, useProcedure } = await import(
  '../../../../src/renderer/screens/settings/procedure/store'
)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  asked.length = 0
  giveUp()
})

describe('作业规程的表', () => {
  test('one line for each clock and kind, grades that share a rule share a cell', () => {
    expect(linesOf(current.rules)).toEqual([
      {
        clock: 'forward',
        kinds: ['complaint'],
        cells: [
          { place: 0, span: 1 },
          { place: 1, span: 2 },
        ],
      },
      { clock: 'forward', kinds: ['suggestion'], cells: [{ place: 4, span: 3 }] },
      {
        clock: 'resolve',
        kinds: ['complaint'],
        cells: [
          { place: null, span: 2 },
          { place: 2, span: 1 },
        ],
      },
      { clock: 'return', kinds: ['complaint'], cells: [{ place: 3, span: 3 }] },
    ])
  })

  test('a limit reads as it is said; only minutes and hours say what they run by', () => {
    expect(ruleWords({ unit: 'minutes', count: 15 }, 'deskHours')).toBe('15 分钟 上班时间')
    expect(ruleWords({ unit: 'days', count: 3 }, 'always')).toBe('3 日')
    expect(ruleWords({ unit: 'sameDay', ends: 'closing' }, 'deskHours')).toBe('当天下班前')
    expect(ruleWords(null, 'always')).toBe('× 请填')
  })

  test('a share of time that a file brought and nobody else uses has a card of its own', () => {
    expect(soonShareCards(0.25)).toHaveLength(5)
    expect(soonShareCards(0.4).at(-1)).toEqual({ value: 0.4, words: '最后 40%' })
  })
})

describe('改作业规程', () => {
  test('what is in force, typed out and read again, is the same', () => {
    const { version: _, validFrom: __, ...same } = current
    expect(procedureOf(draftOfCurrent(current))).toEqual(same)
    expect(isChanged(draftOfCurrent(current), current)).toBe(false)
  })

  test('a limit is a whole number from 1 to 999, also in full width', () => {
    expect(limitTyped({ count: '２０', unit: 'minutes' })).toEqual({ unit: 'minutes', count: 20 })
    expect(limitTyped({ count: '', unit: 'midnight' })).toEqual({ unit: 'sameDay', ends: 'midnight' })
    for (const count of ['', '0', '1.5', '-3', '1000', '三'])
      expect(limitTyped({ count, unit: 'days' }), count).toBeNull()
  })

  test('values that the document leaves open are asked for, and nothing is adopted before', async () => {
    take(withOpenValue, '')
    expect(useProcedure.getState().beside).toEqual({ kind: 'rule', place: 2 })
    await adopt()
    expect(asked).toEqual([])
    expect(useProcedure.getState().said).toEqual({
      kind: 'incomplete',
      gap: { kind: 'limit', place: 2 },
      count: 1,
    })
    changeRule(current, 2, { count: '7' })
    adopt()
    const asking = next('profile.adopt')
    expect(asking.input).toMatchObject({ profile: { code: 'residential', name: '住宅物业' } })
    asking.answer(ok({ ...withOpenValue, version: 1, validFrom: '2026-11-23' }))
    await settled()
    expect(useProcedure.getState().draft).toBeNull()
    expect(useProcedure.getState().said).toMatchObject({ kind: 'done' })
  })

  test('another limit on the old clause is said, until the clause says it too', () => {
    const draft = draftOfCurrent(current)
    const rules = (part: object) => draft.rules.map((rule, at) => (at === 0 ? { ...rule, ...part } : rule))
    expect(isClauseLeftBehind(draft, 0)).toBe(false)
    expect(isClauseLeftBehind({ ...draft, rules: rules({ count: '20' }) }, 0)).toBe(true)
    expect(
      isClauseLeftBehind({ ...draft, rules: rules({ count: '20', clause: '本单位规定：20 分钟' }) }, 0),
    ).toBe(false)
    const opened = draftOf(withOpenValue)
    const filled = opened.rules.map((rule, at) => (at === 2 ? { ...rule, count: '7' } : rule))
    expect(isClauseLeftBehind({ ...opened, rules: filled }, 2)).toBe(false)
  })

  test('each other gap is said where it is closed', () => {
    const draft = draftOfCurrent(current)
    const kinds = (part: Partial<typeof draft>) =>
      gapsOfProcedure({ ...draft, ...part }).map(({ kind }) => kind)
    expect(kinds({})).toEqual([])
    expect(kinds({ reportDay: '32', repeatFrom: '1' })).toEqual(['reportDay', 'repeatFrom'])
    expect(kinds({ titles: ['', ...draft.titles.slice(1)] })).toEqual(['title'])
    expect(kinds({ rules: draft.rules.map((rule) => ({ ...rule, clause: ' ' })) })).toContain('clause')
    expect(procedureOf({ ...draft, reportDay: '32' })).toBeNull()
  })

  test('a refused procedure stays as it was typed', async () => {
    change(current, { reportDay: '25' })
    adopt()
    next('profile.adopt').answer({ kind: 'refused', reason: 'rule-twice' })
    await settled()
    expect(useProcedure.getState().draft?.reportDay).toBe('25')
    expect(useProcedure.getState().said).toMatchObject({ kind: 'wrong' })
  })

  test('what is typed while it is being adopted belongs to nothing and changes nothing', async () => {
    change(current, { reportDay: '25' })
    adopt()
    change(current, { reportDay: '26' })
    expect(useProcedure.getState().draft?.reportDay).toBe('25')
    next('profile.adopt').crash()
    await settled()
    expect(useProcedure.getState().draft?.reportDay).toBe('25')
  })

  test('the next version is counted for each procedure of its own', () => {
    const versions = [
      { code: 'park', version: 2 },
      { code: 'park', version: 1 },
    ]
    expect(nextVersion('park', versions)).toBe(3)
    expect(nextVersion('residential', versions)).toBe(1)
  })
})

describe('导出和导入', () => {
  test('a wrong file says which line and why, and changes nothing', async () => {
    importFile()
    next('profile.read').answer(ok({ kind: 'wrong', line: 12, why: '时限要写单位' }))
    await settled()
    expect(useProcedure.getState()).toMatchObject({
      draft: null,
      said: { kind: 'wrong', words: '第 12 行：时限要写单位，没有改动。' },
    })
    expect(wrongFileWords({ line: null, why: '这不是规程文件' })).toBe('这不是规程文件，没有改动。')
  })

  test('a file that was read is looked at first', async () => {
    importFile()
    next('profile.read').answer(ok({ kind: 'read', content: withOpenValue }))
    await settled()
    expect(useProcedure.getState().draft).toEqual(draftOf(withOpenValue))
    expect(asked).toEqual([])
  })

  test('no place chosen, nothing said', async () => {
    exportFile()
    next('profile.export').answer(ok({ path: null }))
    await settled()
    expect(useProcedure.getState().said).toEqual({ kind: 'nothing' })
  })
})
