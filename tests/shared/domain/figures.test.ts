import { describe, expect, test } from 'vitest'
import { type Instant, type IsoMonth, spanOf } from '#shared/domain/day'
import { clockCounts, durationWords, type FigureCase, figuresOf, share } from '#shared/domain/figures'

const november = spanOf('2026-11' as IsoMonth)
const now = '2026-12-01T01:00:00.000Z' as Instant
const at = (text: string) => `${text}:00.000Z` as Instant

const plain: FigureCase = {
  kind: 'complaint',
  channel: 'walkIn',
  grade: 'minor',
  nature: 'valid',
  category: '服务态度',
  department: '物业部',
  receivedAt: at('2026-11-03T02:00'),
  countedAt: at('2026-11-03T02:00'),
  closedAt: null,
  outcome: null,
  completedAt: null,
  deadlines: [],
  revisits: [],
}
const value = (cases: readonly FigureCase[], label: string) =>
  figuresOf(cases, 0, november, now).find((figure) => figure.label === label)?.value

describe('the figures of a month', () => {
  test('carried over + received − closed = open', () => {
    const cases: FigureCase[] = [
      plain,
      { ...plain, closedAt: at('2026-11-05T02:00'), outcome: 'solved' },
      { ...plain, countedAt: at('2026-10-20T02:00'), closedAt: at('2026-11-02T02:00'), outcome: 'solved' },
      { ...plain, countedAt: at('2026-10-21T02:00') },
      { ...plain, closedAt: at('2026-12-01T00:30'), outcome: 'solved' },
    ]
    expect(['受理', '上期结转', '销项', '未结'].map((label) => value(cases, label))).toEqual([
      '3 件',
      '2 件',
      '2 件',
      '3 件',
    ])
  })

  test('the month begins and ends at the desk’s midnight', () => {
    const first = { ...plain, countedAt: at('2026-10-31T16:00') }
    const last = { ...plain, countedAt: at('2026-11-30T15:59') }
    expect(value([first, last], '受理')).toBe('2 件')
    expect(value([{ ...plain, countedAt: at('2026-10-31T15:59') }], '受理')).toBe('0 件')
  })

  test('a clock that was met late counts as late, one still running in time not at all', () => {
    const clock = (dueAt: string, stoppedAt: string | null, ending: 'met' | 'unresolved' | null) => ({
      clock: 'forward' as const,
      dueAt: at(dueAt),
      stoppedAt: stoppedAt && at(stoppedAt),
      ending,
    })
    const deadlines = [
      clock('2026-11-03T02:15', '2026-11-03T02:10', 'met'),
      clock('2026-11-03T02:15', '2026-11-03T03:00', 'met'),
      clock('2026-11-03T02:15', null, null),
      clock('2026-12-05T02:15', null, null),
      clock('2026-11-09T02:15', '2026-11-09T01:00', 'unresolved'),
    ]
    expect(
      clockCounts([{ ...plain, deadlines: deadlines as FigureCase['deadlines'] }], 'forward', november, now),
    ).toEqual({
      met: 1,
      late: 2,
    })
  })

  test('the last round’s answer counts; nobody asked is said, not shown as zero', () => {
    const answer = (round: number, quality: 'satisfied' | 'dissatisfied') => ({
      round,
      at: at(`2026-11-0${round + 3}T02:00`),
      way: 'phone' as const,
      outcome: 'answered' as const,
      quality,
      timeliness: 'prompt' as const,
    })
    const asked = { ...plain, revisits: [answer(1, 'dissatisfied'), answer(2, 'satisfied')] }
    expect(value([asked], '满意率')).toBe('100.0%（1/1）')
    expect(value([plain], '满意率')).toBe('—（0/0）')
  })

  test('handling time is told as median and 90 percent', () => {
    const done = (hours: number) => ({
      ...plain,
      completedAt: at(`2026-11-03T${String(2 + hours).padStart(2, '0')}:00`),
      closedAt: at('2026-11-05T02:00'),
      outcome: 'solved' as const,
    })
    expect(value([1, 2, 3, 4, 10].map(done), '办理时间')).toBe('中位 3 时，九成 10 时')
  })
})

test('shares and times are told with what they are made of', () => {
  expect(share(12, 14)).toBe('85.7%（12/14）')
  expect(durationWords(130 * 60_000)).toBe('2 时 10 分')
  expect(durationWords(76 * 3_600_000)).toBe('3 天 4 时')
  expect(durationWords(-59_000)).toBe('0 分')
})
