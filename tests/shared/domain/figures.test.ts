import { describe, expect, test } from 'vitest'
import { type Instant, type IsoMonth, spanOf } from '#shared/domain/day'
import { durationWords } from '#shared/domain/duration'
import { share } from '#shared/domain/figure'
import type { FigureCase } from '../../support/recount/figure-case'
import { clockCounts } from '../../support/recount/figure-counts'
import { figuresOf } from '../../support/recount/figures'
import { at, plainCase as plain } from './made-up-figures'

const november = spanOf('2026-11' as IsoMonth)
const now = '2026-12-01T01:00:00.000Z' as Instant

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

  test('complaints and jobs have their rates apart; without a job nothing is told apart', () => {
    const clock = { round: 1, clock: 'resolve', ending: 'met', steps: [] } as const
    const met = { ...clock, dueAt: at('2026-11-05T04:00'), stoppedAt: at('2026-11-05T03:00') }
    const late = { ...clock, dueAt: at('2026-11-05T04:00'), stoppedAt: at('2026-11-05T05:00') }
    const cases: FigureCase[] = [
      { ...plain, deadlines: [met] },
      { ...plain, kind: 'service', deadlines: [late] },
      { ...plain, kind: 'help', deadlines: [met] },
    ]
    expect(value(cases, '受理')).toBe('3 件')
    expect(value(cases, '其中报修求助')).toBe('2 件')
    expect(value(cases, '处理按时率')).toBe('100.0%（1/1）')
    expect(value(cases, '报修求助处理按时率')).toBe('50.0%（1/2）')
    expect(value(cases.slice(0, 1), '报修求助处理按时率')).toBeUndefined()
  })

  test('the month begins and ends at the desk’s midnight', () => {
    const first = { ...plain, countedAt: at('2026-10-31T16:00') }
    const last = { ...plain, countedAt: at('2026-11-30T15:59') }
    expect(value([first, last], '受理')).toBe('2 件')
    expect(value([{ ...plain, countedAt: at('2026-10-31T15:59') }], '受理')).toBe('0 件')
  })

  test('a clock that was met late counts as late, one still running in time not at all', () => {
    const clock = (dueAt: string, stoppedAt: string | null, ending: 'met' | 'unresolved' | null) => ({
      round: 1,
      clock: 'forward' as const,
      dueAt: at(dueAt),
      stoppedAt: stoppedAt && at(stoppedAt),
      ending,
      steps: [],
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
      attitude: null,
      handling: null,
    })
    const asked = { ...plain, revisits: [answer(1, 'dissatisfied'), answer(2, 'satisfied')] }
    expect(value([asked], '满意率')).toBe('100.0%（1/1）')
    expect(value([plain], '满意率')).toBe('—（0/0）')
  })

  test('the first time that a case was asked stands beside the last, whichever month it was in', () => {
    const answer = (when: string, quality: 'satisfied' | 'dissatisfied' | null) => ({
      round: 1,
      at: at(when),
      way: 'door' as const,
      outcome: 'answered' as const,
      quality,
      timeliness: null,
      attitude: 'fairlySatisfied' as const,
      handling: quality,
    })
    const cases: FigureCase[] = [
      {
        ...plain,
        revisits: [answer('2026-10-20T02:00', 'dissatisfied'), answer('2026-11-20T02:00', 'satisfied')],
      },
      { ...plain, revisits: [answer('2026-11-20T02:00', null)] },
      { ...plain, revisits: [{ ...answer('2026-11-21T02:00', 'dissatisfied'), outcome: 'refused' }] },
    ]
    const labels = ['满意率', '首次满意率', '处理态度满意率', '处理结果满意率', '未答']
    expect(labels.map((label) => value(cases, label))).toEqual([
      '100.0%（1/1）',
      '0.0%（0/1）',
      '100.0%（2/2）',
      '100.0%（1/1）',
      '1 件',
    ])
  })

  test('who is exempt is not in 回访率; who refused or could not be reached is, and is told apart', () => {
    const window = (round: number, ending: 'met' | 'unresolved') => ({
      round,
      clock: 'revisit' as const,
      dueAt: at('2026-11-10T02:00'),
      stoppedAt: at('2026-11-09T02:00'),
      ending,
      steps: [],
    })
    const refused = { at: at('2026-11-09T02:00'), way: 'phone' as const, outcome: 'refused' as const }
    const unsaid = { quality: null, timeliness: null, attitude: null, handling: null }
    const cases: FigureCase[] = [
      { ...plain, deadlines: [window(1, 'met')] },
      { ...plain, deadlines: [window(1, 'unresolved')], revisits: [{ ...refused, ...unsaid, round: 1 }] },
      { ...plain, deadlines: [window(2, 'unresolved')], unreachable: [2] },
      { ...plain, deadlines: [window(1, 'met')], exempt: { why: 'replyOnly', at: at('2026-11-09T02:00') } },
      { ...plain, exempt: { why: 'noName', at: at('2026-11-03T02:00') } },
    ]
    expect(['回访率', '没回访到', '免回访'].map((label) => value(cases, label))).toEqual([
      '33.3%（1/3）',
      '拒绝 1 件，联系不上 1 件',
      '2 件（不留名 1，只要复函 1）',
    ])
    const target = { gauge: 'complaintRate', percent: 100, clause: 'S1' } as const
    const told = figuresOf(cases, 0, november, now, { targets: [target] }).find(
      ({ label }) => label === '回访率',
    )
    expect(told?.value).toBe('33.3%（1/3），要求≥100%')
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

describe('what counts apart, or not at all', () => {
  const solved = { ...plain, closedAt: at('2026-11-05T02:00'), outcome: 'solved' as const }
  const late = [
    {
      round: 1,
      clock: 'forward' as const,
      dueAt: at('2026-11-03T02:15'),
      stoppedAt: at('2026-11-03T05:00'),
      ending: 'lapsed' as const,
      steps: [],
    },
  ]

  test('a void number is no case: not received, closed, open, late, revisited, refused or raised again', () => {
    const voided: FigureCase = {
      ...solved,
      outcome: 'void',
      deadlines: late,
      signatures: [{ at: at('2026-11-03T02:00'), kind: 'refused' }],
      calls: [{ at: at('2026-11-04T02:00'), isRaisedAgain: true }],
    }
    const none = figuresOf([], 0, november, now)
    expect(figuresOf([voided], 0, november, now)).toEqual(none)
  })

  test('a merged one is counted apart; what was late for it stays late', () => {
    const merged: FigureCase = { ...solved, outcome: 'merged', deadlines: late }
    expect(['受理', '销项', '未结', '并入'].map((label) => value([plain, merged], label))).toEqual([
      '1 件',
      '0 件',
      '1 件',
      '1 件',
    ])
    expect(value([merged], '转呈按时率')).toBe('0.0%（0/1）')
    expect(value([plain, merged], '类别：投诉')).toBe('1 件')
  })

  test('what the desk settled on the spot is told apart, and does not make handling look quick', () => {
    const quick = { ...solved, isOnSpot: true, completedAt: at('2026-11-03T02:01') }
    const slow = { ...solved, completedAt: at('2026-11-03T05:00') }
    expect(value([quick, slow], '销项')).toBe('2 件')
    expect(value([quick, slow], '其中当场办结')).toBe('1 件')
    expect(value([quick, slow], '办理时间')).toBe('中位 3 时，九成 3 时')
  })

  test('a clock that the customer’s appointment moved is not 处理按时率', () => {
    const resolve = {
      round: 1,
      clock: 'resolve' as const,
      dueAt: at('2026-11-10T02:00'),
      stoppedAt: at('2026-11-09T02:00'),
      ending: 'met' as const,
      steps: [],
    }
    const until = at('2026-11-09T01:00')
    const moved = { ...resolve, steps: [{ kind: 'appointed' as const, until, dueAt: resolve.dueAt }] }
    const cases = [{ ...plain, deadlines: [resolve, moved, { ...moved, stoppedAt: at('2026-11-11T02:00') }] }]
    expect(value(cases, '处理按时率')).toBe('100.0%（1/1）')
    expect(value(cases, '客户约定按时率')).toBe('50.0%（1/2）')
  })

  test('promises kept in time, of those that were kept or fell due', () => {
    const promise = (dueAt: string, stoppedAt: string | null, ending: 'met' | 'unresolved' | null) => ({
      round: 1,
      clock: 'promise' as const,
      dueAt: at(dueAt),
      stoppedAt: stoppedAt && at(stoppedAt),
      ending,
      steps: [],
    })
    const deadlines = [
      promise('2026-11-10T02:00', '2026-11-10T01:00', 'met'),
      promise('2026-11-10T02:00', '2026-11-10T03:00', 'met'),
      promise('2026-11-10T02:00', null, null),
      promise('2026-11-20T02:00', '2026-11-10T03:00', 'unresolved'),
    ] as FigureCase['deadlines']
    expect(value([{ ...plain, deadlines }], '承诺兑现率')).toBe('33.3%（1/3）')
    expect(value([plain], '承诺兑现率')).toBeUndefined()
  })

  test('refused, or gone without signing, wherever there is a place to sign', () => {
    const places = (['self', 'refused', 'left', 'refused'] as const).map((kind, index) => ({
      at: at(`2026-11-0${index + 3}T02:00`),
      kind,
    }))
    const earlier = { at: at('2026-10-03T02:00'), kind: 'refused' as const }
    expect(value([{ ...plain, signatures: [...places, earlier] }], '拒签和未签离开')).toBe(
      '3 处（拒签 2，未签离开 1）',
    )
  })

  test('raised again: a call after a missed limit, a new case of a closed matter, once however many it had', () => {
    const call = (when: string, isRaisedAgain: boolean) => ({ at: at(when), isRaisedAgain })
    const again = { at: at('2026-11-20T02:00'), kind: 'again' as const, isLater: true }
    const cases: FigureCase[] = [
      { ...plain, calls: [call('2026-11-04T02:00', true), call('2026-11-05T02:00', false)] },
      { ...plain, links: [again, again] },
      { ...plain, links: [{ ...again, isLater: false }] },
      { ...plain, links: [{ ...again, kind: 'foundOnTheWay' }] },
      { ...plain, calls: [call('2026-10-31T02:00', true)] },
    ]
    expect(value(cases, '再次提出')).toBe('2 次')
  })

  test('a revisit that goes on under another grade has one window', () => {
    const clock = {
      round: 1,
      clock: 'revisit' as const,
      dueAt: at('2026-11-10T02:00'),
      stoppedAt: at('2026-11-10T03:00'),
      steps: [],
    }
    const regraded = { ...clock, ending: 'regraded' as const }
    const reached = { ...clock, dueAt: at('2026-11-12T02:00'), ending: 'met' as const }
    expect(value([{ ...plain, deadlines: [regraded, reached] }], '回访率')).toBe('100.0%（1/1）')
  })
})

test('shares and times are told with what they are made of', () => {
  expect(share(12, 14)).toBe('85.7%（12/14）')
  expect(durationWords(130 * 60_000)).toBe('2 时 10 分')
  expect(durationWords(76 * 3_600_000)).toBe('3 天 4 时')
  expect(durationWords(-59_000)).toBe('0 分')
})
