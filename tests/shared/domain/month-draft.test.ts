import { describe, expect, it } from 'vitest'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import { draftOf, proposedDueOn, type ReviewFacts } from '#shared/domain/month-draft'

const due = '2026-12-30' as IsoDay
const none = { part: 0, whole: 0 }

const quiet: ReviewFacts = {
  month: '2026-11' as IsoMonth,
  received: { now: 0, before: 0 },
  complaints: { now: 0, before: 0 },
  jobs: 0,
  categories: [],
  departments: [],
  clocks: [],
  repeated: [],
  raisedAgain: 0,
  revisit: { ...none, target: null },
  content: { now: none, before: none },
  open: 0,
  oldest: null,
}

const busy: ReviewFacts = {
  ...quiet,
  received: { now: 42, before: 38 },
  complaints: { now: 12, before: 14 },
  categories: [
    { name: '设备', now: 6, before: 2 },
    { name: '服务态度', now: 3, before: 3 },
    { name: '噪声', now: 0, before: 5 },
  ],
  departments: [{ name: '物业部', now: 8, before: 4 }],
  clocks: [
    { clock: 'resolve', isOfJobs: false, met: 8, late: 4 },
    { clock: 'resolve', isOfJobs: true, met: 1, late: 1 },
    { clock: 'forward', isOfJobs: false, met: 12, late: 0 },
  ],
  repeated: [
    { category: '设备', building: '3号楼', now: 4, before: 1, departmentId: 2 },
    { category: '设备', building: '5号楼', now: 2, before: 0, departmentId: 2 },
  ],
  revisit: { part: 9, whole: 10, target: 100 },
  content: { now: { part: 9, whole: 10 }, before: none },
  open: 7,
  oldest: { number: 'TS-202610-0031', days: 35 },
}

describe('月总结的草稿', () => {
  it('says each figure in a sentence with its number, and what changed against the month before', () => {
    expect(draftOf(busy, due).analysis.split('\n')).toEqual([
      '2026年11月受理 42 件（上月 38 件，多 4 件），其中投诉 12 件（上月 14 件，少 2 件）。',
      '投诉最多的分类：设备 6 件（上月 2 件），服务态度 3 件（上月 3 件）。',
      '投诉最多的部门：物业部 8 件（上月 4 件）。',
      '到期的时限 26 个，逾期 5 个；按时率最低的是报修求助处理，50.0%（1/2），逾期 1 个。',
      '投诉回访率 90.0%（9/10），指标 100%，没有达到。',
      '投诉满意率 90.0%（9/10），上月没有人评价。',
      '未结 7 件，最久的是 TS-202610-0031，已经 35 天。',
    ])
  })

  it('tells of a repeated problem from the third of its building and kind on', () => {
    expect(draftOf(busy, due).repeated).toBe('3号楼设备：4 次，上月 1 次。')
    expect(draftOf(quiet, due).repeated).toBe('没有在同一楼栋、同一分类出现 3 次以上的问题。')
  })

  it('tells how often customers had to come again, where one did', () => {
    expect(draftOf({ ...busy, raisedAgain: 2 }, due).repeated).toBe(
      '3号楼设备：4 次，上月 1 次。\n超时、办完或销项以后客户又来找的，2 次。',
    )
  })

  it('proposes a measure only where the figures carry it, with its department if one had most of it', () => {
    expect(draftOf(busy, due).measures).toEqual([
      { words: '3号楼设备：本月 4 次重复，请查清原因，彻底解决。', departmentId: 2, dueOn: due },
      {
        words: '报修求助处理逾期 1 个：逐个说明原因，定出按时完成的办法。',
        departmentId: null,
        dueOn: due,
      },
      {
        words: '投诉回访 1 件没有回访到：补上回访，到期前一天提醒。',
        departmentId: null,
        dueOn: due,
      },
    ])
    expect(draftOf(quiet, due).measures).toEqual([])
  })

  it('says of a quiet month no more than that', () => {
    expect(draftOf(quiet, due).analysis.split('\n')).toEqual([
      '2026年11月受理 0 件（上月 0 件，持平），其中投诉 0 件（上月 0 件，持平）。',
      '月末没有未结的案件。',
    ])
    const punctual = { ...quiet, clocks: [{ clock: 'forward', isOfJobs: false, met: 3, late: 0 }] } as const
    expect(draftOf(punctual, due).analysis).toContain('到期的时限 3 个，全部按时。')
  })

  it('holds the rate against the target only where there is one', () => {
    const words = (target: number | null) =>
      draftOf({ ...quiet, revisit: { part: 9, whole: 10, target } }, due).analysis
    expect(words(90)).toContain('投诉回访率 90.0%（9/10），指标 90%，达到。')
    expect(words(null)).toContain('投诉回访率 90.0%（9/10）。')
  })

  it('proposes to be done by the day of the next month’s 月报', () => {
    expect(proposedDueOn('2026-11' as IsoMonth, { reportDay: 30 })).toBe('2026-12-30')
    expect(proposedDueOn('2027-01' as IsoMonth, { reportDay: 30 })).toBe('2027-02-28')
  })
})
