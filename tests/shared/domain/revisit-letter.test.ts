import { expect, test } from 'vitest'
import { letterProposed } from '#shared/domain/revisit-letter'
import { at } from './made-up-calendar'

const matter = {
  number: 'TS-202611-0028',
  receivedAt: at('2026-11-21 09:10'),
  content: '空调不制冷，影响办公。\n已经三天了。',
  handler: '张师傅',
  completedAt: at('2026-11-22 16:40'),
  result: '换电容，已清理现场',
}

test('the open letter says what was brought, what was done, and what is asked', () => {
  const [brought, done, asked, further] = letterProposed(matter).split('\n')
  expect(brought).toBe(
    '您于 11月21日 向我们反映“空调不制冷，影响办公。 已经三天了”，我们已登记（编号 TS-202611-0028）。',
  )
  expect(done).toBe('11月22日，由张师傅处理完毕：换电容，已清理现场。')
  expect(asked).toMatch(/解决.*服务质量、处理态度和处理结果.*及时.*回执/u)
  expect(further).toMatch(/新的要求/u)
})

test('it repeats no page of what was said, and has words where no result was written down', () => {
  const [brought, done] = letterProposed({
    ...matter,
    content: '漏水'.repeat(400),
    handler: '',
    result: '',
  }).split('\n')
  expect(brought).toContain(`“${'漏水'.repeat(30)}…”`)
  expect(done).toBe('11月22日，处理完毕。')
})
