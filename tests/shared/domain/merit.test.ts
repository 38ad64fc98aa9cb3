import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import {
  departmentWords,
  groundWords,
  isCounted,
  type MeritGround,
  mostTenths,
  pointsWords,
  tenthsOf,
  tenthsTyped,
  usualMeritRules,
  wantedBack,
} from '#shared/domain/merit'

const at = '2026-11-23T01:00:00.000Z' as Instant
const over = { rule: 'over', share: 'head', at, by: '市政务服务热线' } as const
const missing = {
  rule: 'missing',
  survey: 'DC-202611-0001',
  issued: 40,
  wanted: 34,
  returned: 30,
} as const

describe('考核扣分', () => {
  test('takes 10 for a forged sheet and 0.5 for each that did not come back (S1)', () => {
    expect(tenthsOf({ rule: 'forged', sheet: 'DC-202611-0001/037', at }, usualMeritRules, null)).toBe(100)
    expect(tenthsOf(missing, usualMeritRules, null)).toBe(20)
    expect(tenthsOf({ ...missing, returned: 39 }, usualMeritRules, null)).toBe(0)
  })

  test('takes 20, 30 or 50 by how far up they went, which has to be said first (S3 第十条)', () => {
    expect(tenthsOf(over, usualMeritRules, null)).toBeNull()
    expect(tenthsOf(over, usualMeritRules, 'company')).toBe(200)
    expect(tenthsOf(over, usualMeritRules, 'county')).toBe(300)
    expect(tenthsOf(over, usualMeritRules, 'city')).toBe(500)
  })

  test('counts neither what is late nor what is 有效 until a figure is set: the sources have none', () => {
    expect(isCounted('late', usualMeritRules)).toBe(false)
    expect(isCounted('valid', usualMeritRules)).toBe(false)
    expect(isCounted('over', usualMeritRules)).toBe(true)
    expect(isCounted('late', { ...usualMeritRules, late: 5 })).toBe(true)
    expect(usualMeritRules.from).toBeNull()
  })

  test('asks for 85% of what went out, a part of a sheet as a whole one', () => {
    expect([wantedBack(40, 85), wantedBack(41, 85), wantedBack(1, 85), wantedBack(100, 85)]).toEqual([
      34, 35, 1, 85,
    ])
  })

  test('says why in a sentence that names nobody', () => {
    const late: MeritGround = { rule: 'late', clock: 'resolve', dueAt: at, stoppedAt: null }
    expect(groundWords(late)).toBe('处理时限 11月23日 09:00，到时没有做完')
    expect(groundWords({ ...late, stoppedAt: '2026-11-23T03:05:00.000Z' as Instant })).toBe(
      '处理时限 11月23日 09:00，11月23日 11:05 才停，超 2 时 5 分',
    )
    expect(groundWords(over)).toBe('11月23日 09:00 由市政务服务热线转来，扣部门主管')
    expect(groundWords(missing)).toBe('DC-202611-0001：发出 40 份，应收回 34 份，收回 30 份，少 4 份')
    expect(groundWords({ rule: 'valid', at })).toBe('11月23日 09:00 定为有效投诉')
  })

  test('is 客户助理’s where a sheet was carried, the desk’s where no department had it', () => {
    expect([
      departmentWords('forged', null),
      departmentWords('late', null),
      departmentWords('late', '物业部'),
    ]).toEqual(['客户助理', '前台', '物业部'])
  })

  test('reads back every number of points as it writes it; what is finer than a tenth is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostTenths }), (tenths) => {
        expect(tenthsTyped(pointsWords(tenths))).toBe(tenths)
      }),
    )
    expect(tenthsTyped(' １０．５ ')).toBe(105)
    for (const wrong of ['', '0.05', '-1', '101', '十分', '1e2']) expect(tenthsTyped(wrong)).toBeNull()
  })
})
