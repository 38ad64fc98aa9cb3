import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import {
  spansOf,
  type YearTyped,
  yearOf,
} from '../../../../src/renderer/screens/settings/calendar/year-lines'
import { coverWarning, lineWrongWords, offWords, onWords } from '../../../../src/renderer/words/calendar'
import { asked, next, ok, settled } from '../../desk'

const { spanLines } = await import('../../../../src/renderer/screens/settings/calendar/year-typed')
const { adoptFile, beginYear, leaveYear, importFile, saveYear, typeYear, useCalendar } = await import(
  '../../../../src/renderer/screens/settings/calendar/store'
)

const typed = (off: string, on = '', year = '2026'): YearTyped => ({ year, off, on })
const off = (text: string) => {
  const read = yearOf(typed(text))
  return read.kind === 'read' ? read.year.off : read
}
const wrong = (text: string, on = '') => {
  const read = yearOf(typed(text, on))
  return read.kind === 'wrong' ? read.wrong.map(({ field, line, why }) => [field, line, why]) : read
}

describe('填一年的放假和调休', () => {
  test.each([
    '10月1日至10月2日',
    '10月1日至2日',
    '10-1 至 10-2',
    '10.1~10.2',
    '2026-10-01 – 2026-10-02',
    '国庆节：10月1日到2日',
    '１０月１日—２日',
    '10-1-2',
    '10月1日\n\n10月2日',
  ])('%j is two days', (text) => {
    expect(off(text)).toEqual(['2026-10-01', '2026-10-02'])
  })

  test('weekends within a holiday are off anyway; the weekdays are what is stored', () => {
    // 15 February 2026 is a Sunday.
    expect(off('春节 2月15日至23日')).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-23',
    ])
  })

  test('a span may go over the end of a month, never over the end of the year', () => {
    expect(off('9月30日至10月1日')).toEqual(['2026-09-30', '2026-10-01'])
    expect(wrong('12月31日至1月1日')).toEqual([['off', 1, 'backwards']])
  })

  test('each wrong line is said with its number', () => {
    const text = '1月1日\n不知道\n2月30日\n2025年10月1日\n10月3日至1日'
    expect(wrong(text)).toEqual([
      ['off', 2, 'unclear'],
      ['off', 3, 'noSuchDay'],
      ['off', 4, 'otherYear'],
      ['off', 5, 'backwards'],
    ])
    expect(lineWrongWords({ field: 'off', line: 2, why: 'unclear' })).toBe(
      '放假第 2 行：看不懂，请写成 2月15日至23日',
    )
  })

  test('a make-up day is a weekend day that is not off as well', () => {
    expect(wrong('1月1日', '2月13日')).toEqual([['on', 1, 'worksAnyway']])
    expect(wrong('2月14日至16日', '2月14日')).toEqual([['on', 1, 'inBoth']])
    expect(yearOf(typed('2月16日', '2月14日\n2月14日'))).toMatchObject({
      kind: 'read',
      year: { on: ['2026-02-14'] },
    })
  })

  test('without a year, or without any holiday, nothing is guessed', () => {
    expect(yearOf(typed('1月1日', '', '26'))).toEqual({ kind: 'wrongYear' })
    expect(yearOf(typed(' \n'))).toEqual({ kind: 'nothing' })
  })

  test('a known year is read out in spans, and typed back it is the same', () => {
    const read = yearOf(typed('1月1日至3日\n2月15日至23日\n10月1日至7日', '2月14日\n2月28日'))
    if (read.kind !== 'read') throw new Error('it is clear')
    expect(offWords(read.year)).toEqual(['1月1日至2日', '2月16日至23日', '10月1日至7日'])
    expect(onWords(read.year)).toEqual(['2月14日', '2月28日'])
    expect(yearOf(spanLines(read.year))).toEqual(read)
  })

  test('a weekend that is worked parts two holidays', () => {
    const days = { off: ['2026-02-13', '2026-02-16'], on: ['2026-02-14'] } as { off: IsoDay[]; on: IsoDay[] }
    expect(spansOf(days)).toHaveLength(2)
    expect(spansOf({ ...days, on: [] })).toHaveLength(1)
  })
})

