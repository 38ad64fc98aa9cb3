import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { visitorRuleFor } from '#shared/domain/revisiting'
import { matterOfVisitor } from '../../../../src/renderer/words/procedure'
import { asked, next, ok, settled } from '../../desk'
import { current } from './a-procedure'

const { gapsOfRevisiting, revisitingOf, typedRevisiting, unruledMatters } = await import(
  '../../../../src/renderer/screens/settings/procedure/revisiting-draft'
)
const { adopt, changeRevisiting, giveUp, useProcedure } = await import(
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

const typed = typedRevisiting(current.revisiting)
const signed = (percent: string, clause: string) => ({
  targets: { ...typed.targets, complaintSigned: { percent, clause } },
})

describe('回访 in 作业规程', () => {
  test('what is in force, typed out and read again, is the same', () => {
    const target = { gauge: 'remote', percent: 60, clause: 'S1 第十二条' } as const
    const visitor = {
      kinds: ['complaint' as const],
      grades: ['critical' as const],
      who: 'management' as const,
      title: '公司主管经理',
      clause: 'S1 回访人员 1',
    }
    for (const revisiting of [
      current.revisiting,
      { ...current.revisiting, targets: [target], visitors: [visitor], phoneFromRound: 2 },
    ])
      expect(revisitingOf(typedRevisiting(revisiting))).toEqual(revisiting)
  })

  test('a target is a whole percent with its clause; without a percent there is none', () => {
    expect(gapsOfRevisiting(typed)).toEqual([])
    expect(gapsOfRevisiting({ ...typed, ...signed('６０', '本单位规定') })).toEqual([])
    expect(revisitingOf({ ...typed, ...signed('６０', ' 本单位规定 ') }).targets).toEqual([
      { gauge: 'complaintSigned', percent: 60, clause: '本单位规定' },
    ])
    expect(revisitingOf({ ...typed, ...signed(' ', '本单位规定') }).targets).toEqual([])
    for (const percent of ['0', '101', '60.5', '-1', '六十'])
      expect(gapsOfRevisiting({ ...typed, ...signed(percent, '本单位规定') }), percent).toEqual([
        { field: 'complaintSigned percent', why: 'percent' },
      ])
    expect(gapsOfRevisiting({ ...typed, ...signed('60', ' ') })).toEqual([
      { field: 'complaintSigned clause', why: 'clause' },
    ])
  })

  test('attempts, days, rounds and shares have their limits', () => {
    const wrong = {
      ...typed,
      phoneFromRound: '0',
      attempts: { ...typed.attempts, count: '21', days: '' },
      draw: { ...typed.draw, percent: '0', householdPercent: '2.5' },
    }
    expect(gapsOfRevisiting(wrong).map(({ field }) => field)).toEqual([
      'phoneFromRound',
      'attempts count',
      'attempts days',
      'draw percent',
    ])
  })

  test('of whom nothing is said yet, the desk asks; once it is said, it is a rule', () => {
    expect(unruledMatters([]).map(matterOfVisitor)).toEqual([
      '投诉 轻微',
      '投诉 重要',
      '投诉 重大',
      '报修服务、求助',
    ])
    const [, , critical] = unruledMatters([])
    if (!critical) throw new Error('There are three grades')
    const rule = { ...critical, who: 'management' as const, title: '经理', clause: '本单位规定' }
    expect(unruledMatters([rule]).map(matterOfVisitor)).not.toContain('投诉 重大')
    expect(visitorRuleFor({ visitors: [rule] }, { kind: 'complaint', grade: 'critical' })).toBe(rule)
    expect(visitorRuleFor({ visitors: [rule] }, { kind: 'complaint', grade: 'minor' })).toBeNull()
  })

  test('what is missing is shown where it is typed, and nothing is adopted before', async () => {
    changeRevisiting(current, signed('60', ''))
    await adopt()
    expect(asked).toEqual([])
    expect(useProcedure.getState()).toMatchObject({
      beside: { kind: 'revisiting' },
      said: { gap: { kind: 'revisiting', gap: { field: 'complaintSigned clause' } } },
    })
    changeRevisiting(current, signed('60', 'S1 第十一条'))
    adopt()
    const asking = next('profile.adopt')
    expect(asking.input).toMatchObject({
      profile: {
        revisiting: { targets: [{ gauge: 'complaintSigned', percent: 60, clause: 'S1 第十一条' }] },
      },
    })
    asking.answer(ok({ ...current, version: 2 }))
    await settled()
    expect(useProcedure.getState().draft).toBeNull()
  })
})
