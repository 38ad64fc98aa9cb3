import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { DeadlineView } from '#shared/ipc/views'
import { whyDue } from '../../../../src/renderer/words/why'

const instant = (text: string) => `${text}:00.000Z` as Instant

const forward: DeadlineView = {
  round: 1,
  clock: 'forward',
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