describe('日历到期', () => {
  const until = '2026-12-31' as IsoDay

  test('it is said sixty days before, and at once when clocks wait', () => {
    expect(coverWarning(until, 0, '2026-10-01' as IsoDay)).toBeNull()
    expect(coverWarning(until, 0, '2026-11-23' as IsoDay)).toContain('2027 年')
    expect(coverWarning(until, 2, '2026-10-01' as IsoDay)).toContain('有 2 个时限等着')
    expect(coverWarning(null, 0, '2026-10-01' as IsoDay)).toContain('2026 年')
  })
})

describe('记下一年', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
    asked.length = 0
    useCalendar.setState({ typed: null })
    leaveYear()
  })

  test('a wrong line is said, and what was typed stays', () => {
    beginYear(2027)
    typeYear({ off: '看通知' })
    saveYear()
    expect(asked).toEqual([])
    expect(useCalendar.getState().typed?.off).toBe('看通知')
    expect(useCalendar.getState().said).toMatchObject({ kind: 'wrong' })
  })

  test('Esc goes back to the years and throws nothing away', () => {
    beginYear(2027)
    typeYear({ off: '1月1日' })
    leaveYear()
    expect(useCalendar.getState().pane).toBe('known')
    beginYear(2028)
    expect(useCalendar.getState().typed?.off).toBe('')
    beginYear(2027)
    typeYear({ off: '1月2日' })
    leaveYear()
    beginYear(2027)
    expect(useCalendar.getState().typed?.off).toBe('1月2日')
  })

  test('a year that was refused stays as it was typed, one that was taken is done', async () => {
    beginYear(2027)
    typeYear({ off: '1月1日' })
    saveYear()
    next('calendar.setYear').answer({ kind: 'refused', reason: 'day-twice' })
    await settled()
    expect(useCalendar.getState().typed?.off).toBe('1月1日')
    saveYear()
    const asking = next('calendar.setYear')
    expect(asking.input).toMatchObject({ year: { year: 2027, off: ['2027-01-01'], on: [] } })
    asking.answer(ok({}))
    await settled()
    expect(useCalendar.getState().typed).toBeNull()
  })

  test('a wrong file changes nothing; a read one is taken over only when she says so', async () => {
    importFile()
    next('calendar.read').answer(ok({ kind: 'wrong', line: 3, why: '没有这一天' }))
    await settled()
    expect(useCalendar.getState().said).toEqual({ kind: 'wrong', words: ['第 3 行：没有这一天，没有改动。'] })
    const years = [2027, 2028].map((year) => ({ year, off: [`${year}-05-03`], on: [] }))
    importFile()
    next('calendar.read').answer(ok({ kind: 'read', content: years }))
    await settled()
    expect(asked).toEqual([])
    adoptFile()
    next('calendar.setYear').answer(ok({}))
    await settled()
    next('calendar.setYear').answer(ok({}))
    await settled()
    expect(useCalendar.getState()).toMatchObject({ file: null, said: { kind: 'done' } })
  })

  test('a year that is half typed outlives a file that is taken over', async () => {
    beginYear(2029)
    typeYear({ off: '1月1日' })
    leaveYear()
    importFile()
    next('calendar.read').answer(ok({ kind: 'read', content: [{ year: 2027, off: ['2027-05-03'], on: [] }] }))
    await settled()
    adoptFile()
    next('calendar.setYear').answer(ok({}))
    await settled()
    expect(useCalendar.getState()).toMatchObject({ pane: 'known', typed: { year: '2029', off: '1月1日' } })
  })

  test('what is typed while the year is being stored stays', async () => {
    beginYear(2027)
    typeYear({ off: '1月1日' })
    saveYear()
    typeYear({ off: '1月1日\n5月3日' })
    next('calendar.setYear').answer(ok({}))
    await settled()
    expect(useCalendar.getState().typed?.off).toBe('1月1日\n5月3日')
  })
})
