import { expect, test } from 'vitest'
import { sayable, tellable } from '../../../src/renderer/words/tell'
import { aCase, at, clock, handoff } from '../screens/case/a-case'

const now = at('06:45')
const promise = {
  id: 1,
  round: 1,
  madeAt: at('06:40'),
  by: '王敏',
  words: '下班前给回话',
  dueAt: at('10:00'),
  kept: null,
}

test('who asks is told where it is, with whom, until when, and what was last promised', () => {
  const view = aCase({
    state: 'forwarded',
    handoffs: [handoff()],
    deadlines: [clock({ clock: 'resolve', dueAt: at('10:29') })],
    promises: [promise],
  })
  expect(tellable(view, now).map(({ words }) => words)).toEqual([
    '已转呈',
    '物业部 郑工',
    '今天 18:29 前',
    '“下班前给回话”，今天 18:00 前',
  ])
  expect(sayable(view, now)).toBe(
    '现在已转呈，物业部 郑工在办，今天 18:29 前处理完，答应您的是“下班前给回话”，今天 18:00 前。',
  )
})

test('what was kept is not promised any more, and nothing is invented', () => {
  const view = aCase({ promises: [{ ...promise, kept: { at: at('06:44'), words: '' } }] })
  expect(tellable(view, now).map(({ words }) => words)).toEqual([
    '已登记',
    '还没有转给部门',
    '没有时限',
    '没有答应过',
  ])
  expect(sayable(view, now)).toBe('现在已登记，马上转给部门。')
})
