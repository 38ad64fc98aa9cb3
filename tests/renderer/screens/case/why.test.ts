import { expect, test } from 'vitest'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { DeadlineView } from '#shared/ipc/views'
import { causeWords, whyDue } from '../../../../src/renderer/words/why'

const instant = (text: string) => `${text}:00.000Z` as Instant

const forward: DeadlineView = {
  id: 1,
  round: 1,
  clock: 'forward',
  cause: null,
  rule: {
    clock: 'forward',
    kinds: ['complaint'],
    grades: ['minor'],
    limit: { unit: 'minutes', count: 15 },
    runs: 'deskHours',
    clause: 'S0 ⑤ c：轻微投诉，接待后 15 分钟内转呈',
  },
  startedAt: instant('2026-11-23T09:50'),
  dueAt: instant('2026-11-24T01:05'),
  ruledDueAt: null,
  soonAt: instant('2026-11-24T01:02'),
  stoppedAt: null,
  ending: null,
  steps: [
    { kind: 'counted', from: instant('2026-11-23T09:50'), until: instant('2026-11-23T10:00') },
    { kind: 'leftOut', from: instant('2026-11-23T10:00'), until: instant('2026-11-24T01:00') },
    { kind: 'counted', from: instant('2026-11-24T01:00'), until: instant('2026-11-24T01:05') },
  ],
}
const now = instant('2026-11-23T10:10')

test('the start, the limit, what was counted and left out, the clause and the version, in that order', () => {
  expect(whyDue(forward, '园区规程第 1 版', now)).toEqual([
    '从登记起算：今天 17:50',
    '时限：15 分钟内，只算前台上班的时间',
    '计入 今天 17:50 到 18:00',
    '不计 今天 18:00 到 明天 09:00（前台下班）',
    '计入 明天 09:00 到 09:05',
    '所以是 明天 09:05 前',
    '依据：规程 ⑤ c：轻微投诉，接待后 15 分钟内转呈（园区规程第 1 版）',
  ])
})

test('a limit in days is not counted by the hour', () => {
  const days: DeadlineView = {
    ...forward,
    clock: 'resolve',
    rule: { ...forward.rule, clock: 'resolve', limit: { unit: 'days', count: 3 }, runs: 'always' },
  }
  expect(whyDue(days, '园区规程第 1 版', now).slice(0, 2)).toEqual([
    '从客户来反映起算：今天 17:50',
    '时限：3 日内',
  ])
})

test('the clocks of a further round start from the revisit that found it unsolved', () => {
  expect(whyDue({ ...forward, round: 2 }, '园区规程第 1 版', now)[0]).toBe('从回访说没解决起算：今天 17:50')
})

test('another 转呈 starts when the department sent the first one back', () => {
  expect(whyDue({ ...forward, cause: 'lead2' }, '园区规程第 1 版', now)[0]).toBe(
    '从部门退回后起算：今天 17:50',
  )
})

test('clocks of one name are told apart by what began them', () => {
  expect(['lead2', 'grade1', 'lead2/grade1', 'promise7', null].map(causeWords)).toEqual([
    '部门退回后',
    '改级后',
    '改级后',
    null,
    null,
  ])
})

test('raised, the new grade’s clock starts anew; lowered, it counts from where the old one had begun', () => {
  const regraded = { ...forward, clock: 'resolve', cause: 'grade1' } as const
  const raisedAt = [{ clocksFrom: forward.startedAt }]
  expect(whyDue(regraded, '园区规程第 1 版', now, raisedAt)[0]).toBe('从改级后重新起算：今天 17:50')
  const loweredAt = [{ clocksFrom: instant('2026-11-23T10:05') }]
  expect(whyDue(regraded, '园区规程第 1 版', now, loweredAt)[0]).toBe(
    '从客户来反映（改级不改起点）起算：今天 17:50',
  )
})

test('a last day on which the desk is closed ends at 24:00', () => {
  const on = '2026-11-29' as IsoDay
  const sunday = { ...forward, dueAt: instant('2026-11-29T16:00') }
  const step = { kind: 'dueOn', on, ends: 'closing' } as const
  expect(whyDue({ ...sunday, steps: [step] }, '园区规程第 1 版', now)[2]).toBe(
    '到 11月29日 24:00（那天不上班）为止',
  )
  const saturday = { ...forward, dueAt: instant('2026-11-28T10:00') }
  const worked = { ...step, on: '2026-11-28' as IsoDay }
  expect(whyDue({ ...saturday, steps: [worked] }, '园区规程第 1 版', now)[2]).toBe('到 11月28日下班为止')
})

const words = (step: DeadlineView['steps'][number]) =>
  whyDue({ ...forward, steps: [step] }, '园区规程第 1 版', now)[2]
const day = (text: string) => text as IsoDay

test('working days name the days off that were left out', () => {
  const step = { kind: 'workingDays', from: day('2026-11-24'), until: day('2026-11-25') } as const
  expect(words({ ...step, off: [] })).toBe('按工作日数：明天 到 11月25日')
  expect(words({ ...step, until: day('2026-11-30'), off: [day('2026-11-28'), day('2026-11-29')] })).toBe(
    '按工作日数：明天 到 11月30日，不计休息日 11月28日、11月29日',
  )
})

test('a last day that is a day off, an agreed time, an appointment and an extension say what moved it', () => {
  expect(words({ kind: 'movedOffDays', from: day('2026-11-28'), to: day('2026-11-30') })).toBe(
    '11月28日不上班，顺延到11月30日',
  )
  expect(words({ kind: 'agreed', at: instant('2026-11-24T02:00') })).toBe('答应客户 明天 10:00')
  const until = instant('2026-11-24T02:00')
  expect(words({ kind: 'appointed', until, dueAt: instant('2026-11-24T06:00') })).toBe(
    '客户约定到 明天 10:00，时限从那时起算，到 明天 14:00',
  )
  const extended = { kind: 'extended', from: until, dueAt: instant('2026-11-25T02:00') } as const
  expect(words({ ...extended, approval: 'SP-202611-0003', by: '何园总' })).toBe(
    '延期：何园总 批准，从 明天 10:00 延到 11月25日 10:00（SP-202611-0003）',
  )
})
