import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { usualWalkTimes } from '#shared/domain/walk-times'
import { noPrinter, openTestDesk, setUp } from '../../support/desk'
import { findOnWalk } from '../../support/findings'

test('今日 has a danger first, then guests of the next hour, then what has been due for longest; missed walks are one line', async () => {
  const desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await desk.ask('walk.setTimes', { times: { ...usualWalkTimes, monthly: null, isDaily: false } })
  // Wednesday of the week after: Monday and Thursday were missed, and Monday again.
  desk.now = '2026-12-02T05:00:00.000Z' as Instant
  await desk.ask('meeting.book', {
    meetingId: null,
    customerId: null,
    host: '甲电商有限公司',
    contactName: '陈女士',
    phones: ['138 0000 0002'],
    title: '例会',
    place: '第一会议室',
    startsAt: '2026-12-02T06:00:00.000Z' as Instant,
    endsAt: '2026-12-02T07:00:00.000Z' as Instant,
    people: 8,
    layout: 'round',
    agreed: { points: [], payment: '' },
    remark: '',
    clashReason: '',
  })
  findOnWalk(desk, [{ severity: 'severe', isDanger: true }], 'daily')
  const { service: all } = await desk.ask('today.show', { only: null, page: 0 })
  // Without the round that the finding is of.
  const service = all.filter(({ words }) => !words.startsWith('每日巡视'))
  expect(service.map(({ words }) => words.slice(0, 8))).toEqual([
    '安全隐患未上报 ',
    '14:00 第一',
    '漏检 3 次，最',
    '问题该发单 1 ',
  ])
  expect(service[2]).toMatchObject({ words: '漏检 3 次，最早11月23日第 1 次周检', isLate: true })
  desk.close()
})
