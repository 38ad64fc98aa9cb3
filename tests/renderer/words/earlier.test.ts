import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import { earlierWords, factsOf, sentenceOf } from '../../../src/renderer/words/earlier'

const now = '2026-11-23T06:00:00.000Z' as Instant
const matter = {
  number: 'TS-202611-0007',
  matter: '空调不制冷',
  state: 'inProgress',
  isOpen: true,
  ended: '',
  department: '物业部',
  person: '张主管',
  dueAt: '2026-11-23T09:00:00.000Z',
  lastPromise: { words: '下午三点上门', dueAt: '2026-11-23T07:00:00.000Z', isKept: false },
} as unknown as EarlierMatter

describe('催办和查询进度，四样告诉客户', () => {
  test('where it is, who has it, until when, what was last promised', () => {
    expect(factsOf(matter, now).map(({ words }) => words)).toEqual([
      '处理中',
      '物业部 张主管',
      '今天 17:00 前',
      '“下午三点上门”，今天 15:00 前',
    ])
  })

  test('in one sentence that can be said', () => {
    expect(sentenceOf(matter, now)).toBe(
      '现在处理中，物业部 张主管在办，今天 17:00 前要办到，答应您的是“下午三点上门”，今天 15:00 前。',
    )
  })

  test('what is not known is not made up', () => {
    const bare = {
      ...matter,
      state: 'registered',
      department: '',
      person: '',
      dueAt: null,
      lastPromise: null,
    } as EarlierMatter
    expect(factsOf(bare, now).map(({ words }) => words)).toEqual([
      '已登记',
      '还没有转给部门',
      '没有时限',
      '没有答应过',
    ])
    expect(sentenceOf(bare, now)).toBe('现在已登记，马上转给部门。')
  })

  test('a limit that is over is not promised again, and a kept promise is over', () => {
    const late = {
      ...matter,
      dueAt: '2026-11-22T09:00:00.000Z' as Instant,
      lastPromise: matter.lastPromise && { ...matter.lastPromise, isKept: true },
    }
    expect(factsOf(late, now).at(-2)?.words).toBe('昨天 17:00 前，已经过了')
    expect(factsOf(late, now).at(-1)?.words).toContain('（已兑现）')
    expect(sentenceOf(late, now)).toBe('现在处理中，物业部 张主管在办，已经晚了，我们马上催。')
  })
})

test('a company of the same name is not called a person of the same name', () => {
  expect(earlierWords.matched(['customer', 'name'], true)).toBe('客户、单位名对上')
  expect(earlierWords.matched(['customer', 'name'], false)).toBe('客户、姓名对上')
})
